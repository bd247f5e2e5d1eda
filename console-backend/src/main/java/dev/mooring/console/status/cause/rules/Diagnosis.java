package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Optional;

/** Finds out why an object is not ready, by what Kubernetes' own parts are known to say. */
public final class Diagnosis {

    private final Surroundings around;

    public Diagnosis(Surroundings around) {
        this.around = around;
    }

    /**
     * The causes, the root first and what follows from it after it; none where nothing speaks against the object, or where
     * it cannot be seen.
     */
    public List<Cause> of(ObjectRef object) {
        Chain chain = Chain.of(object);
        return switch (around.find(object)) {
            case Sighting.Seen(KubeObject seen) -> explain(new Case(chain, seen, around));
            case Sighting.Absent absent -> List.of(Cause.of(CauseKind.OBJECT_MISSING, chain, ""));
            case Sighting.Hidden(var reason) ->
                reason.code().equals("kind-unknown")
                        ? List.of(Cause.of(CauseKind.KIND_UNKNOWN, chain, object.kind() + " of " + object.apiVersion()))
                        : List.of();
        };
    }

    static List<Cause> explain(Case one) {
        Optional<Cause> deletion = DeletionCauses.of(one);
        return deletion.map(List::of).orElseGet(() -> byKind(one));
    }

    private static List<Cause> byKind(Case one) {
        return switch (one.object().ref().group() + "/" + one.object().kind()) {
            case "apps/Deployment" -> WorkloadCauses.deployment(one);
            case "apps/ReplicaSet", "/ReplicationController" -> WorkloadCauses.replicaSet(one);
            case "apps/StatefulSet" -> WorkloadCauses.statefulSet(one);
            case "apps/DaemonSet" -> WorkloadCauses.daemonSet(one);
            case "batch/Job" -> JobCauses.job(one);
            case "batch/CronJob" -> JobCauses.cronJob(one);
            case "/Pod" -> PodCauses.of(one);
            case "/Node" -> NodeCauses.node(one);
            case "/PersistentVolumeClaim" -> ClaimCauses.of(one);
            case "/Service" -> NetworkCauses.service(one);
            case "networking.k8s.io/Ingress" -> NetworkCauses.ingress(one);
            case "policy/PodDisruptionBudget" -> WorkloadCauses.budget(one);
            case "autoscaling/HorizontalPodAutoscaler" -> ApiCauses.autoscaler(one);
            case "apiextensions.k8s.io/CustomResourceDefinition" -> ApiCauses.definition(one);
            case "apiregistration.k8s.io/APIService" -> ApiCauses.apiService(one);
            default -> OtherCauses.of(one);
        };
    }
}
