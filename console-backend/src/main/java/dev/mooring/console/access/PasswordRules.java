package dev.mooring.console.access;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an admin password must be, and how Mooring makes one. */
public final class PasswordRules {

    public static final int SHORTEST = 8;
    static final int LONGEST = 1024;

    /** Without letters and digits that are taken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** What is wrong with a new password, if anything. */
    public static Optional<Finding> objection(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(refusal("The password needs at least " + SHORTEST + " characters."));
        }
        return password.length() > LONGEST
                ? Optional.of(refusal("The password may have at most " + LONGEST + " characters."))
                : Optional.empty();
    }

    /** Four groups of five characters, about 99 bits: easy to read out, hopeless to guess. */
    static String generated() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    private static Finding refusal(String message) {
        return Finding.error("password-length", message, Place.ofSubject("password"));
    }
}
