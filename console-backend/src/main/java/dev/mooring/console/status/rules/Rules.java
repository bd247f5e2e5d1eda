package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Health;
import java.util.List;
import java.util.Optional;

/**
 * When an object counts as ready. The rules follow kstatus in spirit: a status that was written for an older generation
 * says nothing, and a failed rollout is a failure even while old pods still answer.
 */
public final class Rules {

    private Rules() {}

    /**
     * @param live empty where the object is not in the cluster
     * @param related what helps to explain: pods of a workload, EndpointSlices of a service; may be empty
     */
    public static Judgement judge(Optional<KubeObject> live, List<KubeObject> related) {
        return live.map(object -> present(object, related))
                .orElse(new Judgement(Health.MISSING, "it is not in the cluster"));
    }

    private static Judgement present(KubeObject object, List<KubeObject> related) {
        if (object.at("metadata", "deletionTimestamp").isPresent()) {
            return Judgement.unavailable("it is being deleted");
        }
        if (isUnobserved(object)) {
            return Judgement.updating("the cluster has not taken up the latest change yet");
        }
        return byKind(object, related);
    }

    private static boolean isUnobserved(KubeObject object) {
        long generation = object.number("metadata", "generation").orElse(0L);
        Optional<Long> observed = object.number("status", "observedGeneration");
        boolean observes = List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "PodDisruptionBudget")
                .contains(object.kind());
        return observed.map(value -> value < generation).orElse(observes);
    }

    private static Judgement byKind(KubeObject object, List<KubeObject> related) {
        return switch (groupKind(object)) {
            case "apps/Deployment" -> WorkloadRules.deployment(object, related);
            case "apps/StatefulSet" -> WorkloadRules.statefulSet(object, related);
            case "apps/DaemonSet" -> WorkloadRules.daemonSet(object, related);
            case "apps/ReplicaSet", "/ReplicationController" -> WorkloadRules.replicaSet(object, related);
            case "/Pod" -> PodRules.judge(object);
            case "batch/Job" -> OtherRules.job(object, related);
            case "/Service" -> OtherRules.service(object, related);
            case "/PersistentVolumeClaim" -> OtherRules.claim(object);
            case "/Namespace" -> OtherRules.namespace(object);
            case "policy/PodDisruptionBudget" -> OtherRules.budget(object);
            case "autoscaling/HorizontalPodAutoscaler" -> OtherRules.autoscaler(object);
            case "apiextensions.k8s.io/CustomResourceDefinition" -> OtherRules.definition(object);
            case "apiregistration.k8s.io/APIService" -> OtherRules.apiService(object);
            case "batch/CronJob", "networking.k8s.io/Ingress" -> Judgement.READY;
            default -> ConditionRules.judge(object);
        };
    }

    private static String groupKind(KubeObject object) {
        return object.ref().group() + "/" + object.kind();
    }
}
