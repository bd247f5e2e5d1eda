package dev.mooring.console.usecase;

import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.Progress;
import dev.mooring.console.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps the stored log fresh enough for a restart without writing a Secret for each step, and without letting the steps
 * wait for that.
 */
final class KeptLog implements Progress {

    private static final Logger LOG = Logger.getLogger(KeptLog.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Consumer<DeployLog> store;
    private final Consumer<DeployLog> listener;
    private final InstantSource clock;
    private final AtomicBoolean saving = new AtomicBoolean();
    private volatile Instant last;
    private boolean over;

    /** @param listener hears of each change of a log that has not ended */
    KeptLog(Consumer<DeployLog> store, Consumer<DeployLog> listener, InstantSource clock) {
        this.store = store;
        this.listener = listener;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void advanced(DeployLog log) {
        if (log.ended().isPresent()) {
            return; // its end is told when it is stored: who hears of it finds what runs
        }
        listener.accept(log);
        boolean due = Duration.between(last, clock.instant()).compareTo(EVERY) >= 0;
        if (due && saving.compareAndSet(false, true)) {
            last = clock.instant();
            Thread.ofVirtual().name("deploy-log").start(() -> saveBeside(log));
        }
    }

    @Override
    public void keep(DeployLog log) {
        listener.accept(log);
        save(log);
    }

    /** From here on nothing older replaces what is stored. */
    synchronized void end() {
        over = true;
    }

    private void saveBeside(DeployLog log) {
        try {
            save(log);
        } finally {
            saving.set(false);
        }
    }

    /** A log line that is not kept is no reason to stop a deploy; its outcome is kept at the end. */
    private synchronized void save(DeployLog log) {
        try {
            if (!over) {
                store.accept(log);
                last = clock.instant();
            }
        } catch (StoreException e) {
            LOG.warnf("deploy-log-not-saved app=%s cause=%s", log.app(), e.trouble());
        }
    }
}
