package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is being looked up or fetched in this console, at most one thing per application. */
@ApplicationScoped
class RunningChecks {

    private final AppNews news;
    private final Map<AppSlug, String> now = new ConcurrentHashMap<>();

    RunningChecks(AppNews news) {
        this.news = news;
    }

    /** What goes on, for people. */
    Optional<String> progress(AppSlug app) {
        return Optional.ofNullable(now.get(app));
    }

    void say(AppSlug app, String words) {
        now.replace(app, words);
        news.publish(new AppEvent.UpdatesChanged(app));
    }

    /** Refused as CONFLICT while another goes on. */
    <T> Outcome<T> alone(AppSlug app, String words, Supplier<Outcome<T>> work) {
        String other = now.putIfAbsent(app, words);
        if (other != null) {
            return busy(app, other);
        }
        try {
            news.publish(new AppEvent.UpdatesChanged(app));
            return Refusals.guarded(work);
        } finally {
            now.remove(app);
            news.publish(new AppEvent.UpdatesChanged(app));
        }
    }

    private static <T> Outcome<T> busy(AppSlug app, String other) {
        return Outcome.refused(
                Reason.CONFLICT,
                Finding.error(
                        "updates-busy",
                        "Updates are being looked for right now (" + other + "). Wait until that has ended.",
                        Place.ofSubject(app.value())));
    }
}
