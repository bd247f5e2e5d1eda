package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings news about an application to a part of a page for as long as that part is on screen. Of several states that
 * arrive while the page is busy only the newest is drawn.
 */
@ApplicationScoped
public class AppNews {

    private final WatchApp watchApp;

    public AppNews(WatchApp watchApp) {
        this.watchApp = watchApp;
    }

    /** The listener is called with the page locked; the registration ends it before the part leaves the screen. */
    public Registration follow(Component part, AppSlug app, Consumer<AppEvent> listener) {
        return follow(part, hearer -> watchApp.watch(app, hearer), listener);
    }

    /** The same for news about all applications, also those that are yet to come. */
    public Registration followAll(Component part, Consumer<AppEvent> listener) {
        return follow(part, watchApp::watchAll, listener);
    }

    private static Registration follow(
            Component part, Function<Consumer<AppEvent>, WatchApp.Subscription> source, Consumer<AppEvent> listener) {
        Following following = new Following(source, listener);
        Registration attach = part.addAttachListener(event -> following.start(event.getUI()));
        Registration detach = part.addDetachListener(_ -> following.stop());
        part.getUI().ifPresent(following::start);
        return Registration.combine(attach, detach, following::stop);
    }

    private static final class Following {
        private final Function<Consumer<AppEvent>, WatchApp.Subscription> source;
        private final Consumer<AppEvent> listener;
        private final Map<AppSlug, AppEvent.StatusChanged> newestStatus = new ConcurrentHashMap<>();
        private final Map<AppSlug, AppEvent.DeployAdvanced> newestDeploy = new ConcurrentHashMap<>();
        private WatchApp.@Nullable Subscription subscription;

        Following(Function<Consumer<AppEvent>, WatchApp.Subscription> source, Consumer<AppEvent> listener) {
            this.source = source;
            this.listener = listener;
        }

        void start(UI ui) {
            stop();
            subscription = source.apply(event -> receive(ui, event));
        }

        void stop() {
            if (subscription != null) {
                subscription.close();
                subscription = null;
            }
        }

        private void receive(UI ui, AppEvent event) {
            switch (event) {
                case AppEvent.StatusChanged news -> newest(ui, newestStatus, news);
                case AppEvent.DeployAdvanced news -> newest(ui, newestDeploy, news);
                case AppEvent.VersionsChanged _,
                        AppEvent.UpdatesChanged _,
                        AppEvent.DeployEnded _,
                        AppEvent.NotificationsChanged _,
                        AppEvent.SnapshotEnded _,
                        AppEvent.PreflightEnded _ -> draw(ui, () -> listener.accept(event));
            }
        }

        /** Only the first of several about an application asks for the page; the others replace what it will find. */
        private <E extends AppEvent> void newest(UI ui, Map<AppSlug, E> slots, E event) {
            if (slots.put(event.app(), event) == null) {
                draw(ui, () -> {
                    E latest = slots.remove(event.app());
                    if (latest != null) {
                        listener.accept(latest);
                    }
                });
            }
        }

        private void draw(UI ui, Runnable change) {
            try {
                Future<Void> _ = ui.access(() -> {
                    if (subscription != null) {
                        change.run();
                    }
                });
            } catch (UIDetachedException closed) {
                stop();
            }
        }
    }
}
