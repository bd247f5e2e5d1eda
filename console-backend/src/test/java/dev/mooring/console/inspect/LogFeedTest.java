package dev.mooring.console.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogFeedTest {

    private final WrittenLog log = new WrittenLog();
    private final Semaphore news = new Semaphore(0);

    @Test
    void manyLinesAreToldOnceUntilTheyAreTaken() throws InterruptedException {
        IntStream.range(0, 500).forEach(line -> log.writes("line " + line));
        try (LogFeed feed = LogFeed.start(log.ends(), news::release)) {
            List<String> lines = untilOver(feed);

            assertThat(lines).hasSize(500).startsWith("line 0").endsWith("line 499");
        }
    }

    @Test
    void whoHasNotTakenAnythingIsNotToldAgain() throws InterruptedException {
        try (LogFeed feed = LogFeed.start(log.writes("one"), news::release)) {
            awaitNews();

            log.writes("two", "three");

            assertThat(news.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(feed.take(10)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void whatComesAfterSomethingWasTakenIsToldAgain() throws InterruptedException {
        try (LogFeed feed = LogFeed.start(log.writes("one"), news::release)) {
            awaitNews();
            assertThat(feed.take(10)).containsExactly("one");

            log.writes("two");

            awaitNews();
            assertThat(feed.take(10)).containsExactly("two");
        }
    }

    @Test
    void whyItBrokeIsKnownWhenItIsOver() throws InterruptedException {
        try (LogFeed feed = LogFeed.start(log.writes("one").breaks("The connection was lost."), news::release)) {
            assertThat(untilOver(feed)).containsExactly("one");

            assertThat(feed.trouble()).get().satisfies(trouble -> assertThat(trouble.message())
                    .isEqualTo("The connection was lost."));
        }
    }

    @Test
    void ofLongLinesFewWaitAndTheRestIsNotFetched() throws InterruptedException {
        String long16K = "x".repeat(16 * 1024);
        IntStream.range(0, 200).forEach(_ -> log.writes(long16K));
        try (LogFeed feed = LogFeed.start(log.ends(), news::release)) {
            awaitNews();
            Thread.sleep(300);

            // 64 of them are a million characters, and the reader holds one more
            assertThat(log.unread()).isEqualTo(200 + 1 - 64 - 1);
            news.release();
            assertThat(untilOver(feed)).hasSize(200);
        }
    }

    @Test
    void closingEndsTheRequest() {
        LogFeed.start(log, news::release).close();

        assertThat(log.isClosed()).isTrue();
    }

    private List<String> untilOver(LogFeed feed) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        while (!feed.isOver()) {
            awaitNews();
            for (List<String> taken = feed.take(100); !taken.isEmpty(); taken = feed.take(100)) {
                lines.addAll(taken);
            }
        }
        return lines;
    }

    private void awaitNews() throws InterruptedException {
        assertThat(news.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }
}
