package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A cluster that does not answer when something ends is asked again: how it ended must not be forgotten. */
final class PatientStore {

    private static final Logger LOG = Logger.getLogger(PatientStore.class);
    private static final List<Duration> WAITS =
            Stream.of(1, 2, 4, 8, 15, 30, 60, 60).map(Duration::ofSeconds).toList();

    private PatientStore() {}

    static void write(AppSlug app, Runnable outcome) {
        for (Duration wait : WAITS) {
            try {
                outcome.run();
                return;
            } catch (StoreException e) {
                if (e.trouble() != StoreException.Trouble.UNAVAILABLE || !slept(wait)) {
                    throw e;
                }
                LOG.warnf("outcome-not-stored app=%s retry-in=%s", app, wait);
            }
        }
        outcome.run();
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
