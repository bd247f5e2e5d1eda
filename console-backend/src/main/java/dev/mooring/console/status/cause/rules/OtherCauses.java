package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.ConditionRules;
import java.util.ArrayList;
import java.util.List;

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

    /** An operator may not have told yet, or never tells, what the pods that it has made suffer from. */
    static List<Cause> of(Case one) {
        List<Cause> causes = new ArrayList<>(below(one));
        ConditionRules.objection(one.object())
                .ifPresent(condition -> causes.add(one.cause(CauseKind.CONDITION_FAILS, Witness.of(condition))));
        if (!causes.isEmpty()) {
            one.events()
                    .filter(Event::warning)
                    .findFirst()
                    .ifPresent(event -> causes.add(one.cause(CauseKind.WARNING, Witness.of(event))));
        }
        return causes;
    }

    private static List<Cause> below(Case one) {
        if (one.object().namespace().isEmpty() || !one.object().ref().isCustom()) {
            return List.of();
        }
        return RUN.stream()
                .flatMap(child -> one.owned(child.apiVersion(), child.kind()).stream())
                .flatMap((KubeObject child) -> one.causesOf(child).stream())
                .toList();
    }
}
