package dev.mooring.config.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant: near in spelling, with letter case of no weight. */
final class Suggestion {

    private Suggestion() {}

    private record Near(String name, int distance) {}

    static Optional<String> closest(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        if (name.length() > 60) {
            return Optional.empty();
        }
        return known.stream()
                .map(other -> new Near(other, distance(name, other)))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(String one, String two) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = two.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            nextRow(row, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static void nextRow(int[] row, char c, String to) {
        int diagonal = row[0];
        row[0]++;
        for (int j = 1; j <= to.length(); j++) {
            int substitution = diagonal + (c == to.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
