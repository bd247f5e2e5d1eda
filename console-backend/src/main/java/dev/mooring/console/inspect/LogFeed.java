package dev.mooring.console.inspect;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A log on its way to a page that takes it as fast as it can draw. Few lines wait here, and of long ones fewer; where they are
 * not taken, no more are fetched, so that neither a fast program nor a slow browser fills the memory. Nor is a page told of each line: once told,
 * it is not told again before it has taken something.
 */
public final class LogFeed implements AutoCloseable {

    private static final int WAITING = 2_000;

    /** In characters. */
    private static final int ROOM = 1 << 20;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LogLines lines;
    private final Runnable news;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicBoolean told = new AtomicBoolean();
    private final Thread reader;
    private volatile boolean closed;
    private volatile boolean over;
    private volatile @Nullable Finding trouble;

    private LogFeed(LogLines lines, Runnable news) {
        this.lines = lines;
        this.news = news;
        this.reader = Thread.ofVirtual().name("log").unstarted(this::read);
    }

    /**
     * Begins to read.
     *
     * @param news called from another thread when there is something to take, or the end has come; must be quick. It is
     *     called again only after {@link #take}
     */
    public static LogFeed start(LogLines lines, Runnable news) {
        LogFeed feed = new LogFeed(lines, news);
        feed.reader.start();
        return feed;
    }

    /** The next lines, the oldest first; none where none are there yet. */
    public List<String> take(int most) {
        told.set(false);
        List<String> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        taken.forEach(line -> room.release(size(line)));
        return taken;
    }

    private static int size(String line) {
        return Math.min(line.length(), ROOM);
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return over && waiting.isEmpty();
    }

    /** Why it ended before its time; empty where it did not. */
    public Optional<Finding> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() {
        closed = true;
        lines.close();
        reader.interrupt();
    }

    private void read() {
        try (lines) {
            boolean more = true;
            while (more && !closed) {
                more = step(lines.next(LOOK));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        over = true;
        tell();
    }

    private boolean step(LogLines.Next next) throws InterruptedException {
        return switch (next) {
            case LogLines.Next.Line(String text) -> {
                room.acquire(size(text));
                waiting.put(text);
                tell();
                yield true;
            }
            case LogLines.Next.Silence _ -> true;
            case LogLines.Next.End _ -> false;
            case LogLines.Next.Broken(Finding cause) -> {
                trouble = cause;
                yield false;
            }
        };
    }

    private void tell() {
        if (!closed && told.compareAndSet(false, true)) {
            news.run();
        }
    }
}
