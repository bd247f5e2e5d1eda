package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By which a deploy is stopped from outside: no further step begins, waits end at once, and what is under way ends by
 * itself.
 */
public final class Stopping {

    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Finding> reason = Optional.empty();

    /** Because the console is being stopped. */
    public void stop() {
        stop(Finding.error(
                "deploy-stopped",
                "The deploy was stopped before it was done. What is listed as done is in the cluster; deploy again to go on.",
                Place.NONE));
    }

    /** @param why told in the log; the first reason counts */
    public synchronized void stop(Finding why) {
        reason = reason.or(() -> Optional.of(why));
        listeners.forEach(Runnable::run);
    }

    public synchronized Optional<Finding> reason() {
        return reason;
    }

    public boolean isStopped() {
        return reason().isPresent();
    }

    /** Ends what it was opened with. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Calls back when it is stopped, at once where it is already; the callback must be quick. */
    synchronized Registration onStop(Runnable callback) {
        listeners.add(callback);
        if (reason.isPresent()) {
            callback.run();
        }
        return () -> forget(callback);
    }

    private synchronized void forget(Runnable callback) {
        listeners.remove(callback);
    }

    /** Pauses for a while; false where it was stopped before or meanwhile. */
    boolean paused(Pause pause, Duration time) {
        Thread waiting = Thread.currentThread();
        try (Registration _ = onStop(waiting::interrupt)) {
            pause.pause(time);
        } catch (InterruptedException stopped) {
            if (!isStopped()) {
                stop();
            }
        }
        boolean goesOn = !isStopped();
        if (!goesOn) {
            Thread.interrupted(); // it was for the pause: what comes next still talks to the cluster
        }
        return goesOn;
    }
}
