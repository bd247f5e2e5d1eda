package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A container's log, line by line. What is not asked for is not fetched: the server waits, so that a program that writes
 * fast fills no memory here. Very long lines are cut.
 */
public final class LogLines implements AutoCloseable {

    /** A container engine cuts at 16 KiB, but joins what it has cut. */
    static final int LONGEST_LINE = 1 << 14;

    private final Asked asked;
    private final Stream stream;

    LogLines(Asked asked, Stream stream) {
        this.asked = asked;
        this.stream = stream;
    }

    /** What came next. */
    public sealed interface Next {
        record Line(String text) implements Next {}

        /** Nothing was written in this time. */
        record Silence() implements Next {}

        /** The container has ended, or all was told. */
        record End() implements Next {}

        record Broken(Finding cause) implements Next {}
    }

    public Next next(Duration patience) throws InterruptedException {
        try {
            Optional<String> line = stream.lineWithin(patience);
            if (line.isPresent()) {
                return new Next.Line(line.get());
            }
            return stream.isOver() ? new Next.End() : new Next.Silence();
        } catch (IOException broken) {
            return new Next.Broken(Refusals.unanswered(asked.subject(), broken).finding());
        }
    }

    /** Ends the request, from any thread. */
    @Override
    public void close() {
        stream.close();
    }
}
