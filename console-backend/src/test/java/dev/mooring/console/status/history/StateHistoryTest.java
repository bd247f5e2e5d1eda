package dev.mooring.console.status.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.status.Health;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateHistoryTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void aStateThatLastsIsOneSpanHoweverOftenItIsSeen() {
        StateHistory history = StateHistory.NONE;
        for (int minute = 0; minute <= 60; minute++) {
            history = history.seen(at(minute * 60L), Health.READY, "");
        }

        assertThat(history.spans()).containsExactly(new Span(START, at(3600), Health.READY, "", 1));
    }

    @Test
    void anotherStateBeginsWhereTheOneBeforeEnds() {
        StateHistory history =
                StateHistory.NONE.seen(at(0), Health.READY, "").seen(at(120), Health.DEGRADED, "one pod fails");

        assertThat(history.spans())
                .containsExactly(
                        new Span(START, at(120), Health.READY, "", 1),
                        new Span(at(120), at(120), Health.DEGRADED, "one pod fails", 1));
        assertThat(history.last()).isEqualTo(Health.DEGRADED);
    }

    @Test
    void whatNobodyWatchedIsAGap() {
        StateHistory history = StateHistory.NONE.seen(at(0), Health.READY, "").seen(at(3600), Health.READY, "");

        assertThat(history.spans()).hasSize(2);
        assertThat(history.spans().getFirst().until()).isEqualTo(START);
    }

    @Test
    void statesThatComeAndGoQuicklyAreOneSpanWithTheWorstOfThem() {
        StateHistory history = StateHistory.NONE.seen(at(0), Health.READY, "").seen(at(170), Health.READY, "");
        for (int flap = 0; flap < 50; flap++) {
            history = history.seen(at(180L + flap * 20L), Health.UNAVAILABLE, "crash loop")
                    .seen(at(190L + flap * 20L), Health.READY, "");
        }

        assertThat(history.spans()).hasSizeLessThanOrEqualTo(3);
        assertThat(history.spans().get(1))
                .returns(Health.UNAVAILABLE, Span::health)
                .returns("crash loop", Span::cause)
                .matches(span -> span.changes() > 90);
    }

    @Test
    void whatIsOlderThanSevenDaysIsForgotten() {
        StateHistory history = StateHistory.NONE.seen(at(0), Health.DEGRADED, "");
        for (int hour = 0; hour < 24 * 8; hour++) {
            history = watched(history, hour * 3600L, Health.READY);
        }

        Instant now = history.spans().getLast().until();
        assertThat(history.spans().getFirst().from()).isAfterOrEqualTo(now.minus(StateHistory.KEPT));
        assertThat(history.spans()).noneMatch(span -> span.health() == Health.DEGRADED);
    }

    @Test
    void itNeverGetsLong() {
        StateHistory history = StateHistory.NONE;
        for (int change = 0; change < 5_000; change++) {
            Health health = change % 2 == 0 ? Health.READY : Health.DEGRADED;
            history = history.seen(at(change * 110L), health, "x".repeat(1_000));
        }

        assertThat(history.spans()).hasSizeLessThanOrEqualTo(StateHistory.MOST);
        assertThat(history.spans()).allMatch(span -> span.cause().length() < 200);
    }

    @Test
    void moreTimeInTheSameStateIsNoReasonToWrite() {
        StateHistory before = StateHistory.NONE.seen(at(0), Health.READY, "");

        assertThat(before.seen(at(60), Health.READY, "").hasOtherStatesThan(before))
                .isFalse();
        assertThat(before.seen(at(60), Health.DEGRADED, "").hasOtherStatesThan(before))
                .isTrue();
    }

    private static StateHistory watched(StateHistory history, long from, Health health) {
        StateHistory next = history;
        for (long second = from; second < from + 3600; second += 120) {
            next = next.seen(at(second), health, "");
        }
        return next;
    }

    private static Instant at(long second) {
        return START.plus(Duration.ofSeconds(second));
    }
}
