package dev.mooring.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tokens with which scripts get in: those made in the settings, and one that may be given at the start. */
@ApplicationScoped
public class ApiTokens {

    /** The name under which {@code MOORING_API_TOKEN} acts. */
    static final String FROM_ENVIRONMENT = "environment";

    private static final String PREFIX = "mooring_";
    private static final int ID = 8;

    private final AccessStore store;
    private final InstantSource clock;
    private final Optional<TokenDigest> given;

    ApiTokens(
            AccessStore store,
            InstantSource clock,
            @ConfigProperty(name = "mooring.api-token") Optional<String> given) {
        this.store = store;
        this.clock = clock;
        this.given = given.filter(token -> !token.isBlank()).map(TokenDigest::of);
    }

    /** The name of the token, empty where it is not (or no longer) good. May wait for the cluster. */
    public Optional<String> nameOf(TokenDigest digest) {
        if (given.filter(digest::isSame).isPresent()) {
            return Optional.of(FROM_ENVIRONMENT);
        }
        return store.current().token(digest).map(ApiToken::name);
    }

    List<ApiToken> all() {
        return store.current().tokens();
    }

    RandomToken create(String name) {
        RandomToken token = RandomToken.fresh(PREFIX);
        TokenDigest digest = token.digest();
        ApiToken entry = new ApiToken(
                digest.hex().substring(0, ID), name, clock.instant().truncatedTo(ChronoUnit.SECONDS), digest);
        store.change(state -> state.with(entry));
        return token;
    }

    /** False where there is no such token. */
    boolean revoke(String id) {
        boolean known = all().stream().anyMatch(token -> token.id().equals(id));
        store.change(state -> state.withoutToken(id));
        return known;
    }
}
