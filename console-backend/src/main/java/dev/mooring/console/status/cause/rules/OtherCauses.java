package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.ConditionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kinds that nobody knows beforehand, such as an operator's: what it runs, what its conditions say, what is told about it. */
final class OtherCauses {

    private record Child(String apiVersion, String kind) {}

    private static final List<Child> RUN = List.of(
            new Child("apps/v1", "StatefulSet"),
            new Child("apps/v1", "Deployment"),
            new Child("apps/v1", "DaemonSet"),
            new Child("batch/v1", "Job"),
            new Child("v1", "Pod"));

    private OtherCauses() {}

    static List<Cause> of(Case one) {
        Optional<Condition> condition = ConditionRules.objection(one.object());
        if (condition.isEmpty()) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>(below(one));
        causes.add(one.cause(CauseKind.CONDITION_FAILS, Witness.of(condition.get())));
        one.events()
                .filter(Event::warning)
                .findFirst()
                .ifPresent(event -> causes.add(one.cause(CauseKind.WARNING, Witness.of(event))));
        return causes;
    }

    private static List<Cause> below(Case one) {
        if (one.object().namespace().isEmpty()) {
            return List.of();
        }
        return RUN.stream()
                .flatMap(child -> one.owned(child.apiVersion(), child.kind()).stream())
                .flatMap((KubeObject child) -> one.causesOf(child).stream())
                .toList();
    }
}
