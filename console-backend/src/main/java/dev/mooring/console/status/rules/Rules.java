package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Optional;

/**
 * When an object counts as ready. The rules follow kstatus in spirit: a status that was written for an older generation
 * says nothing, and a failed rollout is a failure even while old pods still answer.
 */
public final class Rules {

    private static final List<String> OBSERVING =
            List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "PodDisruptionBudget");

    private Rules() {}

    /** @param live empty where the object is not in the cluster */
    public static Judgement judge(Optional<KubeObject> live, Neighbours neighbours) {
        return live.map(object -> present(object, neighbours)).orElse(Judgement.missing("it is not in the cluster"));
    }

    /** A Job that the cluster removed by itself after it had ended. */
    public static Judgement collected() {
        return Judgement.ready("it has run, and was removed when its time to live was over");
    }

    /** The names of the services that an ingress leads to. */
    public static List<String> backends(KubeObject ingress) {
        return NetworkRules.backends(ingress);
    }

    private static Judgement present(KubeObject object, Neighbours neighbours) {
        if (object.at("metadata", "deletionTimestamp").isPresent()) {
            return Judgement.unavailable("it is being deleted");
        }
        if (isUnobserved(object)) {
            return Judgement.updating("the cluster has not taken up the latest change yet");
        }
        return byKind(object, neighbours);
    }

    private static boolean isUnobserved(KubeObject object) {
        long generation = object.number("metadata", "generation").orElse(0L);
        Optional<Long> observed = object.number("status", "observedGeneration");
        return observed.map(value -> value < generation).orElse(OBSERVING.contains(object.kind()));
    }

    private static Judgement byKind(KubeObject object, Neighbours neighbours) {
        return switch (object.ref().group() + "/" + object.kind()) {
            case "apps/Deployment" -> WorkloadRules.deployment(object, neighbours);
            case "apps/StatefulSet" -> WorkloadRules.statefulSet(object, neighbours);
            case "apps/DaemonSet" -> WorkloadRules.daemonSet(object, neighbours);
            case "apps/ReplicaSet", "/ReplicationController" -> WorkloadRules.replicaSet(object, neighbours);
            case "/Pod" -> PodRules.judge(object);
            case "batch/Job" -> JobRules.job(object, neighbours);
            case "batch/CronJob" -> JobRules.cronJob(object);
            case "/Service" -> NetworkRules.service(object, neighbours);
            case "discovery.k8s.io/EndpointSlice" -> NetworkRules.endpoints(object);
            case "networking.k8s.io/Ingress" -> NetworkRules.ingress(object, neighbours);
            case "/PersistentVolumeClaim" -> OtherRules.claim(object);
            case "/PersistentVolume" -> OtherRules.volume(object);
            case "/Namespace" -> OtherRules.namespace(object);
            case "policy/PodDisruptionBudget" -> OtherRules.budget(object);
            case "autoscaling/HorizontalPodAutoscaler" -> OtherRules.autoscaler(object);
            case "apiextensions.k8s.io/CustomResourceDefinition" -> OtherRules.definition(object);
            case "apiregistration.k8s.io/APIService" -> OtherRules.apiService(object);
            default -> ConditionRules.judge(object);
        };
    }
}
