package dev.mooring.console.usecase;

import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Memory;
import dev.mooring.console.notify.Notice;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.notify.Outbox;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * What is known about the notifications of one application: read once, changed by one thread, written when it can be. While
 * the cluster does not take it, the copy here counts, and is written later.
 */
final class NotifyDesk {

    private static final Logger LOG = Logger.getLogger(NotifyDesk.class);

    /** A cluster that is away is not asked all the time: each answer may be long in coming. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final AppSlug app;
    private final NotifyStore store;
    private volatile Outbox outbox;
    private NotifySettings settings;
    private Memory memory;
    private Outbox shownOutbox;
    private Outbox storedOutbox;
    private Memory storedMemory;
    private Instant nextWrite = Instant.EPOCH;
    private Instant quietUntil = Instant.EPOCH;
    private Instant restUntil = Instant.EPOCH;

    private NotifyDesk(AppSlug app, NotifyStore store, NotifySettings settings, Memory memory, Outbox outbox) {
        this.app = app;
        this.store = store;
        this.settings = settings;
        this.memory = memory;
        this.storedMemory = memory.kept();
        this.outbox = outbox;
        this.shownOutbox = outbox;
        this.storedOutbox = outbox;
    }

    /** Empty where the cluster does not tell; to be tried again. */
    static Optional<NotifyDesk> open(AppSlug app, NotifyStore store) {
        try {
            return Optional.of(new NotifyDesk(app, store, store.settings(app), store.memory(app), store.outbox(app)));
        } catch (StoreException e) {
            LOG.warnf("notifications-not-read app=%s cause=%s", app, e.getMessage());
            return Optional.empty();
        }
    }

    AppSlug app() {
        return app;
    }

    NotifySettings settings() {
        return settings;
    }

    Memory memory() {
        return memory;
    }

    /** May be read by any thread. */
    Outbox outbox() {
        return outbox;
    }

    void remember(Memory newMemory) {
        memory = newMemory;
    }

    void change(UnaryOperator<Outbox> change) {
        outbox = change.apply(outbox);
    }

    /** What waits for a channel that is told nothing any more is not sent. */
    void use(NotifySettings newSettings, Instant now) {
        settings = newSettings;
        change(box -> box.onlyTo(newSettings.channels(), now));
    }

    /** Until then states are no news. */
    void quietUntil(Instant time) {
        quietUntil = time;
    }

    boolean isQuiet(Instant now) {
        return now.isBefore(quietUntil);
    }

    /** Until then it is left alone: something about it is broken. */
    void restUntil(Instant time) {
        restUntil = time;
    }

    boolean isResting(Instant now) {
        return now.isBefore(restUntil);
    }

    /** Whether anybody hears of a topic. */
    boolean isWanted(Topic topic) {
        return !settings.channels(topic).isEmpty();
    }

    /** Puts a notice on its way to all who want it. */
    void tell(Notice notice) {
        var channels = settings.channels(notice.topic());
        if (!channels.isEmpty()) {
            Notice linked = notice.linkedTo(settings.consoleAddress());
            change(box -> box.with(linked, channels, notice.at()));
            LOG.infof("notice app=%s topic=%s id=%s channels=%s", app, notice.topic(), notice.id(), channels);
        }
    }

    /** Whether something is new since the last call, written or not. Where nobody is told anything, nothing is remembered. */
    boolean save(Instant now) {
        boolean changed = !outbox.equals(shownOutbox);
        shownOutbox = outbox;
        if (!now.isBefore(nextWrite)) {
            write(now);
        }
        return changed;
    }

    private void write(Instant now) {
        Memory kept = memory.kept();
        try {
            if (!outbox.equals(storedOutbox)) {
                Outbox written = outbox;
                store.saveOutbox(app, written);
                storedOutbox = written;
            }
            if (!settings.channels().isEmpty() && !kept.equals(storedMemory)) {
                store.saveMemory(app, kept);
                storedMemory = kept;
            }
        } catch (StoreException e) {
            LOG.debugf("notifications-not-stored app=%s retry-in=%s cause=%s", app, REST, e.getMessage());
            nextWrite = now.plus(REST);
        }
    }

    /** What is to be sent by now, the oldest first. */
    List<Delivery> due(Instant now) {
        return outbox.due(now);
    }
}
