package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Brings news about applications to a part of a page for as long as that part is on screen. Of several states that
 * arrive while the page is busy only the newest is drawn.
 */
@ApplicationScoped
public class AppNews {

    private final WatchApp watchApp;
    private final BackgroundWork background;

    public AppNews(WatchApp watchApp, BackgroundWork background) {
        this.watchApp = watchApp;
        this.background = background;
    }

    /** The listener is called with the page locked; the registration ends it before the part leaves the screen. */
    public Registration follow(Component part, AppSlug app, Consumer<AppEvent> listener) {
        return follow(part, event -> event.app().equals(app), listener);
    }

    /** The same for news about all applications, also those that are yet to come. */
    public Registration followAll(Component part, Consumer<AppEvent> listener) {
        return follow(part, _ -> true, listener);
    }

    private Registration follow(Component part, Predicate<AppEvent> wanted, Consumer<AppEvent> listener) {
        Following following = new Following(wanted, listener);
        Registration attach = part.addAttachListener(event -> following.start(event.getUI()));
        Registration detach = part.addDetachListener(_ -> following.stop());
        part.getUI().ifPresent(following::start);
        return Registration.combine(attach, detach, following::stop);
    }

    private final class Following {
        private final Predicate<AppEvent> wanted;
        private final Consumer<AppEvent> listener;
        private Registration registration = () -> {};

        Following(Predicate<AppEvent> wanted, Consumer<AppEvent> listener) {
            this.wanted = wanted;
            this.listener = listener;
        }

        void start(UI ui) {
            stop();
            registration = PageNews.of(ui, watchApp, background).add(wanted, listener);
        }

        void stop() {
            registration.remove();
            registration = () -> {};
        }
    }
}
