package dev.mooring.ui.shell;

import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Version;

/** What runs and what is wanted, in a few words. */
public final class VersionWords {

    private VersionWords() {}

    /** The desired version is told only where it is not the one that runs. */
    public static String of(AppView view) {
        String running = view.running().map(VersionWords::label).orElse("none");
        boolean same = view.running()
                .filter(version -> version.sequence().equals(view.desired().sequence()))
                .isPresent();
        return same ? "Running " + running : "Running " + running + " · desired " + label(view.desired());
    }

    private static String label(Version version) {
        String label = version.versionLabel();
        return (label.isEmpty() ? "version" : label) + " #" + version.sequence();
    }
}
