package dev.mooring.test.console;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asking again until the answer is the wanted one. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * The first wanted answer.
     *
     * @throws ConsoleException with the last answer, when it takes longer than the limit
     */
    public static <T> T until(Duration limit, String what, Supplier<T> question, Predicate<? super T> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new ConsoleException(
                        "Not within " + limit.toSeconds() + " s: " + what + ". Last seen: " + answer);
            }
            pause(BETWEEN);
            answer = question.get();
        }
        return answer;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleException("Interrupted while waiting", e);
        }
    }
}
