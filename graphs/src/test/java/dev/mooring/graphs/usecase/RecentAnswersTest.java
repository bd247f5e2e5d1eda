package dev.mooring.graphs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import dev.mooring.graphs.usecase.RecentAnswers.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private static final Question UP = new Question("http://prometheus:9090", "", "up", new Grid(0, 15, 4));
    private static final Answer NOTHING = new Answer.Found(List.of(), 0, List.of());

    private volatile Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private final RecentAnswers recent = new RecentAnswers(() -> now);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anAnswerCountsFromWhenItCame() {
        recent.get(UP, () -> after(Duration.ofSeconds(20)));
        now = now.plusSeconds(9);
        recent.get(UP, () -> after(Duration.ZERO));
        assertThat(asked).hasValue(1);

        now = now.plusSeconds(2);
        recent.get(UP, () -> after(Duration.ZERO));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoAsksWhileAnotherWaitsWaitsAlong() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> recent.get(UP, () -> {
            begun.countDown();
            await(goOn);
            return after(Duration.ZERO);
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        now = now.plus(Duration.ofMinutes(5));

        CompletableFuture<Answer> second =
                CompletableFuture.supplyAsync(() -> recent.get(UP, () -> after(Duration.ZERO)));
        goOn.countDown();

        assertThat(first.orTimeout(10, TimeUnit.SECONDS).join()).isSameAs(NOTHING);
        assertThat(second.orTimeout(10, TimeUnit.SECONDS).join()).isSameAs(NOTHING);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatBrokeIsAskedAgain() {
        assertThatThrownBy(() -> recent.get(UP, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(recent.get(UP, () -> after(Duration.ZERO))).isSameAs(NOTHING);
        assertThat(asked).hasValue(1);
    }

    private Answer after(Duration time) {
        asked.incrementAndGet();
        now = now.plus(time);
        return NOTHING;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
