package dev.mooring.console.cluster;

import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.KubeObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An object that the API server takes for wrong: each field with what is wrong with it. */
public final class Invalid {

    private static final List<String> IMMUTABLE = List.of(
            "field is immutable",
            "is immutable",
            "are immutable",
            "updates to statefulset spec",
            "may not change once set",
            "may not be changed",
            "cannot be changed",
            "spec is immutable after creation");

    private static final String UNNAMED = "an unnamed field";

    private Invalid() {}

    /** What is wrong with one field, without the value that the server quotes: it may be long, or secret. */
    private record Cause(String field, String words, boolean immutable) {}

    static <T> Refused<T> refusal(Asked asked, KubeObject status, String said) {
        List<Cause> causes = status.list("details", "causes").stream()
                .filter(Map.class::isInstance)
                .map(cause -> cause(asked, (Map<?, ?>) cause))
                .toList();
        if (causes.isEmpty()) {
            String message = "The cluster takes " + asked.subject() + " for invalid: " + Refusals.quoted(asked, said);
            return Refusals.refused(422, false, "object-invalid", message, asked.subject());
        }
        return causes.stream().anyMatch(Cause::immutable) ? immutable(asked, causes) : invalid(asked, causes);
    }

    /**
     * The fields that cannot be changed, such as {@code spec.selector}; empty where it was refused for something else.
     *
     * @param status what the API server answered
     */
    public static List<String> immutableFields(KubeObject status) {
        return status.parts("details", "causes").stream()
                .filter(cause -> isImmutable(cause.text("message").orElse("")))
                .map(cause -> cause.text("field").orElse(UNNAMED))
                .distinct()
                .toList();
    }

    /** What that means for an object, and what to do. */
    public static String unchangeable(String object, Collection<String> fields) {
        return object + " cannot be changed in " + String.join(", ", fields)
                + ": Kubernetes allows setting that only when the object is made. To go on, choose in the plan that it is"
                + " deleted and created again (think of its data first); or keep the old value.";
    }

    /** The API server answers 500 where fields do not fit the kind's schema; it is no trouble of its own. */
    static <T> Refused<T> unreadable(Asked asked, int status, String said) {
        String detail = said.contains("illegal base64")
                ? "a value under data is not base64; plain text belongs under stringData."
                : Refusals.quoted(asked, said.replaceFirst("^failed to create typed patch object \\([^)]*\\): ", ""));
        String message = "The fields of " + asked.subject() + " do not fit its kind: " + detail
                + " Correct the manifest, or its apiVersion.";
        return Refusals.refused(status, false, "object-invalid", message, asked.subject());
    }

    private static <T> Refused<T> invalid(Asked asked, List<Cause> causes) {
        String fields = causes.stream()
                .map(cause -> cause.field() + ": " + cause.words())
                .distinct()
                .collect(Collectors.joining("; "));
        String message = "The cluster takes " + asked.subject() + " for invalid. " + Refusals.shortened(fields) + ".";
        return Refusals.refused(422, false, "object-invalid", message, asked.subject());
    }

    private static <T> Refused<T> immutable(Asked asked, List<Cause> causes) {
        List<String> fields = causes.stream()
                .filter(Cause::immutable)
                .map(Cause::field)
                .distinct()
                .toList();
        String message = unchangeable(asked.subject(), fields);
        return Refusals.refused(422, false, "field-immutable", message, asked.subject());
    }

    private static Cause cause(Asked asked, Map<?, ?> cause) {
        String field = cause.get("field") instanceof String named ? named : UNNAMED;
        String message = String.valueOf(cause.get("message"));
        boolean immutable = isImmutable(message);
        String words = asked.isSecret() ? words(String.valueOf(cause.get("reason"))) : withoutValue(message);
        return new Cause(field, words, immutable);
    }

    private static boolean isImmutable(String message) {
        return IMMUTABLE.stream().anyMatch(message::contains);
    }

    private static String words(String reason) {
        return switch (reason) {
            case "FieldValueRequired" -> "a value is required";
            case "FieldValueDuplicate" -> "the value is there twice";
            case "FieldValueNotSupported" -> "the value is not supported";
            case "FieldValueForbidden" -> "must not be set";
            case "FieldValueTooLong" -> "the value is too long";
            default -> "the value is not valid";
        };
    }

    /** {@code Invalid value: {a very long dump}: reason} without the dump. */
    private static String withoutValue(String message) {
        int end = message.lastIndexOf(": ");
        boolean quotesMuch = message.startsWith("Invalid value: ") && message.length() > 120 && end > 15;
        return quotesMuch ? message.substring(end + 2) : message;
    }
}
