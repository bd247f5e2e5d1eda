package dev.mooring.config.screen;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {

    private NearestName() {}

    /** {@code " Did you mean 'x'?"} or nothing. */
    public static String question(String written, Collection<String> known) {
        return of(written, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    static Optional<String> of(String written, Collection<String> known) {
        int tolerated = Math.max(1, Math.min(3, written.length() / 3));
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= tolerated)
                .filter(name -> distance(written, name) <= tolerated)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String one, String other) {
        int[] row = java.util.stream.IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
