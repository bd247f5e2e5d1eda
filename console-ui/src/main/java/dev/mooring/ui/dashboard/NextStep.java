package dev.mooring.ui.dashboard;

import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;

/** The one sensible thing to do next with an application; the dashboard's primary action. */
sealed interface NextStep {

    /** Answers are missing. */
    record Configure(Version version) implements NextStep {}

    /** Something is prepared that does not run yet. */
    record Review(Sequence sequence) implements NextStep {}

    /** A deploy goes on. */
    record Follow(Sequence sequence) implements NextStep {}

    /** The last deploy did not work. */
    record Retry(Sequence sequence) implements NextStep {}

    /** What is wanted runs. */
    record Nothing() implements NextStep {}

    static NextStep of(AppView app) {
        Version desired = app.desired();
        return switch (desired.state()) {
            case VersionState.NeedsConfig _ -> new Configure(desired);
            case VersionState.Ready _ -> new Review(desired.sequence());
            case VersionState.Deploying _, VersionState.Cancelling _ -> new Follow(desired.sequence());
            case VersionState.Failed _ -> new Retry(desired.sequence());
            case VersionState.Deployed _ -> runs(app, desired) ? new Nothing() : new Review(desired.sequence());
        };
    }

    private static boolean runs(AppView app, Version version) {
        return app.running()
                .filter(running -> running.sequence().equals(version.sequence()))
                .isPresent();
    }
}
