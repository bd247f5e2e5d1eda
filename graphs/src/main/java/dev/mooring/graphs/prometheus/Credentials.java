package dev.mooring.graphs.prometheus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How Mooring shows who it is, and whom it trusts.
 *
 * @param token for bearer authentication; comes before user and password
 * @param authorities certificates in PEM; empty where the usual ones are enough
 */
record Credentials(String token, String username, String password, String authorities) {

    static final Credentials NONE = new Credentials("", "", "", "");

    /** The value of the header {@code Authorization}. */
    Optional<String> authorization() {
        if (!token.isEmpty()) {
            return Optional.of("Bearer " + token);
        }
        String pair = username + ":" + password;
        return username.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "Credentials[" + (token.isEmpty() ? username.isEmpty() ? "none" : "basic" : "bearer") + "]";
    }
}
