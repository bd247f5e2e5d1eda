package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** News about an application as they happen, for pages that are open. */
@ApplicationScoped
public class WatchApp {

    private final AppNews news;

    WatchApp(AppNews news) {
        this.news = news;
    }

    /** Calls the listener from other threads until the subscription is closed; the listener must be quick. */
    public Subscription watch(AppSlug app, Consumer<AppEvent> listener) {
        return news.subscribe(app, listener);
    }

    /** The same for all applications, also those that are yet to come. */
    public Subscription watchAll(Consumer<AppEvent> listener) {
        return news.subscribeAll(listener);
    }

    /** Ends with close. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
