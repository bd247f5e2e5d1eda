package dev.mooring.console.access.web;

import dev.mooring.console.api.problem.ProblemAnswer;
import dev.mooring.console.api.problem.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns away whoever is not signed in: people to the login page, scripts with a problem document. */
@ApplicationScoped
class Doorkeeper {

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    void turnAway(RoutingContext context) {
        if (Paths.isApi(context) || Paths.isMetrics(context) || !isForPeople(context)) {
            turnScriptAway(context);
        } else if (isLinkFromElsewhere(context.request())) {
            comeAgain(context);
        } else {
            sendToLogin(context);
        }
    }

    private static void turnScriptAway(RoutingContext context) {
        if (context.get(AccessMechanism.UNAVAILABLE) != null) {
            ProblemAnswer.write(
                    context,
                    ProblemKind.UNAVAILABLE,
                    "The cluster does not answer, so nobody can be let in. Try again.");
            return;
        }
        context.response().putHeader("WWW-Authenticate", "Bearer realm=\"mooring\"");
        ProblemAnswer.write(
                context,
                ProblemKind.UNAUTHORIZED,
                AccessMechanism.bearer(context).isPresent()
                        ? "This token is not known; it may have been revoked. Make one in the settings."
                        : "Sign in, or send a token from the settings as Authorization: Bearer.");
    }

    /** The browser withholds a strict cookie when a link elsewhere was followed; asked from here it sends it. */
    private static void comeAgain(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mooring</title>"
                        + "<meta http-equiv=\"refresh\" content=\"0\"></html>");
    }

    private static void sendToLogin(RoutingContext context) {
        LocalPath next = wanted(context);
        String expired = SessionCookie.read(context.request()).isPresent() ? "expired&" : "";
        String query = expired + "next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8);
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        HttpHeaders.LOCATION,
                        new LocalPath(Paths.LOGIN + "?" + query)
                                .relativeTo(context.request().path()))
                .end();
    }

    /** The page that was asked for or, where an open page asked in the background, that page. */
    private static LocalPath wanted(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean inBackground = !request.method().equals(HttpMethod.GET) || isFromOpenPage(request);
        return LocalPath.of(inBackground ? pathOf(request.getHeader(HttpHeaders.REFERER)) : request.uri());
    }

    private static @Nullable String pathOf(@Nullable String referer) {
        try {
            return referer == null ? null : new URI(referer).getRawPath();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isForPeople(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (PushGuard.isWebSocket(request) || AccessMechanism.bearer(context).isPresent()) {
            return false;
        }
        return isFromOpenPage(request)
                || Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.method())
                || accepts(request, "text/html");
    }

    private static boolean accepts(HttpServerRequest request, String type) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static boolean isFromOpenPage(HttpServerRequest request) {
        @Nullable String query = request.query();
        return query != null && query.contains("v-r=");
    }

    private static boolean isLinkFromElsewhere(HttpServerRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return request.method().equals(HttpMethod.GET)
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && site != null
                && ELSEWHERE.contains(site);
    }
}
