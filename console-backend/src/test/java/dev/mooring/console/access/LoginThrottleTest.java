package dev.mooring.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(now::get);

    @Test
    void fiveFailuresAreFreeAndThenTheSourceWaits() {
        fail(LoginThrottle.FREE_FAILURES);

        assertThat(throttle.attempt("here")).contains(Duration.ofSeconds(30));
    }

    @Test
    void otherSourcesAreNotTouched() {
        fail(LoginThrottle.FREE_FAILURES);

        assertThat(throttle.attempt("elsewhere")).isEmpty();
    }

    @Test
    void theWaitIsOverWhenItsTimeHasPassed() {
        fail(LoginThrottle.FREE_FAILURES);

        pass(Duration.ofSeconds(30));

        assertThat(throttle.attempt("here")).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(LoginThrottle.FREE_FAILURES);

        Duration longest = Duration.ZERO;
        for (int more = 0; more < 8; more++) {
            Duration wait = throttle.remaining("here").orElseThrow();
            assertThat(wait).isEqualTo(more == 0 ? Duration.ofSeconds(30) : doubled(longest));
            longest = wait;
            pass(wait);
            fail(1);
        }

        assertThat(longest).isEqualTo(LoginThrottle.LONGEST_WAIT);
    }

    @Test
    void successForgetsTheFailures() {
        fail(LoginThrottle.FREE_FAILURES - 1);

        throttle.succeeded("here");
        fail(LoginThrottle.FREE_FAILURES - 1);

        assertThat(throttle.attempt("here")).isEmpty();
    }

    @Test
    void failuresFarApartDoNotAddUp() {
        fail(LoginThrottle.FREE_FAILURES - 1);

        pass(LoginThrottle.WINDOW.plusSeconds(1));
        fail(LoginThrottle.FREE_FAILURES - 1);

        assertThat(throttle.attempt("here")).isEmpty();
    }

    @Test
    void manyAttemptsAtOnceGainNothing() {
        long allowed = IntStream.range(0, 100)
                .parallel()
                .filter(attempt -> throttle.attempt("here").isEmpty())
                .count();

        assertThat(allowed).isEqualTo(LoginThrottle.FREE_FAILURES);
    }

    @Test
    void memoryIsBoundedAndTheSourceUnseenForLongestIsForgotten() {
        fail(LoginThrottle.FREE_FAILURES);

        IntStream.rangeClosed(0, LoginThrottle.SOURCES).forEach(source -> throttle.attempt("source " + source));

        assertThat(throttle.remaining("here")).isEmpty();
    }

    private void fail(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            throttle.attempt("here");
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static Duration doubled(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LoginThrottle.LONGEST_WAIT) < 0 ? twice : LoginThrottle.LONGEST_WAIT;
    }
}
