package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several pods of one owner: what they have in common is said once. */
final class Pods {

    /** With hundreds of replicas the first few tell it all. */
    private static final int MOST = 5;

    private Pods() {}

    static List<Cause> causes(Case one, List<KubeObject> pods) {
        return withCounts(pods.stream()
                .filter(pod -> !isWell(pod))
                .sorted(Comparator.comparing(KubeObject::name))
                .limit(MOST)
                .flatMap(pod -> one.causesOf(pod).stream())
                .toList());
    }

    static boolean isWell(KubeObject pod) {
        return Condition.holds(pod, "Ready")
                || pod.text("status", "phase").orElse("").equals("Succeeded");
    }

    private static List<Cause> withCounts(List<Cause> all) {
        List<Cause> distinct = new ArrayList<>();
        for (Cause cause : all) {
            if (distinct.stream().noneMatch(cause::isSameTrouble)) {
                int same = (int) all.stream().filter(cause::isSameTrouble).count();
                distinct.add(cause.alsoIn(same - 1));
            }
        }
        return distinct;
    }
}
