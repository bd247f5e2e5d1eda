package dev.mooring.console.access;

import dev.mooring.console.object.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A browser that is signed in. Ends twelve hours after it was last used, or when it is ended. */
record Session(TokenDigest digest, Instant created, Instant lastUsed) {

    static final Duration LIFETIME = Duration.ofHours(12);
    /** How exactly the last use is known: each renewal is a write to the cluster. */
    private static final Duration GRAIN = Duration.ofMinutes(10);

    boolean isAlive(Instant now) {
        return now.isBefore(lastUsed.plus(LIFETIME));
    }

    boolean isDueForRenewal(Instant now) {
        return !now.isBefore(lastUsed.plus(GRAIN));
    }

    Session usedAt(Instant now) {
        return new Session(digest, created, now.truncatedTo(ChronoUnit.SECONDS));
    }

    String line() {
        return digest.hex() + " " + created + " " + lastUsed;
    }

    /** Empty for a line that was damaged by hand: that browser signs in again. */
    static Optional<Session> ofLine(String line) {
        String[] words = line.split(" ", 3);
        return words.length < 3
                ? Optional.empty()
                : Times.parse(words[1]).flatMap(created -> Times.parse(words[2])
                        .map(used -> new Session(new TokenDigest(words[0]), created, used)));
    }
}
