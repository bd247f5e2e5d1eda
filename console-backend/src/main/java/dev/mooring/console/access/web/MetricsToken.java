package dev.mooring.console.access.web;

import dev.mooring.console.access.TokenDigest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may read the console's own figures. They hold no secret, so by default whoever reaches the port may, as a Prometheus
 * does that has no session; with {@code mooring.metrics-token} only who sends that token, or may use the API anyway.
 */
@ApplicationScoped
class MetricsToken {

    private final Optional<TokenDigest> token;

    MetricsToken(@ConfigProperty(name = "mooring.metrics-token") Optional<String> token) {
        this.token = token.filter(text -> !text.isBlank()).map(text -> TokenDigest.of(text.strip()));
    }

    /** Whether nobody gets in without having said who they are. */
    boolean guards(RoutingContext context) {
        return token.isPresent() && Paths.isMetrics(context);
    }

    /** Whether the request brings the token along. */
    boolean isShown(RoutingContext context) {
        return Paths.isMetrics(context)
                && token.flatMap(wanted -> AccessMechanism.bearer(context).filter(wanted::isSame))
                        .isPresent();
    }
}
