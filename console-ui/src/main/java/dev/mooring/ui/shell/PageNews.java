package dev.mooring.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.WatchApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * News on their way to one page. However many parts of the page follow an application, and however many news come at a time,
 * the page is woken once, draws all of them, and its browser gets one message. The one who tells them waits for no page, and
 * pages draw side by side.
 */
final class PageNews {

    private final UI ui;
    private final WatchApp watchApp;
    private final BackgroundWork background;
    private final Map<AppSlug, Watch> watches = new ConcurrentHashMap<>();
    private final List<AppEvent> waiting = new ArrayList<>();

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

    /** An application that parts of the page follow. */
    private record Watch(WatchApp.Subscription subscription, List<Listener> listeners) {}

    /** A part of the page, until it stops listening; with the page locked. */
    private static final class Listener {
        private final Consumer<AppEvent> hears;
        private boolean listening = true;

        Listener(Consumer<AppEvent> hears) {
            this.hears = hears;
        }

        void hear(AppEvent event) {
            if (listening) {
                hears.accept(event);
            }
        }
    }

    /** Tells of an application until the registration is removed; to be called and removed with the page locked. */
    Registration add(AppSlug app, Consumer<AppEvent> hears) {
        Listener listener = new Listener(hears);
        watches.computeIfAbsent(
                        app, added -> new Watch(watchApp.watch(added, this::receive), new CopyOnWriteArrayList<>()))
                .listeners()
                .add(listener);
        return () -> remove(app, listener);
    }

    private void remove(AppSlug app, Listener listener) {
        listener.listening = false;
        Watch watch = watches.get(app);
        if (watch != null
                && watch.listeners().remove(listener)
                && watch.listeners().isEmpty()) {
            watches.remove(app);
            watch.subscription().close();
        }
    }

    /** From any thread; only the first of several wakes the page. */
    private void receive(AppEvent event) {
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
            watches.values().forEach(watch -> watch.subscription().close());
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
        Watch watch = watches.get(event.app());
        if (watch != null) {
            watch.listeners().forEach(listener -> {
                Future<Void> _ = ui.access(() -> listener.hear(event));
            });
        }
    }
}
