package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import java.time.Duration;

/**
 * A container's log, line by line. What is not asked for is not fetched: the server waits, so that a program that writes
 * fast fills no memory here. Very long lines are cut.
 */
public interface LogLines extends AutoCloseable {

    /** What came next. */
    sealed interface Next {
        record Line(String text) implements Next {}

        /** Nothing was written in this time. */
        record Silence() implements Next {}

        /** The container has ended, or all was told. */
        record End() implements Next {}

        record Broken(Finding cause) implements Next {}
    }

    /** @param patience how long to wait for a line */
    Next next(Duration patience) throws InterruptedException;

    /** Ends the request, from any thread. */
    @Override
    void close();
}
