package dev.mooring.console.access;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes a token back: whoever uses it is refused from then on. */
@ApplicationScoped
public class RevokeApiToken {

    private static final Logger LOG = Logger.getLogger(RevokeApiToken.class);

    private final ApiTokens tokens;
    private final CurrentUser user;

    RevokeApiToken(ApiTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    /** Refused as NOT_FOUND where there is no such token. */
    public Outcome<Boolean> revoke(String id) {
        return AccessRefusals.guarded(() -> revoked(id));
    }

    private Outcome<Boolean> revoked(String id) {
        if (!tokens.revoke(id)) {
            return Outcome.refused(
                    Reason.NOT_FOUND,
                    Finding.error("token-unknown", "There is no such token; it may be revoked already.", Place.NONE));
        }
        LOG.infof("token-revoked id=%s by=%s", id, user.author());
        return new Done<>(true);
    }
}
