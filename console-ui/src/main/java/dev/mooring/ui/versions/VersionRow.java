package dev.mooring.ui.versions;

import dev.mooring.console.usecase.AppView;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;

/**
 * A version in the list.
 *
 * @param running whether its objects are in the cluster
 * @param desired whether it is what the admin prepared last
 */
record VersionRow(Version version, boolean running, boolean desired) {

    static VersionRow of(Version version, AppView app) {
        return new VersionRow(
                version,
                app.running()
                        .filter(one -> one.sequence().equals(version.sequence()))
                        .isPresent(),
                app.desired().sequence().equals(version.sequence()));
    }

    /** Whether it makes sense to look at what deploying it would do. */
    boolean canReview() {
        return switch (version.state()) {
            case VersionState.Ready _, VersionState.Deployed _, VersionState.Failed _ -> true;
            case VersionState.NeedsConfig _, VersionState.Deploying _, VersionState.Cancelling _ -> false;
        };
    }

    /** What reviewing it is for: an old version is gone back to. */
    String reviewWords() {
        return !desired && version.state() instanceof VersionState.Deployed && !running
                ? "Review to go back"
                : "Review";
    }

    boolean hasDeployLog() {
        return switch (version.state()) {
            case VersionState.Deploying _, VersionState.Cancelling _, VersionState.Deployed _, VersionState.Failed _ -> true;
            case VersionState.NeedsConfig _, VersionState.Ready _ -> false;
        };
    }
}
