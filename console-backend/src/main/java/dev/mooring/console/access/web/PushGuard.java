package dev.mooring.console.access.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those who are signed in open a web socket. Quarkus takes web sockets over one step before it asks
 * {@link LoginRequired}, so that would come too late.
 */
@ApplicationScoped
class PushGuard {

    /** After authentication (200), before the web sockets (101) and Vaadin's hand-over of its session to them (120). */
    private static final int PRIORITY = 150;

    private final Doorkeeper doorkeeper;

    PushGuard(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (!isWebSocket(context.request()) || isSignedIn(context)) {
            context.next();
        } else {
            doorkeeper.turnAway(context);
        }
    }

    static boolean isWebSocket(HttpServerRequest request) {
        @Nullable String upgrade = request.getHeader(HttpHeaders.UPGRADE);
        return upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket");
    }

    private static boolean isSignedIn(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && LoginRequired.mayEnter(context, user.getSecurityIdentity());
    }
}
