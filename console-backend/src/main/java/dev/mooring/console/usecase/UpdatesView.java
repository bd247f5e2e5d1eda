package dev.mooring.console.usecase;

import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.version.Release;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Updates of an application at a glance.
 *
 * @param last empty where nobody looked yet
 * @param progress what goes on right now
 * @param next when will be looked by itself; empty where that is off
 * @param zone that the schedule is meant in
 * @param newest the newest release that is not running, as a version or announced; empty where the newest one runs
 * @param path what to deploy one after the other to come to the newest, it being the last; more than one where releases in
 *     between are required
 */
public record UpdatesView(
        UpdateSettings settings,
        Optional<LastCheck> last,
        Optional<String> progress,
        Optional<Instant> next,
        ZoneId zone,
        Optional<Release> newest,
        List<Release> path) {

    public UpdatesView {
        path = List.copyOf(path);
    }

    public List<Announced> announced() {
        return last.map(LastCheck::announced).orElse(List.of());
    }
}
