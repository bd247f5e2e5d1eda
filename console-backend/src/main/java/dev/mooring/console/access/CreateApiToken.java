package dev.mooring.console.access;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Makes a token for a script. It is in the answer and nowhere else: it cannot be shown again. */
@ApplicationScoped
public class CreateApiToken {

    private static final Logger LOG = Logger.getLogger(CreateApiToken.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,58}");

    private final ApiTokens tokens;
    private final CurrentUser user;

    CreateApiToken(ApiTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    /** Refused as INVALID for a name that is not fit for versions and logs, or already taken. */
    public Outcome<RandomToken> create(String name) {
        String stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            return refused(
                    "token-name",
                    "A token's name has 1 to 59 letters, digits, spaces, dots, dashes and underscores, the first a"
                            + " letter or digit.");
        }
        return AccessRefusals.guarded(() -> created(stripped));
    }

    private Outcome<RandomToken> created(String name) {
        boolean taken = name.equals(ApiTokens.FROM_ENVIRONMENT)
                || tokens.all().stream().anyMatch(token -> token.name().equals(name));
        if (taken) {
            return refused("token-name-taken", "There is a token of this name already. Choose another name.");
        }
        RandomToken token = tokens.create(name);
        LOG.infof("token-created name=%s by=%s", name, user.author());
        return new Done<>(token);
    }

    private static Outcome<RandomToken> refused(String code, String message) {
        return Outcome.refused(Reason.INVALID, Finding.error(code, message, Place.ofSubject("name")));
    }
}
