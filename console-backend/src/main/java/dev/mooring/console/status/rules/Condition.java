package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of an object's {@code status.conditions}. */
public record Condition(String type, String status, String reason, String message) {

    public static Optional<Condition> of(KubeObject object, String type) {
        return object.list("status", "conditions").stream()
                .filter(item -> item instanceof Map<?, ?> map && type.equals(map.get("type")))
                .map(item -> read((Map<?, ?>) item))
                .findFirst();
    }

    /** All of an object, in its own order. */
    public static List<Condition> all(KubeObject object) {
        return object.list("status", "conditions").stream()
                .filter(Map.class::isInstance)
                .map(item -> read((Map<?, ?>) item))
                .filter(condition -> !condition.type().isEmpty())
                .toList();
    }

    public static boolean holds(KubeObject object, String type) {
        return of(object, type).filter(Condition::isTrue).isPresent();
    }

    public static boolean fails(KubeObject object, String type) {
        return of(object, type).filter(Condition::isFalse).isPresent();
    }

    public boolean isTrue() {
        return status.equals("True");
    }

    public boolean isFalse() {
        return status.equals("False");
    }

    /** The message, or the reason where there is none, or what the condition itself says. */
    public String words() {
        if (!message.isBlank()) {
            return Sentence.of(message);
        }
        return reason.isBlank() ? "the condition " + type + " is " + status : reason;
    }

    private static Condition read(Map<?, ?> map) {
        return new Condition(text(map, "type"), text(map, "status"), text(map, "reason"), text(map, "message"));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
