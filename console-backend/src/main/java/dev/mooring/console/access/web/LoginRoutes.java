package dev.mooring.console.access.web;

import dev.mooring.console.access.AccessUnavailableException;
import dev.mooring.console.access.AdminPassword;
import dev.mooring.console.access.LoginThrottle;
import dev.mooring.console.access.Sessions;
import dev.mooring.console.api.problem.ProblemAnswer;
import dev.mooring.console.api.problem.ProblemKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signing in and out, and the dead ends behind all paths that are open to everybody. */
@ApplicationScoped
class LoginRoutes {

    private static final Logger LOG = Logger.getLogger(LoginRoutes.class);

    private static final int EARLY = 100;
    /** Behind REST and Quarkus's own endpoints, before the servlet container with the pages. */
    private static final int BEFORE_PAGES = 9_000;
    /** A password and a path. */
    private static final long FORM_BYTES = 16 * 1024;

    private final LoginPage page;
    private final AdminPassword password;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final TrustedProxies proxies;

    LoginRoutes(
            LoginPage page, AdminPassword password, Sessions sessions, LoginThrottle throttle, TrustedProxies proxies) {
        this.page = page;
        this.password = password;
        this.sessions = sessions;
        this.throttle = throttle;
        this.proxies = proxies;
    }

    void register(@Observes Router router) {
        router.get(Paths.LOGIN).order(EARLY).blockingHandler(this::show, false);
        router.post(Paths.LOGIN)
                .order(EARLY)
                .handler(BodyHandler.create(false).setBodyLimit(FORM_BYTES))
                .blockingHandler(this::signIn, false);
        router.route(Paths.LOGOUT).order(EARLY).blockingHandler(this::signOut, false);
        router.get(Paths.FAVICON).order(EARLY).handler(this::favicon);
        List.of(Paths.LOGIN, Paths.FAVICON, "/q/*", "/q", "/api/*", "/api")
                .forEach(path -> router.route(path).order(BEFORE_PAGES).handler(LoginRoutes::deadEnd));
    }

    private void show(RoutingContext context) {
        LocalPath next = LocalPath.of(context.request().getParam("next"));
        try {
            if (isSignedIn(context)) {
                redirect(context, next);
            } else {
                page.write(context, notice(context), next);
            }
        } catch (AccessUnavailableException e) {
            page.write(context, new Notice.Unavailable(), next);
        }
    }

    private Notice notice(RoutingContext context) {
        if (!password.isSet()) {
            return new Notice.Unavailable();
        }
        if (context.request().params().contains("signed-out")) {
            return new Notice.SignedOut();
        }
        return context.request().params().contains("expired") ? new Notice.Expired() : new Notice.None();
    }

    private void signIn(RoutingContext context) {
        LocalPath next = LocalPath.of(context.request().getFormAttribute("next"));
        String given = Objects.requireNonNullElse(context.request().getFormAttribute("password"), "");
        Caller caller = proxies.callerOf(context.request());
        try {
            Optional<Notice> refusal = refusal(given, caller.source());
            if (refusal.isPresent()) {
                page.write(context, refusal.get(), next);
            } else {
                letIn(context, caller, next);
            }
        } catch (AccessUnavailableException e) {
            LOG.warnf("login-unavailable reason=%s", e.getMessage());
            page.write(context, new Notice.Unavailable(), next);
        }
    }

    private Optional<Notice> refusal(String given, String source) {
        if (!password.isSet()) {
            return Optional.of(new Notice.Unavailable());
        }
        Optional<Duration> wait = throttle.attempt(source);
        if (wait.isPresent()) {
            return Optional.of(new Notice.Locked(wait.get()));
        }
        if (password.isRight(given)) {
            throttle.succeeded(source);
            return Optional.empty();
        }
        LOG.infof("login-failed source=%s", source);
        return Optional.of(
                throttle.remaining(source).<Notice>map(Notice.Locked::new).orElseGet(Notice.Wrong::new));
    }

    private void letIn(RoutingContext context, Caller caller, LocalPath next) {
        SessionCookie.set(context.response(), sessions.open(), caller.https());
        LOG.infof("login-succeeded source=%s", caller.source());
        redirect(context, next);
    }

    private void signOut(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            redirect(context, LocalPath.START);
            return;
        }
        try {
            SessionCookie.read(context.request()).ifPresent(sessions::end);
            SessionCookie.clear(context.response());
            redirect(context, new LocalPath(Paths.LOGIN + "?signed-out"));
        } catch (AccessUnavailableException e) {
            LOG.warnf("logout-unavailable reason=%s", e.getMessage());
            page.write(context, new Notice.Unavailable(), LocalPath.START);
        }
    }

    private boolean isSignedIn(RoutingContext context) {
        return SessionCookie.read(context.request()).filter(sessions::isOpen).isPresent();
    }

    private static void redirect(RoutingContext context, LocalPath target) {
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(
                        HttpHeaders.LOCATION,
                        target.relativeTo(context.request().path()))
                .end();
    }

    /** Vaadin would answer on any path, also on one that needs no login. */
    private static void deadEnd(RoutingContext context) {
        ProblemAnswer.write(context, ProblemKind.NOT_FOUND, "There is nothing at this path.");
    }

    private void favicon(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .end(page.mark());
    }
}
