package dev.mooring.console.access.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Which paths are open to everybody, and which are for scripts. */
final class Paths {

    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    static final String FAVICON = "/favicon.ico";
    static final String METRICS = "/q/metrics";

    /**
     * Named one by one: a pattern would let through paths behind which no route stands, and those end at Vaadin, which
     * serves the whole application on any path.
     */
    static final Set<String> OPEN = Set.of(
            LOGIN,
            FAVICON,
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/health/well",
            Paths.METRICS);

    private Paths() {}

    static boolean isOpen(RoutingContext context) {
        return OPEN.contains(context.normalizedPath());
    }

    static boolean isMetrics(RoutingContext context) {
        return context.normalizedPath().equals(METRICS);
    }

    /** Paths that answer with JSON also when they refuse. */
    static boolean isApi(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isForScripts(RoutingContext context) {
        return isApi(context) || context.normalizedPath().startsWith("/q/");
    }
}
