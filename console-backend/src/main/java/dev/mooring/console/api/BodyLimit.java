package dev.mooring.console.api;

import dev.mooring.console.api.problem.ProblemAnswer;
import dev.mooring.console.api.problem.ProblemKind;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that say they are too large before they are sent: packages by the server's own limit, JSON and YAML, which
 * are held in memory, by a smaller one. A body that does not say its size is cut off by the server's limit.
 */
@ApplicationScoped
class BodyLimit {

    /** After authentication (200), so that a stranger learns nothing. */
    private static final int PRIORITY = 50;

    private final long packages;
    private final long documents;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "260M") MemorySize packages,
            @ConfigProperty(name = "mooring.api.max-document-size", defaultValue = "16M") MemorySize documents) {
        this.packages = packages.asLongValue();
        this.documents = documents.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        long limit = isPackage(context) ? packages : documents;
        if (!context.normalizedPath().startsWith("/api/") || length(context) <= limit) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ProblemAnswer.write(
                context, ProblemKind.TOO_LARGE, "The request body is larger than " + (limit >> 20) + " MiB.");
    }

    private static boolean isPackage(RoutingContext context) {
        @Nullable String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("application/gzip") || type.startsWith("multipart/form-data"));
    }

    private static long length(RoutingContext context) {
        @Nullable String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
