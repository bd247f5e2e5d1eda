package dev.mooring.console.access.web;

import dev.mooring.console.access.AccessUnavailableException;
import dev.mooring.console.access.ApiTokens;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.access.Sessions;
import dev.mooring.console.access.TokenDigest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises browsers by their session's cookie and scripts by their bearer token. Own sessions instead of Quarkus's form
 * login, whose encrypted cookie cannot be taken back before it expires: neither by signing out nor by a new password.
 */
@ApplicationScoped
class AccessMechanism implements HttpAuthenticationMechanism {

    /** Set in the routing context where the cluster could not be asked. */
    static final String UNAVAILABLE = "mooring.access-unavailable";

    private static final String BEARER = "bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final BlockingSecurityExecutor blocking;
    private final Doorkeeper doorkeeper;
    private final MetricsToken metrics;

    AccessMechanism(
            Sessions sessions,
            ApiTokens tokens,
            BlockingSecurityExecutor blocking,
            Doorkeeper doorkeeper,
            MetricsToken metrics) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.blocking = blocking;
        this.doorkeeper = doorkeeper;
        this.metrics = metrics;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (metrics.isShown(context)) {
            return Uni.createFrom().nullItem();
        }
        Uni<SecurityIdentity> found = bearer(context)
                .map(this::script)
                .or(() -> SessionCookie.read(context.request()).map(digest -> browser(context, digest)))
                .orElseGet(() -> Uni.createFrom().nullItem());
        return found.onFailure(AccessUnavailableException.class).recoverWithItem(() -> {
            context.put(UNAVAILABLE, true);
            return null;
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        doorkeeper.turnAway(context);
        return Uni.createFrom().item(true);
    }

    static Optional<TokenDigest> bearer(RoutingContext context) {
        @Nullable String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(TokenDigest.of(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private Uni<SecurityIdentity> script(TokenDigest digest) {
        return answered(() -> tokens.nameOf(digest)
                .map(name -> identity(CurrentUser.TOKEN + name).build())
                .orElseThrow(() -> new AuthenticationFailedException("the token is not known")));
    }

    private Uni<SecurityIdentity> browser(RoutingContext context, TokenDigest digest) {
        return answered(() -> {
            if (!sessions.isOpen(digest)) {
                return null;
            }
            if (isDoneByPeople(context)) {
                sessions.used(digest);
            }
            return identity(CurrentUser.ADMIN)
                    .addAttribute(CurrentUser.SESSION, digest.hex())
                    .build();
        });
    }

    /** Waits on a worker only where the cluster must be asked. */
    private Uni<SecurityIdentity> answered(Supplier<@Nullable SecurityIdentity> question) {
        return sessions.isKnown() ? Uni.createFrom().item(question) : blocking.executeBlocking(question);
    }

    /** An open page sends heartbeats by itself; they keep no session alive. */
    private static boolean isDoneByPeople(RoutingContext context) {
        @Nullable String query = context.request().query();
        return query == null || !query.contains("v-r=heartbeat");
    }

    private static QuarkusSecurityIdentity.Builder identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole("admin");
    }
}
