package dev.mooring.console.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** Who is asking, as the name that versions and deploys carry. */
@ApplicationScoped
public class CurrentUser {

    /** The name of whoever knows the admin password. */
    public static final String ADMIN = "admin";

    /** Prefix of scripts' names; the token's own name follows. */
    public static final String TOKEN = "token:";

    /** Identity attribute that holds the digest of the browser's session. */
    public static final String SESSION = "mooring.session";

    /** The name for what the console does by itself, outside of any request. */
    public static final String CONSOLE = "mooring";

    private final Instance<SecurityIdentity> identity;

    CurrentUser(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /** {@code admin}, {@code token:NAME}, or {@code mooring} where nobody asked. */
    public String author() {
        return present().map(who -> who.getPrincipal().getName()).orElse(CONSOLE);
    }

    /** The digest of the browser's session; empty for scripts and outside of requests. */
    public Optional<String> session() {
        return present().map(who -> who.<String>getAttribute(SESSION));
    }

    private Optional<SecurityIdentity> present() {
        return Arc.container().requestContext().isActive()
                ? Optional.of(identity.get()).filter(who -> !who.isAnonymous())
                : Optional.empty();
    }
}
