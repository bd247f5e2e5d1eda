package dev.mooring.config.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a screen needs to know besides its answers.
 *
 * @param clock for what depends on today, such as the expiry of a certificate
 * @param random for the keys of new rows
 */
public record Surroundings(
        FunctionsFactory functions, ClusterChoices choices, InstantSource clock, RandomGenerator random) {

    /** Only the functions are known: times count from the epoch, rows are numbered. */
    public static Surroundings of(FunctionsFactory functions) {
        return new Surroundings(functions, ClusterChoices.UNKNOWN, () -> Instant.EPOCH, new Counting());
    }

    /** Distinct and repeatable. */
    private static final class Counting implements RandomGenerator {

        private long next;

        @Override
        public long nextLong() {
            return next++;
        }

        @Override
        public int nextInt() {
            return (int) next++;
        }
    }
}
