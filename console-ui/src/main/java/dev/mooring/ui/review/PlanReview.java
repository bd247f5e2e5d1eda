package dev.mooring.ui.review;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Obstacle;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan in the order in which an admin should read it: what is to be decided or refused, then by risk. */
record PlanReview(Plan plan) {

    /** What is deleted or replaced, what somebody else has a hand in, then what only changes or comes. */
    private static final Comparator<PlanEntry> RISK_FIRST = Comparator.<PlanEntry>comparingInt(PlanReview::risk)
            .thenComparing(PlanEntry::effect)
            .thenComparing(PlanEntry::object);

    private static int risk(PlanEntry entry) {
        boolean touched = entry.obstacle().isPresent() || entry.isBlocked();
        return switch (entry.effect()) {
            case DELETE, REPLACE -> 0;
            case CHANGE, CREATE -> touched ? 1 : 2;
            case UNCHANGED -> touched ? 1 : 3;
        };
    }

    /** Everything that changes something and matches, the riskiest first. */
    List<PlanEntry> changes(String filter) {
        return matching(filter)
                .filter(entry -> !isQuiet(entry))
                .sorted(RISK_FIRST)
                .toList();
    }

    List<PlanEntry> unchanged(String filter) {
        return matching(filter).filter(PlanReview::isQuiet).sorted(RISK_FIRST).toList();
    }

    /** Neither changed nor in need of a word. */
    private static boolean isQuiet(PlanEntry entry) {
        return entry.effect() == Effect.UNCHANGED
                && entry.obstacle().isEmpty()
                && entry.findings().stream().allMatch(finding -> finding.severity() == Severity.INFO);
    }

    private Stream<PlanEntry> matching(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return plan.entries().stream()
                .filter(entry -> (entry.object() + " " + entry.effect().words() + " " + entry.path())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    List<PlanEntry> blocked() {
        return plan.entries().stream()
                .filter(PlanEntry::isBlocked)
                .sorted(RISK_FIRST)
                .toList();
    }

    /** What goes for good. */
    List<ObjectRef> deletions() {
        return with(Effect.DELETE);
    }

    /** What goes and comes again. */
    List<ObjectRef> replacements() {
        return with(Effect.REPLACE);
    }

    private List<ObjectRef> with(Effect effect) {
        return plan.entries().stream()
                .filter(entry -> entry.effect() == effect)
                .map(PlanEntry::object)
                .sorted()
                .toList();
    }

    boolean changesNothing() {
        return plan.entries().stream().allMatch(entry -> entry.effect() == Effect.UNCHANGED);
    }

    /** Why it cannot be deployed, in a sentence; empty where it can. */
    Optional<String> obstacle() {
        if (plan.isDeployable()) {
            return Optional.empty();
        }
        long open = plan.entries().stream()
                .filter(entry -> entry.obstacle().filter(Obstacle::isOpen).isPresent())
                .count();
        int blocked = blocked().size();
        if (open > 0 && open == blocked) {
            return Optional.of(
                    open == 1
                            ? "This version can be deployed once it is decided about 1 object."
                            : "This version can be deployed once it is decided about " + open + " objects.");
        }
        if (blocked == 0) {
            return Optional.of("This version cannot be deployed: see the errors above.");
        }
        return Optional.of(
                blocked == 1
                        ? "This version cannot be deployed: 1 object is refused."
                        : "This version cannot be deployed: " + blocked + " objects are refused.");
    }

    /** Everything that should be told on top: what concerns the whole plan, then what blocks single objects. */
    List<Finding> findings() {
        return Stream.concat(plan.findings().stream(), blocked().stream().flatMap(PlanReview::named))
                .toList();
    }

    private static Stream<Finding> named(PlanEntry entry) {
        return entry.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.where().subject().isEmpty()
                        ? new Finding(
                                finding.severity(),
                                finding.code(),
                                finding.message(),
                                finding.where().withSubject(entry.object().toString()))
                        : finding);
    }
}
