package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Brings news about applications to whoever listens in this console. */
@ApplicationScoped
class AppNews {

    private static final Logger LOG = Logger.getLogger(AppNews.class);

    private final Map<AppSlug, List<Consumer<AppEvent>>> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<AppEvent>> ofAll = new CopyOnWriteArrayList<>();

    void publish(AppEvent event) {
        ofAll.forEach(listener -> tell(listener, event));
        listeners.getOrDefault(event.app(), List.of()).forEach(listener -> tell(listener, event));
    }

    /** News about all applications, also those that are yet to come. */
    WatchApp.Subscription subscribeAll(Consumer<AppEvent> listener) {
        ofAll.add(listener);
        return () -> ofAll.remove(listener);
    }

    WatchApp.Subscription subscribe(AppSlug app, Consumer<AppEvent> listener) {
        List<Consumer<AppEvent>> ofApp = listeners.computeIfAbsent(app, slug -> new CopyOnWriteArrayList<>());
        ofApp.add(listener);
        return () -> ofApp.remove(listener);
    }

    /** One page that fails must not keep news from the others. */
    private static void tell(Consumer<AppEvent> listener, AppEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.warnf(e, "listener-failed app=%s", event.app());
        }
    }
}
