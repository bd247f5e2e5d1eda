package dev.mooring.console.usecase;

import dev.mooring.console.notify.Topic;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.store.NotifyStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Who is told what about an application, and what was sent. */
@ApplicationScoped
public class ShowNotifications {

    private final AppStore apps;
    private final NotifyStore store;
    private final Notifier notifier;
    private final Iterable<TopicSource> features;

    @Inject
    ShowNotifications(AppStore apps, NotifyStore store, Notifier notifier, @Any Instance<TopicSource> features) {
        this(apps, store, notifier, (Iterable<TopicSource>) features);
    }

    ShowNotifications(AppStore apps, NotifyStore store, Notifier notifier, Iterable<TopicSource> features) {
        this.apps = apps;
        this.store = store;
        this.notifier = notifier;
        this.features = features;
    }

    public Outcome<NotificationsView> show(AppSlug app) {
        return Refusals.guarded(() -> apps.app(app).isEmpty()
                ? Refusals.noApp(app)
                : new Done<>(new NotificationsView(
                        store.settings(app),
                        topics(),
                        notifier.outbox(app).orElseGet(() -> store.outbox(app)).deliveries())));
    }

    private List<Topic> topics() {
        Stream.Builder<Topic> all = Stream.builder();
        Topic.ofConsole().forEach(all);
        features.forEach(feature -> feature.topics().forEach(all));
        return all.build().distinct().sorted().toList();
    }
}
