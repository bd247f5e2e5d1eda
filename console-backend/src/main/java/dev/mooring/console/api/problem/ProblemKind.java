package dev.mooring.console.api.problem;

import java.util.Arrays;

/** The kinds of problem that the API answers with; each is one HTTP status. */
public enum ProblemKind {
    BAD_REQUEST(400, "Bad request"),
    UNAUTHORIZED(401, "Not signed in"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_TYPE(415, "Unsupported media type"),
    INVALID(422, "Invalid"),
    FAILURE(500, "Internal error"),
    CLUSTER(502, "The cluster did not do it"),
    UNAVAILABLE(503, "Not available now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The kind with this status; for one that is not listed, the general kind of its class. */
    public static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : FAILURE);
    }
}
