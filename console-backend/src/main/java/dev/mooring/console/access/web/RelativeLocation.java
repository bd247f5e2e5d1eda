package dev.mooring.console.access.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells where something of the console is relative to what was asked for. A proxy may serve the console below a path that
 * the console does not know of, so an address from the root would lead past it.
 */
@ApplicationScoped
class RelativeLocation {

    /** Right behind the security headers. */
    private static final int PRIORITY = 999;

    RelativeLocation() {}

    void register(@Observes Filters filters) {
        filters.register(RelativeLocation::watch, PRIORITY);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(_ -> rewrite(context));
        context.next();
    }

    private static void rewrite(RoutingContext context) {
        @Nullable String location = context.response().headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            context.response()
                    .headers()
                    .set(
                            HttpHeaders.LOCATION,
                            relative(location, context.request().path(), authority(context)));
        }
    }

    private static String authority(RoutingContext context) {
        return String.valueOf(context.request().authority());
    }

    /** @param authority by which the console was asked; addresses of other hosts stay as they are */
    static String relative(String location, String asked, String authority) {
        try {
            URI uri = new URI(location);
            boolean ours =
                    uri.getRawAuthority() == null || uri.getRawAuthority().equals(authority);
            @Nullable String path = uri.getRawPath();
            if (!ours || path == null || !path.startsWith("/")) {
                return location;
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new LocalPath(path + query).relativeTo(asked);
        } catch (URISyntaxException e) {
            return location;
        }
    }
}
