package dev.mooring.ui.objects;

import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.usecase.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log that is being opened or read. It may be left before it is there: then it is closed as soon as it comes, whether or
 * not the page still is.
 */
final class LogReading implements AutoCloseable {

    private @Nullable LogFeed feed;
    private boolean closed;
    private boolean drawing;

    /** Takes what was opened, from any thread. */
    Outcome<LogFeed> take(Outcome<LogFeed> opened) {
        if (opened instanceof Outcome.Done<LogFeed>(LogFeed found, var _)) {
            hold(found);
        }
        return opened;
    }

    private synchronized void hold(LogFeed found) {
        if (closed) {
            found.close();
        } else {
            feed = found;
        }
    }

    /** Empty until it was opened. */
    synchronized Optional<LogFeed> feed() {
        return Optional.ofNullable(feed);
    }

    /**
     * The next lines; none while the browser still draws those before. With the page locked.
     *
     * @param most how many at most
     */
    List<String> next(int most) {
        List<String> lines =
                drawing ? List.of() : feed().map(open -> open.take(most)).orElse(List.of());
        drawing |= !lines.isEmpty();
        return lines;
    }

    /** The browser has drawn what was taken last. With the page locked. */
    void drawn() {
        drawing = false;
    }

    /** Whether all of it was drawn and nothing more comes. */
    boolean isOver() {
        return !drawing && feed().filter(LogFeed::isOver).isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (feed != null) {
            feed.close();
        }
    }
}
