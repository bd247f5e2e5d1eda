package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Says where an application's updates come from and what is done with them. */
@ApplicationScoped
public class SaveUpdates {

    private static final Logger LOG = Logger.getLogger(SaveUpdates.class);

    private final AppStore store;
    private final AppNews news;

    SaveUpdates(AppStore store, AppNews news) {
        this.store = store;
        this.news = news;
    }

    public Outcome<UpdateSettings> save(AppSlug app, UpdateRequest request, String author) {
        return Refusals.guarded(() -> {
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            UpdateRequest.Reading reading = request.read(store.updates(app));
            return reading.settings()
                    .<Outcome<UpdateSettings>>map(settings -> saved(app, settings, reading, author))
                    .orElseGet(() -> new Refused<>(Reason.INVALID, reading.findings()));
        });
    }

    private Outcome<UpdateSettings> saved(
            AppSlug app, UpdateSettings settings, UpdateRequest.Reading reading, String author) {
        store.saveUpdates(app, settings);
        LOG.infof(
                "updates-set app=%s by=%s source=\"%s\" schedule=\"%s\" order=%s automatic=%s",
                app,
                author,
                settings.source().words(),
                settings.schedule().text(),
                settings.order(),
                settings.autoDeploy());
        news.publish(new AppEvent.UpdatesChanged(app));
        return new Done<>(settings, reading.findings());
    }
}
