package dev.mooring.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Opens, finds and ends the sessions of browsers. */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final AccessStore store;
    private final InstantSource clock;
    private final Set<TokenDigest> renewing = ConcurrentHashMap.newKeySet();

    Sessions(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new session; the token goes to the browser and is not kept. */
    public RandomToken open() {
        RandomToken token = RandomToken.fresh("");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        store.change(state -> state.with(new Session(token.digest(), now, now), now));
        return token;
    }

    /** Whether {@link #isOpen} can answer without asking the cluster. */
    public boolean isKnown() {
        return store.fresh().isPresent();
    }

    /** How many browsers are signed in, as far as is known here; empty before anybody asked. Asks nobody. */
    public OptionalInt count() {
        Instant now = clock.instant();
        return store.known()
                .map(state -> OptionalInt.of((int) state.sessions().stream()
                        .filter(session -> session.isAlive(now))
                        .count()))
                .orElse(OptionalInt.empty());
    }

    public boolean isOpen(TokenDigest digest) {
        return found(digest).isPresent();
    }

    /** Somebody did something in it: it lasts for another twelve hours. Returns at once. */
    public void used(TokenDigest digest) {
        Instant now = clock.instant();
        Optional<Session> due = found(digest).filter(session -> session.isDueForRenewal(now));
        if (due.isPresent() && renewing.add(digest)) {
            Thread.ofVirtual().name("session-renewal").start(() -> renew(digest, now));
        }
    }

    public void end(TokenDigest digest) {
        store.change(state ->
                state.keepingSessions(session -> !session.digest().equals(digest) && session.isAlive(clock.instant())));
    }

    private Optional<Session> found(TokenDigest digest) {
        return store.current().session(digest).filter(session -> session.isAlive(clock.instant()));
    }

    private void renew(TokenDigest digest, Instant now) {
        try {
            store.change(state -> state.session(digest)
                    .map(session -> state.with(session.usedAt(now), now))
                    .orElse(state));
        } catch (AccessUnavailableException e) {
            LOG.warnf("session-renewal-delayed reason=%s", e.getMessage());
        } finally {
            renewing.remove(digest);
        }
    }
}
