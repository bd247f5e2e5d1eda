package dev.mooring.console.source.registry;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** Closes what is being read when its time is up, so that a reader that waits for bytes wakes. */
final class Deadline implements AutoCloseable {

    private final Thread watch;
    private volatile boolean passed;

    private Deadline(Closeable reading, Duration limit) {
        watch = Thread.ofVirtual().name("registry-deadline").unstarted(() -> await(reading, limit));
    }

    static Deadline on(Closeable reading, Duration limit) {
        Deadline deadline = new Deadline(reading, limit);
        deadline.watch.start();
        return deadline;
    }

    boolean hasPassed() {
        return passed;
    }

    private void await(Closeable reading, Duration limit) {
        try {
            Thread.sleep(limit);
            passed = true;
            reading.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException closedAnyway) {
            // whoever reads is told by its own exception
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
