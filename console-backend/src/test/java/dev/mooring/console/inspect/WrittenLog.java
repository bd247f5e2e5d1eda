package dev.mooring.console.inspect;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.LogLines;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A log that a test writes while it is read. */
public final class WrittenLog implements LogLines {

    private final BlockingQueue<Next> next = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    public WrittenLog writes(String... lines) {
        for (String line : lines) {
            next.add(new Next.Line(line));
        }
        return this;
    }

    public WrittenLog ends() {
        next.add(new Next.End());
        return this;
    }

    public WrittenLog breaks(String message) {
        next.add(new Next.Broken(Finding.error("cluster-unanswered", message, Place.NONE)));
        return this;
    }

    /** What nobody has read yet. */
    public int unread() {
        return next.size();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Waits a little where nothing was written yet, however patient the reader is. */
    @Override
    public Next next(Duration patience) throws InterruptedException {
        @Nullable Next come = next.poll(20, TimeUnit.MILLISECONDS);
        return come == null ? new Next.Silence() : come;
    }

    @Override
    public void close() {
        closed = true;
    }
}
