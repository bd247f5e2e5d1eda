package dev.mooring.console.usecase;

import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Says who is told what about an application. */
@ApplicationScoped
public class SaveNotifications {

    private static final Logger LOG = Logger.getLogger(SaveNotifications.class);

    private final AppStore apps;
    private final NotifyStore store;
    private final Notifier notifier;
    private final AppNews news;

    SaveNotifications(AppStore apps, NotifyStore store, Notifier notifier, AppNews news) {
        this.apps = apps;
        this.store = store;
        this.notifier = notifier;
        this.news = news;
    }

    public Outcome<NotifySettings> save(AppSlug app, NotifyRequest request, String author) {
        return Refusals.guarded(() -> {
            if (apps.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            NotifyRequest.Reading reading = request.read(store.settings(app));
            return reading.settings()
                    .<Outcome<NotifySettings>>map(settings -> saved(app, settings, reading, author))
                    .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
        });
    }

    private Outcome<NotifySettings> saved(
            AppSlug app, NotifySettings settings, NotifyRequest.Reading reading, String author) {
        store.saveSettings(app, settings);
        LOG.infof("notifications-set app=%s by=%s told=%s", app, RecordReveal.oneLine(author), settings.told());
        notifier.settings(app, settings);
        news.publish(new AppEvent.NotificationsChanged(app));
        return new Done<>(settings, reading.findings());
    }
}
