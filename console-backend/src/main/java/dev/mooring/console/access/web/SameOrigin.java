package dev.mooring.console.access.web;

import dev.mooring.console.api.problem.ProblemAnswer;
import dev.mooring.console.api.problem.ProblemKind;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site's page makes a browser send: anything that changes something, and web sockets. Judged by
 * {@code Sec-Fetch-Site} and, where a browser does not send it, by {@code Origin}; a request with neither is no browser's
 * (the method of Go's {@code CrossOriginProtection}). Bearer tokens are exempt: no page can make a browser add them.
 */
@ApplicationScoped
class SameOrigin {

    /** Before authentication, which is at 200. */
    private static final int PRIORITY = 300;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final TrustedProxies proxies;
    private final LoginPage page;

    SameOrigin(TrustedProxies proxies, LoginPage page) {
        this.proxies = proxies;
        this.page = page;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (!changesSomething(context.request())
                || AccessMechanism.bearer(context).isPresent()
                || isOurs(context.request())) {
            context.next();
        } else if (context.normalizedPath().equals(Paths.LOGIN)) {
            page.write(context, new Notice.OtherSite(), LocalPath.START);
        } else {
            ProblemAnswer.write(
                    context,
                    ProblemKind.FORBIDDEN,
                    "This request came from another site's page, so it was refused. Scripts send a token instead.");
        }
    }

    private static boolean changesSomething(HttpServerRequest request) {
        return !SAFE.contains(request.method()) || PushGuard.isWebSocket(request);
    }

    private boolean isOurs(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || hostOf(origin).equals(proxies.callerOf(request).host());
    }

    private static String hostOf(String origin) {
        try {
            @Nullable String authority = new URI(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
