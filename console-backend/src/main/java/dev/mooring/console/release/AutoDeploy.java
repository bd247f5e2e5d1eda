package dev.mooring.console.release;

import dev.mooring.console.version.Release;
import dev.mooring.console.version.SemverLabel;
import java.util.List;
import java.util.Optional;

/** Which new releases Mooring deploys by itself. */
public enum AutoDeploy {
    OFF("Off: you deploy every release yourself"),
    PATCH("Patch releases, such as 1.2.3 after 1.2.2"),
    MINOR("Minor and patch releases, such as 1.3.0 after 1.2.2"),
    ALL("All releases");

    private final String words;

    AutoDeploy(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What is to be done by itself. */
    public sealed interface Choice {

        /** @param goal the release that it is a step to; often itself */
        record Deploy(KnownVersion version, KnownVersion goal) implements Choice {}

        /** @param reason for the log and the page */
        record Nothing(String reason) implements Choice {}
    }

    /**
     * The newest release that the policy allows, or the first required one on the way to it. A change of answers or
     * license is never deployed by itself: only another release is.
     */
    public Choice choose(VersionLine line) {
        if (this == OFF || line.running().isEmpty()) {
            return new Choice.Nothing(
                    this == OFF ? "Automatic deploys are off." : "Nothing runs yet; the first deploy is yours.");
        }
        KnownVersion running = line.running().get().version();
        if (line.order() == ReleaseOrder.BY_CURSOR && this != ALL) {
            return new Choice.Nothing(
                    "The vendor's releases are not ordered by version number, so none is a patch or minor release.");
        }
        Optional<KnownVersion> goal = line.newestFirst().stream()
                .filter(version -> isNewer(line.order(), running.release(), version.release()))
                .filter(version -> covers(running.release(), version.release()))
                .findFirst();
        return goal.isEmpty()
                ? new Choice.Nothing("There is no newer release that may be deployed automatically.")
                : firstStep(line, goal.get());
    }

    private static boolean isNewer(ReleaseOrder order, Release running, Release release) {
        return switch (order) {
            case BY_CURSOR -> release.sameChannel(running) && release.cursor() > running.cursor();
            case BY_VERSION ->
                running.semver()
                        .flatMap(current -> release.semver().filter(version -> version.compareTo(current) > 0))
                        .isPresent();
        };
    }

    private boolean covers(Release running, Release release) {
        Optional<SemverLabel> from = running.semver();
        Optional<SemverLabel> to = release.semver();
        return switch (this) {
            case OFF -> false;
            case PATCH -> from.isPresent() && to.filter(from.get()::sameMinor).isPresent();
            case MINOR -> from.isPresent() && to.filter(from.get()::sameMajor).isPresent();
            case ALL -> true;
        };
    }

    private static Choice firstStep(VersionLine line, KnownVersion goal) {
        List<KnownVersion> path = line.path(goal);
        KnownVersion step = path.getFirst();
        Deployability deployability = line.judge(step);
        return deployability.isAllowed()
                ? new Choice.Deploy(step, goal)
                : new Choice.Nothing(step.words() + " is not deployed automatically. " + deployability.words());
    }
}
