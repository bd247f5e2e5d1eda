package dev.mooring.console.usecase;

import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.StoreException;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateSchedule;
import dev.mooring.console.update.UpdateSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks for updates when their time has come. When that was is stored, so a console that was stopped meanwhile looks right
 * after its start.
 */
@ApplicationScoped
public class ScheduledChecks {

    private static final Logger LOG = Logger.getLogger(ScheduledChecks.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AppStore store;
    private final CheckForUpdates check;
    private final AutomaticDeploys automatic;
    private final InstantSource clock;

    ScheduledChecks(AppStore store, CheckForUpdates check, AutomaticDeploys automatic, InstantSource clock) {
        this.store = store;
        this.check = check;
        this.automatic = automatic;
        this.clock = clock;
    }

    /** Goes on in the background for as long as the console runs. */
    public void start() {
        Instant started = clock.instant();
        Thread.ofVirtual().name("scheduled-checks").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                lookAround(started);
                pause();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault with one round must not end all later ones. */
    private void lookAround(Instant started) {
        try {
            due(started).forEach(this::look);
        } catch (StoreException e) {
            LOG.warnf("updates-not-checked retry-in=%s cause=%s", PAUSE, e.getMessage());
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "updates-check-broken retry-in=%s", PAUSE);
        }
    }

    /**
     * The applications whose time has come.
     *
     * @param since counts for those that were never looked at and have times of the clock
     */
    List<AppSlug> due(Instant since) {
        Instant now = clock.instant();
        return store.apps().stream()
                .map(AppRecord::app)
                .filter(app -> isDue(app, since, now))
                .toList();
    }

    private boolean isDue(AppSlug app, Instant since, Instant now) {
        UpdateSettings settings = store.updates(app);
        Optional<Instant> last = store.lastCheck(app).map(LastCheck::at);
        return settings.hasSource()
                && switch (settings.schedule()) {
                    case UpdateSchedule.Off _ -> false;
                    case UpdateSchedule.Every every ->
                        last.map(time -> hasCome(every, time, now)).orElse(true);
                    case UpdateSchedule.Cronlike cron -> hasCome(cron, last.orElse(since), now);
                };
    }

    private static boolean hasCome(UpdateSchedule schedule, Instant last, Instant now) {
        return schedule.next(last, ZoneId.systemDefault())
                .filter(time -> !time.isAfter(now))
                .isPresent();
    }

    /** Looks for updates, and deploys what the policy allows. */
    void look(AppSlug app) {
        if (check.check(app, CurrentUser.CONSOLE) instanceof Outcome.Done<LastCheck>(LastCheck result, var _)
                && !result.failed()) {
            automatic.afterCheck(app);
        }
    }
}
