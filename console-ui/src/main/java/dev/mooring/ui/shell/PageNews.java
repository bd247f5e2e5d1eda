package dev.mooring.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * News on their way to one page. However many parts of the page follow applications, and however many news come at a time,
 * the page is woken once, draws all of them, and its browser gets one message. The one who tells them waits for no page, and
 * pages draw side by side.
 */
final class PageNews {

    private final UI ui;
    private final WatchApp watchApp;
    private final BackgroundWork background;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<AppEvent> waiting = new ArrayList<>();
    private WatchApp.@Nullable Subscription subscription;

    private PageNews(UI ui, WatchApp watchApp, BackgroundWork background) {
        this.ui = ui;
        this.watchApp = watchApp;
        this.background = background;
    }

    /** Those of a page; with the page locked. */
    static PageNews of(UI ui, WatchApp watchApp, BackgroundWork background) {
        return Optional.ofNullable(ComponentUtil.getData(ui, PageNews.class)).orElseGet(() -> {
            PageNews made = new PageNews(ui, watchApp, background);
            ComponentUtil.setData(ui, PageNews.class, made);
            return made;
        });
    }

    /** A part of the page, until it stops listening; with the page locked. */
    private static final class Listener {
        private final Predicate<AppEvent> wanted;
        private final Consumer<AppEvent> hears;
        private boolean listening = true;

        Listener(Predicate<AppEvent> wanted, Consumer<AppEvent> hears) {
            this.wanted = wanted;
            this.hears = hears;
        }

        void hear(AppEvent event) {
            if (listening) {
                hears.accept(event);
            }
        }
    }

    /** Tells of what is wanted until the registration is removed; to be called and removed with the page locked. */
    Registration add(Predicate<AppEvent> wanted, Consumer<AppEvent> hears) {
        Listener listener = new Listener(wanted, hears);
        listeners.add(listener);
        if (subscription == null) {
            subscription = watchApp.watchAll(this::receive);
        }
        return () -> remove(listener);
    }

    private void remove(Listener listener) {
        listener.listening = false;
        if (listeners.remove(listener) && listeners.isEmpty()) {
            stop();
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private boolean isWanted(AppEvent event) {
        return listeners.stream().anyMatch(listener -> listener.wanted.test(event));
    }

    /** From any thread; only the first of several wakes the page. */
    private void receive(AppEvent event) {
        if (!isWanted(event)) {
            return;
        }
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            enter(event);
        }
        if (first) {
            background.beside(this::wake);
        }
    }

    /** Of several states only the newest is drawn, and what was said already is not said twice. */
    private void enter(AppEvent event) {
        for (int at = 0; at < waiting.size(); at++) {
            AppEvent earlier = waiting.get(at);
            if (earlier.equals(event) || isReplaced(earlier, event)) {
                waiting.set(at, event);
                return;
            }
        }
        waiting.add(event);
    }

    private static boolean isReplaced(AppEvent earlier, AppEvent event) {
        return earlier.app().equals(event.app())
                && switch (event) {
                    case AppEvent.StatusChanged _ -> earlier instanceof AppEvent.StatusChanged;
                    case AppEvent.DeployAdvanced _ -> earlier instanceof AppEvent.DeployAdvanced;
                    case AppEvent.VersionsChanged _,
                            AppEvent.UpdatesChanged _,
                            AppEvent.DeployEnded _,
                            AppEvent.NotificationsChanged _,
                            AppEvent.SnapshotEnded _,
                            AppEvent.PreflightEnded _ -> false;
                };
    }

    private void wake() {
        try {
            Future<Void> _ = ui.access(this::deliver);
        } catch (UIDetachedException closed) {
            stop();
        }
    }

    private void deliver() {
        List<AppEvent> news;
        synchronized (waiting) {
            news = List.copyOf(waiting);
            waiting.clear();
        }
        news.forEach(this::deliver);
    }

    /** Each listener by itself, before the page's lock is given back: one that fails keeps no news from the others. */
    private void deliver(AppEvent event) {
        listeners.stream().filter(listener -> listener.wanted.test(event)).forEach(listener -> {
            Future<Void> _ = ui.access(() -> listener.hear(event));
        });
    }
}
