package dev.mooring.ui.review;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan in the order in which an admin should read it: what is refused, then by risk. */
record PlanReview(Plan plan) {

    private static final Comparator<PlanEntry> RISK_FIRST =
            Comparator.comparing(PlanEntry::effect).thenComparing(PlanEntry::object);

    /** Everything that changes something and matches, the riskiest first. */
    List<PlanEntry> changes(String filter) {
        return matching(filter)
                .filter(entry -> entry.effect() != Effect.UNCHANGED)
                .sorted(RISK_FIRST)
                .toList();
    }

    List<PlanEntry> unchanged(String filter) {
        return matching(filter)
                .filter(entry -> entry.effect() == Effect.UNCHANGED)
                .sorted(RISK_FIRST)
                .toList();
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

    List<ObjectRef> deletions() {
        return plan.entries().stream()
                .filter(entry -> entry.effect() == Effect.DELETE)
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
        int blocked = blocked().size();
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
