package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What runs to an end. */
final class JobCauses {

    private JobCauses() {}

    static List<Cause> job(Case one) {
        if (one.condition("Complete").filter(Condition::isTrue).isPresent()) {
            return List.of();
        }
        if (one.isTrue("spec", "suspend")) {
            return List.of(one.cause(CauseKind.SUSPENDED, ""));
        }
        List<Cause> causes = new ArrayList<>(Pods.causes(one, one.owned("v1", "Pod")));
        if (causes.isEmpty()) {
            Creation.refused(one).ifPresent(causes::add);
        }
        failure(one).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> failure(Case one) {
        return one.condition("Failed")
                .or(() -> one.condition("FailureTarget"))
                .filter(Condition::isTrue)
                .map(condition -> one.cause(
                        condition.reason().equals("DeadlineExceeded") ? CauseKind.JOB_TOO_SLOW : CauseKind.JOB_FAILED,
                        Witness.of(condition)));
    }

    static List<Cause> cronJob(Case one) {
        if (one.isTrue("spec", "suspend")) {
            return List.of(one.cause(CauseKind.SUSPENDED, ""));
        }
        return latestFirst(one.owned("batch/v1", "Job")).stream()
                .findFirst()
                .map(one::causesOf)
                .orElse(List.of());
    }

    private static List<KubeObject> latestFirst(List<KubeObject> objects) {
        return objects.stream()
                .sorted(Comparator.comparing((KubeObject object) ->
                                object.text("metadata", "creationTimestamp").orElse(""))
                        .reversed())
                .toList();
    }
}
