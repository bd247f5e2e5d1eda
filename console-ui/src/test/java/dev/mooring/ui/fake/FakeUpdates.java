package dev.mooring.ui.fake;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SourceTest;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Updates in memory: what was set, and what a look finds. */
@ApplicationScoped
public class FakeUpdates {

    private UpdateSettings settings = UpdateSettings.DEFAULT;
    private Optional<LastCheck> last = Optional.empty();
    private List<Release> path = List.of();
    private final List<String> fetched = new ArrayList<>();
    private int lookups;

    /** Forgets everything; each test starts here. */
    public void reset() {
        settings = UpdateSettings.DEFAULT;
        last = Optional.empty();
        path = List.of();
        fetched.clear();
        lookups = 0;
    }

    public UpdateSettings settings() {
        return settings;
    }

    public List<String> fetched() {
        return List.copyOf(fetched);
    }

    public void set(UpdateRequest request) {
        settings = request.read(settings).settings().orElseThrow();
    }

    /** What the last look brought. */
    public void found(LastCheck check, Release... way) {
        last = Optional.of(check);
        path = List.of(way);
    }

    /** How often updates were looked up. */
    public int lookups() {
        return lookups;
    }

    /** Only the shop has newer releases. */
    public Outcome<UpdatesView> show(AppSlug app) {
        lookups++;
        List<Release> newer = app.equals(FakeConsole.SHOP) ? path : List.of();
        return new Outcome.Done<>(new UpdatesView(
                settings,
                last,
                Optional.empty(),
                settings.hasSource() ? settings.schedule().next(FakeConsole.NOON, ZoneId.of("UTC")) : Optional.empty(),
                ZoneId.of("UTC"),
                newer.isEmpty() ? Optional.empty() : Optional.of(newer.getLast()),
                newer));
    }

    public Outcome<UpdateSettings> save(UpdateRequest request) {
        UpdateRequest.Reading reading = request.read(settings);
        if (reading.settings().isEmpty()) {
            return new Outcome.Refused<>(Outcome.Reason.INVALID, reading.findings());
        }
        settings = reading.settings().get();
        return new Outcome.Done<>(settings, reading.findings());
    }

    public Outcome<SourceTest> test(UpdateRequest request) {
        UpdateRequest.Reading reading = request.read(settings);
        List<Finding> findings = reading.findings();
        return reading.settings().isEmpty()
                ? new Outcome.Refused<>(Outcome.Reason.INVALID, findings)
                : new Outcome.Done<>(new SourceTest(2, Optional.of(Release.labelled("1.1.0"))));
    }

    public Outcome<LastCheck> check() {
        LastCheck check = new LastCheck(FakeConsole.NOON, 0, List.of(), List.of(), "");
        last = Optional.of(check);
        return new Outcome.Done<>(check);
    }

    public void fetch(String label) {
        fetched.add(label);
    }
}
