package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule of every kind that has none of its own: the conditions that are widely used, and without any of them an object
 * is ready when it is there. The names are those of the Kubernetes API conventions, kstatus and Carvel.
 */
public final class ConditionRules {

    private static final List<String> BAD = List.of("Stalled", "ReconcileFailed", "Failed");
    private static final List<String> GOOD =
            List.of("Ready", "Available", "ReconcileSucceeded", "Succeeded", "Healthy");
    private static final List<String> MOVING = List.of("Reconciling", "Progressing");

    private ConditionRules() {}

    static Judgement judge(KubeObject object) {
        if (isOutdated(object)) {
            return Judgement.updating("its controller has not looked at the latest change yet");
        }
        return bad(object)
                .or(() -> good(object))
                .or(() -> moving(object))
                .or(() -> Condition.of(object, "Degraded")
                        .filter(Condition::isTrue)
                        .map(condition -> Judgement.degraded(condition.words())))
                .orElse(Judgement.READY);
    }

    /** The condition that speaks against the object; empty where none does. */
    public static Optional<Condition> objection(KubeObject object) {
        Stream<Condition> bad = Stream.concat(BAD.stream(), Stream.of("Degraded"))
                .flatMap(type -> Condition.of(object, type).stream())
                .filter(Condition::isTrue);
        Stream<Condition> good = GOOD.stream()
                .flatMap(type -> Condition.of(object, type).stream())
                .filter(condition -> !condition.isTrue());
        return Stream.concat(bad, good).findFirst();
    }

    private static Optional<Judgement> bad(KubeObject object) {
        return BAD.stream()
                .flatMap(type -> Condition.of(object, type).stream())
                .filter(Condition::isTrue)
                .map(condition -> Judgement.unavailable(condition.words()))
                .findFirst();
    }

    /** The first that is there decides, but one that holds leaves room for Degraded and Progressing. */
    private static Optional<Judgement> good(KubeObject object) {
        Optional<Condition> first = GOOD.stream()
                .flatMap(type -> Condition.of(object, type).stream())
                .findFirst();
        return first.filter(condition -> !condition.isTrue())
                .map(condition -> condition.isFalse()
                        ? Judgement.unavailable(condition.words())
                        : Judgement.updating(condition.words()));
    }

    private static Optional<Judgement> moving(KubeObject object) {
        return MOVING.stream()
                .flatMap(type -> Condition.of(object, type).stream())
                .filter(Condition::isTrue)
                .map(condition -> Judgement.updating(condition.words()))
                .findFirst();
    }

    /** Some controllers say for each condition which generation they mean. */
    private static boolean isOutdated(KubeObject object) {
        long generation = object.number("metadata", "generation").orElse(0L);
        return object.list("status", "conditions").stream()
                .anyMatch(condition -> condition instanceof Map<?, ?> map
                        && GOOD.contains(String.valueOf(map.get("type")))
                        && map.get("observedGeneration") instanceof Number observed
                        && observed.longValue() < generation);
    }
}
