package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Availability;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the history of each application's state. It is written to the cluster when a state has changed, at most once a
 * minute however often it changes, once an hour where it does not, and when the console stops. A state that lasts is told
 * as a Kubernetes Event too.
 */
@ApplicationScoped
class StateRecorder {

    private static final Logger LOG = Logger.getLogger(StateRecorder.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SETTLED = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofHours(1);

    private final StatusBoard board;
    private final AppStore store;
    private final StateEvents events;
    private final InstantSource clock;
    private final Map<AppSlug, Book> books = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("state-history").factory());

    StateRecorder(StatusBoard board, AppStore store, StateEvents events, InstantSource clock) {
        this.board = board;
        this.store = store;
        this.events = events;
        this.clock = clock;
        var unused =
                pace.scheduleWithFixedDelay(this::lookAtAll, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Remembers the state of this application from now on. */
    void record(AppSlug app) {
        books.computeIfAbsent(app, added -> new Book());
    }

    /** What was seen of it is never written again: the application is gone. Waits for what is being written. */
    void forget(AppSlug app) {
        Book book = books.remove(app);
        if (book != null) {
            book.close();
        }
    }

    /** News between two looks: a state that comes and goes in seconds is seen too. */
    void heard(AppSlug app, AppStatus status) {
        Book book = books.get(app);
        if (book != null) {
            book.see(status, clock.instant());
        }
    }

    boolean records(AppSlug app) {
        return books.containsKey(app);
    }

    StateHistory history(AppSlug app) {
        Book book = books.get(app);
        return book == null ? store.history(app) : book.history(app);
    }

    /** While the client is still there. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent stopping) {
        close();
    }

    void close() {
        pace.shutdownNow();
        books.forEach((app, book) -> book.write(app, clock.instant()));
    }

    private void lookAtAll() {
        books.forEach((app, book) -> {
            try {
                Instant now = clock.instant();
                AppStatus status = board.status(app);
                book.see(status, now);
                book.tell(app, status, now);
                if (book.isDue(now)) {
                    book.write(app, now);
                }
            } catch (StoreException refused) {
                LOG.debugf("history-delayed app=%s retry-in=%s cause=%s", app, LOOK, refused.trouble());
            } catch (RuntimeException bug) {
                LOG.errorf(bug, "history-broken app=%s", app);
            }
        });
    }

    /** Not looked yet is no state; not permitted to look is one. */
    private static boolean saysSomething(AppStatus status) {
        return status.live() && !status.objects().isEmpty() && status.availability() != Availability.UNKNOWN;
    }

    private static String cause(AppStatus status) {
        return status.blamed()
                .map(object -> object.object() + ": " + object.cause())
                .orElse("");
    }

    /** One application's. */
    private final class Book {

        private StateHistory kept = StateHistory.NONE;
        private StateHistory written = StateHistory.NONE;
        private Instant lastWrite = Instant.EPOCH;
        private Health told = Health.UNKNOWN;
        private Health current = Health.UNKNOWN;
        private Instant since = Instant.EPOCH;
        private final Object pen = new Object();
        private volatile boolean opened;
        private boolean closed;

        StateHistory history(AppSlug app) {
            open(app);
            synchronized (this) {
                return kept;
            }
        }

        synchronized void see(AppStatus status, Instant now) {
            if (!saysSomething(status)) {
                return;
            }
            if (status.overall() != current) {
                current = status.overall();
                since = now;
            }
            kept = kept.seen(now, status.overall(), cause(status));
        }

        /** What was known before this console is read once; news go on while the cluster is asked. */
        private void open(AppSlug app) {
            if (opened) {
                return;
            }
            StateHistory before = store.history(app);
            synchronized (this) {
                if (!opened) {
                    goOn(before);
                }
            }
        }

        private void goOn(StateHistory before) {
            StateHistory seen = kept;
            kept = before;
            seen.spans()
                    .forEach(span -> kept = kept.seen(span.from(), span.health(), span.cause())
                            .seen(span.until(), span.health(), span.cause()));
            written = before;
            told = before.last();
            lastWrite = clock.instant();
            opened = true;
        }

        /** One event for each state that lasts, not for each flutter. */
        void tell(AppSlug app, AppStatus status, Instant now) {
            Health before;
            open(app);
            synchronized (this) {
                boolean settled = !now.isBefore(since.plus(SETTLED));
                if (!saysSomething(status) || !settled || current == told || status.overall() != current) {
                    return;
                }
                before = told;
                told = current;
            }
            events.changed(app, before, status.overall(), cause(status));
        }

        synchronized boolean isDue(Instant now) {
            Duration passed = Duration.between(lastWrite, now);
            boolean changed = kept.hasOtherStatesThan(written);
            return opened && passed.compareTo(changed ? WRITE : HEARTBEAT) >= 0;
        }

        void write(AppSlug app, Instant now) {
            synchronized (pen) {
                if (!closed) {
                    writeNow(app, now);
                }
            }
        }

        void close() {
            synchronized (pen) {
                closed = true;
            }
        }

        private void writeNow(AppSlug app, Instant now) {
            StateHistory next;
            synchronized (this) {
                next = kept;
                if (!opened || next.spans().isEmpty()) {
                    return;
                }
                lastWrite = now;
            }
            try {
                store.saveHistory(app, next);
                synchronized (this) {
                    written = next;
                }
            } catch (StoreException refused) {
                LOG.warnf("history-not-written app=%s cause=%s", app, refused.trouble());
            }
        }
    }
}
