package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of the built-in kinds that run nothing, or run to an end. */
final class OtherRules {

    private OtherRules() {}

    static Judgement job(KubeObject job, List<KubeObject> related) {
        Optional<Condition> failed = Condition.of(job, "Failed").filter(Condition::isTrue);
        if (failed.isPresent()) {
            return Judgement.unavailable(
                    Sentence.because("the job failed", failed.get().words()));
        }
        if (Condition.holds(job, "Complete")) {
            return Judgement.READY;
        }
        if (job.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return Judgement.updating("the job is suspended");
        }
        long failures = job.number("status", "failed").orElse(0L);
        String trouble = PodRules.trouble(related);
        if (failures > 0) {
            String times = "the job has failed " + failures + (failures == 1 ? " time" : " times") + " and tries again";
            return Judgement.degraded(Sentence.because(times, trouble));
        }
        return trouble.isEmpty()
                ? Judgement.updating("the job is running")
                : Judgement.unavailable(Sentence.because("the job cannot run", trouble));
    }

    /** Endpoints count only where they are known: without them, a service is ready when it is there. */
    static Judgement service(KubeObject service, List<KubeObject> related) {
        boolean balanced = service.text("spec", "type").orElse("").equals("LoadBalancer");
        boolean addressed = !service.list("status", "loadBalancer", "ingress").isEmpty()
                || !service.list("spec", "externalIPs").isEmpty();
        if (balanced && !addressed) {
            return Judgement.unavailable("the load balancer has no address yet;"
                    + " a cluster without a load balancer controller never gives it one");
        }
        boolean selects =
                service.at("spec", "selector").filter(Map.class::isInstance).isPresent();
        List<KubeObject> slices = related.stream()
                .filter(object -> object.kind().equals("EndpointSlice"))
                .toList();
        boolean serves = !selects || slices.isEmpty() || slices.stream().anyMatch(OtherRules::hasReadyEndpoint);
        return serves ? Judgement.READY : withoutEndpoints(related);
    }

    private static Judgement withoutEndpoints(List<KubeObject> related) {
        return PodRules.areStarting(related)
                ? Judgement.updating("the pods behind it are being started")
                : Judgement.unavailable(Sentence.because("no ready pod stands behind it", PodRules.trouble(related)));
    }

    private static boolean hasReadyEndpoint(KubeObject slice) {
        return slice.list("endpoints").stream()
                .anyMatch(endpoint -> endpoint instanceof Map<?, ?> map
                        && map.get("conditions") instanceof Map<?, ?> conditions
                        && !Boolean.FALSE.equals(conditions.get("ready")));
    }

    static Judgement claim(KubeObject claim) {
        return switch (claim.text("status", "phase").orElse("Pending")) {
            case "Bound" -> Judgement.READY;
            case "Lost" -> Judgement.unavailable("its volume is lost");
            default ->
                Judgement.unavailable("no volume is bound to it yet: storage class "
                        + claim.text("spec", "storageClassName").orElse("(the default)"));
        };
    }

    static Judgement budget(KubeObject budget) {
        long healthy = budget.number("status", "currentHealthy").orElse(0L);
        long needed = budget.number("status", "desiredHealthy").orElse(0L);
        return healthy >= needed
                ? Judgement.READY
                : Judgement.lacking(healthy, Sentence.count(healthy, needed, "needed pods", "healthy"));
    }

    static Judgement namespace(KubeObject namespace) {
        return namespace.text("status", "phase").orElse("Active").equals("Terminating")
                ? Judgement.unavailable("the namespace is being deleted")
                : Judgement.READY;
    }

    static Judgement definition(KubeObject definition) {
        Optional<Condition> refused = Condition.of(definition, "NamesAccepted").filter(Condition::isFalse);
        if (refused.isPresent()) {
            return Judgement.unavailable(
                    Sentence.because("its names are refused", refused.get().words()));
        }
        return Condition.holds(definition, "Established")
                ? Judgement.READY
                : Judgement.updating("the kind is not established yet");
    }

    static Judgement apiService(KubeObject service) {
        if (Condition.holds(service, "Available")) {
            return Judgement.READY;
        }
        String why = Condition.of(service, "Available").map(Condition::words).orElse("");
        return Judgement.unavailable(Sentence.because("the API behind it does not answer", why));
    }

    static Judgement autoscaler(KubeObject autoscaler) {
        for (String type : List.of("AbleToScale", "ScalingActive")) {
            Optional<Condition> failing = Condition.of(autoscaler, type)
                    .filter(condition ->
                            condition.isFalse() && !condition.reason().equals("ScalingDisabled"));
            if (failing.isPresent()) {
                return Judgement.degraded(
                        Sentence.because("it cannot scale", failing.get().words()));
            }
        }
        return Judgement.READY;
    }
}
