package dev.mooring.console.usecase;

import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * The versions of an application as an admin looks at them.
 *
 * @param entries the newest first, by the vendor's order; what the vendor took back stands last, unless it runs
 */
public record VersionOverview(List<VersionEntry> entries) {

    public VersionOverview {
        entries = List.copyOf(entries);
    }

    public Optional<VersionEntry> running() {
        return in(Place.RUNNING).stream().findFirst();
    }

    /** What was made last. */
    public Optional<VersionEntry> desired() {
        return entries.stream().filter(VersionEntry::desired).findFirst();
    }

    public List<VersionEntry> in(Place place) {
        return entries.stream().filter(entry -> entry.place() == place).toList();
    }

    public Optional<VersionEntry> of(Version version) {
        return entries.stream()
                .filter(entry -> entry.version().sequence().equals(version.sequence()))
                .findFirst();
    }
}
