package dev.mooring.ui.versions;

import dev.mooring.console.release.Deployability;
import dev.mooring.console.usecase.VersionEntry;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.shell.Links;

/** The one thing to do next with a version. */
sealed interface VersionChoice {

    /** Another page does it. */
    record Open(String address, String words, String id) implements VersionChoice {}

    /** Going back, which first says what it does. */
    record RollBack() implements VersionChoice {}

    /** Nothing, and the reason is told beside it. */
    record None() implements VersionChoice {}

    static VersionChoice of(VersionEntry entry) {
        Version version = entry.version();
        return switch (version.state()) {
            case VersionState.Deploying _, VersionState.Cancelling _ ->
                new Open(Links.deploy(version.sequence()), "Follow the deploy", "versions__follow");
            case VersionState.NeedsConfig _ -> configure(entry);
            case VersionState.Ready _, VersionState.Deployed _, VersionState.Failed _ -> deploy(entry);
        };
    }

    private static VersionChoice configure(VersionEntry entry) {
        Version version = entry.version();
        String address = entry.desired() ? Links.configure(version) : Links.answersOf(version.sequence());
        return new Open(address, "Configure", "versions__configure");
    }

    private static VersionChoice deploy(VersionEntry entry) {
        boolean failed = entry.version().state() instanceof VersionState.Failed;
        return switch (entry.deployability()) {
            case Deployability.First _, Deployability.Upgrade _ ->
                review(entry, failed ? "Review and try again" : "Review");
            case Deployability.Again _ -> review(entry, failed ? "Review and try again" : "Deploy again");
            case Deployability.Rollback _ -> new RollBack();
            case Deployability.Refused _ -> new None();
        };
    }

    private static VersionChoice review(VersionEntry entry, String words) {
        return new Open(Links.plan(entry.version().sequence()), words, "versions__review");
    }
}
