package dev.mooring.console.status.cause.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kinds that extend the API or act on other objects; their conditions say it all. */
final class ApiCauses {

    private ApiCauses() {}

    static List<Cause> autoscaler(Case scaler) {
        Optional<Cause> target = failing(scaler, "AbleToScale")
                .map(condition -> scaler.cause(CauseKind.AUTOSCALER_TARGET_MISSING, Witness.of(condition)));
        return target.or(() -> failing(scaler, "ScalingActive")
                        .filter(condition -> !condition.reason().equals("ScalingDisabled"))
                        .map(condition -> scaler.cause(CauseKind.AUTOSCALER_WITHOUT_METRICS, Witness.of(condition))))
                .map(List::of)
                .orElse(List.of());
    }

    static List<Cause> definition(Case definition) {
        if (Condition.holds(definition.object(), "Established")) {
            return List.of();
        }
        Cause cause = failing(definition, "NamesAccepted")
                .map(condition -> definition.cause(CauseKind.CRD_NAMES_TAKEN, Witness.of(condition)))
                .orElseGet(() -> definition.cause(
                        CauseKind.CRD_NOT_ESTABLISHED,
                        definition
                                .condition("Established")
                                .map(Condition::words)
                                .orElse("")));
        return List.of(cause);
    }

    static List<Cause> apiService(Case service) {
        if (Condition.holds(service.object(), "Available")) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>(behind(service));
        causes.add(failing(service, "Available")
                .map(condition -> service.cause(CauseKind.API_SERVICE_UNAVAILABLE, Witness.of(condition)))
                .orElseGet(() -> service.cause(CauseKind.API_SERVICE_UNAVAILABLE, "")));
        return causes;
    }

    private static List<Cause> behind(Case service) {
        String name = service.object().text("spec", "service", "name").orElse("");
        String namespace = service.object().text("spec", "service", "namespace").orElse("");
        return !name.isEmpty()
                        && service.around().find(new ObjectRef("v1", "Service", namespace, name))
                                instanceof Sighting.Seen(KubeObject found)
                ? service.causesOf(found)
                : List.of();
    }

    private static Optional<Condition> failing(Case one, String type) {
        return one.condition(type).filter(Condition::isFalse);
    }
}
