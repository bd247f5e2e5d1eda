package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Kinds that keep pods running: what their pods say, and why pods are not even made. */
final class WorkloadCauses {

    private static final String REVISION = "deployment.kubernetes.io/revision";
    private static final String APPS = "apps/v1";

    private WorkloadCauses() {}

    /** What holds up a rollout is in its newest ReplicaSet; the ones before only run out. */
    static List<Cause> deployment(Case one) {
        if (isComplete(one)) {
            return List.of();
        }
        Optional<KubeObject> newest =
                one.owned(APPS, "ReplicaSet").stream().max(Comparator.comparingLong(WorkloadCauses::revision));
        List<Cause> below = newest.map(one::causesOf).orElse(List.of());
        if (!below.isEmpty()) {
            return below;
        }
        if (one.isTrue("spec", "paused")) {
            return List.of(one.cause(CauseKind.ROLLOUT_PAUSED, ""));
        }
        return one.condition("ReplicaFailure")
                .filter(Condition::isTrue)
                .map(condition -> Creation.refused(one, condition))
                .or(() -> tooSlow(one))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isComplete(Case one) {
        long wanted = one.object().number("spec", "replicas").orElse(1L);
        boolean observed = one.count("status", "observedGeneration") >= one.count("metadata", "generation");
        return observed
                && one.count("status", "updatedReplicas") >= wanted
                && one.count("status", "availableReplicas") >= wanted
                && one.count("status", "replicas") <= one.count("status", "updatedReplicas");
    }

    private static Optional<Cause> tooSlow(Case one) {
        return one.condition("Progressing")
                .filter(Condition::isFalse)
                .map(condition -> one.cause(CauseKind.ROLLOUT_TOO_SLOW, Witness.of(condition)));
    }

    private static long revision(KubeObject set) {
        String text = set.annotation(REVISION).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static List<Cause> replicaSet(Case one) {
        List<Cause> causes = new ArrayList<>();
        one.condition("ReplicaFailure")
                .filter(Condition::isTrue)
                .ifPresent(condition -> causes.add(Creation.refused(one, condition)));
        causes.addAll(Pods.causes(one, remaining(one.owned("v1", "Pod"))));
        return causes;
    }

    /** A ReplicaSet does not wait for the pods that it lets go; other kinds replace a pod only when it is gone. */
    private static List<KubeObject> remaining(List<KubeObject> pods) {
        return pods.stream()
                .filter(pod -> pod.at("metadata", "deletionTimestamp").isEmpty())
                .toList();
    }

    static List<Cause> statefulSet(Case one) {
        long wanted = one.object().number("spec", "replicas").orElse(1L);
        boolean lacksPods = one.count("status", "replicas") < wanted;
        List<Cause> causes = new ArrayList<>(withoutPods(one, lacksPods));
        List<Cause> ofPods = Pods.causes(one, one.owned("v1", "Pod"));
        causes.addAll(ofPods);
        boolean inOrder =
                !one.object().text("spec", "podManagementPolicy").orElse("").equals("Parallel");
        if (inOrder && lacksPods && !ofPods.isEmpty()) {
            String next = one.object().name() + "-" + one.count("status", "replicas");
            causes.add(Cause.of(
                    CauseKind.PODS_IN_ORDER,
                    one.chain(),
                    "pod " + next + " waits for "
                            + ofPods.getFirst().chain().end().name()));
        }
        return causes;
    }

    static List<Cause> daemonSet(Case one) {
        boolean lacksPods =
                one.count("status", "currentNumberScheduled") < one.count("status", "desiredNumberScheduled");
        List<Cause> causes = new ArrayList<>(withoutPods(one, lacksPods));
        causes.addAll(Pods.causes(one, one.owned("v1", "Pod")));
        return causes;
    }

    /** Pods are selected here, not owned. */
    static List<Cause> budget(Case one) {
        long healthy = one.count("status", "currentHealthy");
        long needed = one.count("status", "desiredHealthy");
        if (healthy >= needed) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>(Pods.causes(
                one, one.podsWith(one.map("spec", "selector", "matchLabels")).orElse(List.of())));
        causes.add(
                one.cause(CauseKind.DISRUPTION_BUDGET_SHORT, healthy + " of " + needed + " needed pods are healthy"));
        return causes;
    }

    private static List<Cause> withoutPods(Case one, boolean lacksPods) {
        return lacksPods ? Creation.refused(one).map(List::of).orElse(List.of()) : List.of();
    }
}
