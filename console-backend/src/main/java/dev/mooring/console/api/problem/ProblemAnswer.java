package dev.mooring.console.api.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem where no REST resource is involved: before login, and for paths that do not exist. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void write(RoutingContext context, ProblemKind kind, String detail) {
        Problem problem = Problem.of(kind, detail, context.request().path());
        context.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.encodeToBuffer(problem));
    }
}
