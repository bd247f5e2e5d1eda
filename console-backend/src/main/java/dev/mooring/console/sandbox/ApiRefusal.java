package dev.mooring.console.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The simulated API server says no, with a Status as the real one sends it. */
final class ApiRefusal extends RuntimeException {

    private final int code;
    private final Map<String, Object> status;

    private ApiRefusal(int code, String reason, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.status = Map.of(
                "kind",
                "Status",
                "apiVersion",
                "v1",
                "metadata",
                Map.of(),
                "status",
                "Failure",
                "message",
                message,
                "reason",
                reason,
                "details",
                details,
                "code",
                code);
    }

    int code() {
        return code;
    }

    Map<String, Object> status() {
        return status;
    }

    static ApiRefusal notFound(String resource, String name) {
        return new ApiRefusal(
                404, "NotFound", resource + " \"" + name + "\" not found", Map.of("name", name, "kind", resource));
    }

    static ApiRefusal alreadyThere(String resource, String name) {
        return new ApiRefusal(
                409,
                "AlreadyExists",
                resource + " \"" + name + "\" already exists",
                Map.of("name", name, "kind", resource));
    }

    static ApiRefusal stale(String resource, String name) {
        String message = "Operation cannot be fulfilled on " + resource + " \"" + name
                + "\": the object has been modified; please apply your changes to the latest version and try again";
        return new ApiRefusal(409, "Conflict", message, Map.of("name", name, "kind", resource));
    }

    static ApiRefusal invalid(String kind, String name, String field, String problem) {
        String message = kind + " \"" + name + "\" is invalid: " + field + ": " + problem;
        Map<String, Object> cause = Map.of("reason", "FieldValueInvalid", "message", problem, "field", field);
        return new ApiRefusal(422, "Invalid", message, Map.of("name", name, "kind", kind, "causes", List.of(cause)));
    }

    static ApiRefusal forbidden(String method, String resource, String namespace) {
        String message = resource + " is forbidden: User \"simulated-admin\" cannot " + method.toLowerCase(Locale.ROOT)
                + " resource \"" + resource + "\" in the namespace \"" + namespace + "\"";
        return new ApiRefusal(403, "Forbidden", message, Map.of("kind", resource));
    }

    static ApiRefusal badRequest(String message) {
        return new ApiRefusal(400, "BadRequest", message, Map.of());
    }

    static ApiRefusal notAllowed(String message) {
        return new ApiRefusal(405, "MethodNotAllowed", message, Map.of());
    }

    static ApiRefusal expired(long version) {
        return new ApiRefusal(410, "Expired", "too old resource version: " + version, Map.of());
    }
}
