package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;
import java.util.List;
import java.util.Optional;

/** Rules of the built-in kinds that run nothing. */
final class OtherRules {

    private OtherRules() {}

    static Judgement claim(KubeObject claim) {
        return switch (claim.text("status", "phase").orElse("Pending")) {
            case "Bound" -> Judgement.READY;
            case "Lost" -> Judgement.unavailable("its volume is lost");
            default ->
                Judgement.unavailable("no volume is bound to it yet: storage class "
                        + claim.text("spec", "storageClassName").orElse("(the default)"));
        };
    }

    static Judgement volume(KubeObject volume) {
        return volume.text("status", "phase").orElse("").equals("Failed")
                ? Judgement.unavailable(Sentence.because(
                        "the volume has failed",
                        volume.text("status", "message").map(Sentence::of).orElse("")))
                : Judgement.READY;
    }

    static Judgement budget(KubeObject budget) {
        long healthy = budget.number("status", "currentHealthy").orElse(0L);
        long needed = budget.number("status", "desiredHealthy").orElse(0L);
        return healthy >= needed
                ? Judgement.READY
                : Judgement.lacking(
                        Availability.of(healthy, needed), Sentence.count(healthy, needed, "needed pods", "healthy"));
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
