package dev.mooring.console.release;

import java.util.List;
import java.util.stream.Collectors;

/** Whether a version may be deployed now; each answer that says no says what to do instead. */
public sealed interface Deployability {

    /** It may. */
    sealed interface Allowed extends Deployability {}

    /** It may not. */
    sealed interface Refused extends Deployability {}

    /** Nothing is deployed yet. */
    record First() implements Allowed {}

    /** It is the one that runs. */
    record Again() implements Allowed {}

    record Upgrade() implements Allowed {}

    /** Back to an earlier one. */
    record Rollback() implements Allowed {}

    /** A check that the vendor calls strict stands in the way. */
    record StrictCheckOpen() implements Refused {}

    record NotFetched() implements Refused {}

    record NeedsConfig() implements Refused {}

    /** @param running the required release that did not come up */
    record RequiredFailed(String running) implements Refused {}

    record RollbackNotAllowed() implements Refused {}

    /** @param releases what must be deployed before, in this order */
    record OthersFirst(List<String> releases) implements Refused {
        public OthersFirst {
            releases = List.copyOf(releases);
        }
    }

    /** @param releases the required ones that were deployed since, which cannot be undone */
    record CannotGoBack(List<String> releases) implements Refused {
        public CannotGoBack {
            releases = List.copyOf(releases);
        }
    }

    /** Names a refusal for programs. */
    static String code(Refused refused) {
        return switch (refused) {
            case StrictCheckOpen open -> "strict-check-open";
            case NotFetched notFetched -> "version-not-fetched";
            case NeedsConfig needsConfig -> "version-not-configured";
            case RequiredFailed failed -> "required-release-failed";
            case RollbackNotAllowed notAllowed -> "rollback-not-allowed";
            case OthersFirst others -> "required-release-first";
            case CannotGoBack cannot -> "required-release-since";
        };
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** For people. */
    default String words() {
        return switch (this) {
            case First first -> "This is the first version to be deployed.";
            case Again again -> "This version runs; deploying it again puts right what was changed since.";
            case Upgrade upgrade -> "This version can be deployed.";
            case Rollback rollback ->
                "This goes back to an earlier version. What later ones did to data is not undone.";
            case StrictCheckOpen open ->
                "A check that must pass has failed or has not run. Run the checks, and put right what they tell.";
            case NotFetched notFetched -> "This version has not been fetched. Fetch it first.";
            case NeedsConfig needsConfig -> "Answers are missing. Open the configuration and complete them.";
            case RequiredFailed(String running) ->
                running + " is required and has failed. Deploy it again, or look for a newer release that repairs it.";
            case RollbackNotAllowed notAllowed ->
                "The vendor does not allow going back to an earlier version of this application.";
            case OthersFirst(List<String> releases) -> othersFirst(releases);
            case CannotGoBack(List<String> releases) ->
                "Going back is not possible: " + listed(releases) + (releases.size() == 1 ? " has" : " have")
                        + " been deployed since, which cannot be undone.";
        };
    }

    private static String othersFirst(List<String> releases) {
        return releases.size() == 1
                ? "Release " + releases.getFirst() + " is required in between. Deploy it first."
                : "Releases " + listed(releases) + " are required in between. Deploy them first, in this order.";
    }

    private static String listed(List<String> releases) {
        int last = releases.size() - 1;
        return last < 1
                ? String.join("", releases)
                : releases.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + releases.get(last);
    }
}
