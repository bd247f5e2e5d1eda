package dev.mooring.console.access;

import dev.mooring.console.object.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a token for scripts; the token itself is shown once and not kept.
 *
 * @param id short and public, to name it when revoking
 * @param name the admin's words for it
 */
public record ApiToken(String id, String name, Instant created, TokenDigest digest) {

    String line() {
        return digest.hex() + " " + created + " " + id + " " + name;
    }

    /** Empty for a line that was damaged by hand: that token is no longer good. */
    static Optional<ApiToken> ofLine(String line) {
        String[] words = line.split(" ", 4);
        return words.length < 4
                ? Optional.empty()
                : Times.parse(words[1])
                        .map(created -> new ApiToken(words[2], words[3], created, new TokenDigest(words[0])));
    }
}
