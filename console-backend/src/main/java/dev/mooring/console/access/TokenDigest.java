package dev.mooring.console.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a token in hex: enough to recognise the token, useless to get in with. */
public record TokenDigest(String hex) {

    public static TokenDigest of(String token) {
        return new TokenDigest(HexFormat.of().formatHex(sha256().digest(token.getBytes(StandardCharsets.UTF_8))));
    }

    /** Takes the same time wherever the two differ. */
    public boolean isSame(TokenDigest other) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
