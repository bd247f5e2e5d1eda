package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
        Following following = new Following(app, listener);
        Registration attach = part.addAttachListener(event -> following.start(event.getUI()));
        Registration detach = part.addDetachListener(_ -> following.stop());
        part.getUI().ifPresent(following::start);
        return Registration.combine(attach, detach, following::stop);
    }

    private final class Following {
        private final AppSlug app;
        private final Consumer<AppEvent> listener;
        private final AtomicReference<AppEvent.@Nullable StatusChanged> newestStatus = new AtomicReference<>();
        private final AtomicReference<AppEvent.@Nullable DeployAdvanced> newestDeploy = new AtomicReference<>();
        private WatchApp.@Nullable Subscription subscription;

        Following(AppSlug app, Consumer<AppEvent> listener) {
            this.app = app;
            this.listener = listener;
        }

        void start(UI ui) {
            stop();
            subscription = watchApp.watch(app, event -> receive(ui, event));
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

        /** Only the first of several asks for the page; the others replace what it will find. */
        private <E extends AppEvent> void newest(UI ui, AtomicReference<@Nullable E> slot, E event) {
            if (slot.getAndSet(event) == null) {
                draw(ui, () -> {
                    E latest = slot.getAndSet(null);
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
