package dev.mooring.console.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that a browser or a script shows to be let in: 256 random bits. Only its digest is kept. */
public record RandomToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param prefix makes a leaked token recognisable to scanners */
    static RandomToken fresh(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RandomToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    TokenDigest digest() {
        return TokenDigest.of(value);
    }

    @Override
    public String toString() {
        return "RandomToken[hidden]";
    }
}
