package dev.mooring.console.api;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.inspect.LogFeed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A log on its way to a client that takes it as fast as it can; nothing is fetched that it does not take. */
final class FollowedLog {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final int AT_ONCE = 500;

    /** A client that went away without a word is not seen to be gone while its container writes nothing. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The server closes a connection on which nothing has moved for half an hour, and does not say why. */
    private static final Duration QUIET = Duration.ofMinutes(25);

    /** No line is empty: each has its line feed. */
    private static final String END = "";

    private final LogFeed feed;
    private final Semaphore news;
    private final long until = System.nanoTime() + LONGEST.toNanos();
    private volatile boolean over;

    /** @param news gets a permit whenever there is something to take from the feed */
    FollowedLog(LogFeed feed, Semaphore news) {
        this.feed = feed;
        this.news = news;
    }

    /** @param left called once, when the client has left or has everything */
    Multi<String> lines(Runnable left) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(this::next).runSubscriptionOn(THREADS))
                .until(END::equals)
                .onTermination()
                .invoke(() -> {
                    close();
                    left.run();
                });
    }

    private void close() {
        over = true;
        feed.close();
        news.release();
    }

    /** What was written since, several lines at once; waits for the first. */
    private String next() {
        try {
            while (!over) {
                List<String> lines = feed.take(AT_ONCE);
                if (!lines.isEmpty()) {
                    return String.join("\n", lines) + "\n";
                }
                if (feed.isOver()) {
                    return last(feed.trouble().map(Finding::message));
                }
                long left = until - System.nanoTime();
                if (!news.tryAcquire(Math.min(left, QUIET.toNanos()), TimeUnit.NANOSECONDS)) {
                    return last(Optional.of(
                                    left > QUIET.toNanos() ? "nothing was written for 25 minutes" : "an hour is over")
                            .map(reason -> reason + ". Follow it again for the rest"));
                }
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return END;
    }

    /** A log that ends before its time says why. */
    private String last(Optional<String> why) {
        over = true;
        return why.map(reason -> "(cut off here: " + reason + ")\n").orElse(END);
    }
}
