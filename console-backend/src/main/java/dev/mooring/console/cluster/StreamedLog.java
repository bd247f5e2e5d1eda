package dev.mooring.console.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A log as the API server sends it. */
record StreamedLog(Asked asked, Stream stream) implements LogLines {

    /** A container engine cuts at 16 KiB, but joins what it has cut. */
    static final int LONGEST_LINE = 1 << 14;

    @Override
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

    @Override
    public void close() {
        stream.close();
    }
}
