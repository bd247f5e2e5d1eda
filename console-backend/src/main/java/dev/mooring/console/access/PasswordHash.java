package dev.mooring.console.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;

/**
 * The admin password as it is kept: bcrypt, from which the password cannot be had back. Passwords beyond bcrypt's 72 bytes
 * are hashed first, so that all of their characters count.
 */
public record PasswordHash(String bcrypt) {

    private static final Version VERSION = Version.VERSION_2B;
    private static final int COST = 11;

    /** Takes about a tenth of a second, on purpose. */
    static PasswordHash of(String password) {
        return new PasswordHash(BCrypt.with(VERSION, new SecureRandom(), LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(COST, password.toCharArray()));
    }

    /** Takes as long as {@link #of}; false too where the kept hash is no bcrypt. */
    boolean matches(String password) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), bcrypt.toCharArray())
                .verified;
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
