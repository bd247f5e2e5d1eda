package dev.mooring.console.store;

import java.util.Map;

/** Tells whether what an application's versions and updates say is still the same as when the mark was taken. */
public record VersionsMark(Map<String, String> revisions) {
    public VersionsMark {
        revisions = Map.copyOf(revisions);
    }

    /** Whether the application is unknown. */
    public boolean isEmpty() {
        return revisions.isEmpty();
    }
}
