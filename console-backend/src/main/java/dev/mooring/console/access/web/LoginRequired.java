package dev.mooring.console.access.web;

import dev.mooring.console.access.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds for every request on every path: pages, push, static files, REST and Quarkus's own endpoints. */
@ApplicationScoped
class LoginRequired implements HttpSecurityPolicy {

    private final MetricsToken metrics;

    LoginRequired(MetricsToken metrics) {
        this.metrics = metrics;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext requestContext) {
        boolean open = metrics.guards(context) ? metrics.isShown(context) : Paths.isOpen(context);
        return open
                ? CheckResult.permit()
                : identity.map(who -> mayEnter(context, who) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    /** Scripts have no business on the pages. */
    static boolean mayEnter(RoutingContext context, SecurityIdentity who) {
        return !who.isAnonymous()
                && (who.getPrincipal().getName().equals(CurrentUser.ADMIN) || Paths.isForScripts(context));
    }
}
