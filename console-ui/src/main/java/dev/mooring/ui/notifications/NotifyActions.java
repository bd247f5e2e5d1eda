package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifySettings;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.NotificationsView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SaveNotifications;
import dev.mooring.console.usecase.ShowNotifications;
import dev.mooring.console.usecase.TestNotification;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** What pages do about notifications, beside the page: a receiver may take its time. */
@ApplicationScoped
public class NotifyActions {

    private final ShowNotifications show;
    private final SaveNotifications save;
    private final TestNotification test;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    NotifyActions(
            ShowNotifications show,
            SaveNotifications save,
            TestNotification test,
            BackgroundWork background,
            SignedIn signedIn) {
        this.show = show;
        this.save = save;
        this.test = test;
        this.background = background;
        this.signedIn = signedIn;
    }

    void show(Component part, AppSlug app, Consumer<Outcome<NotificationsView>> whenDone) {
        background.ask(part, () -> show.show(app), whenDone);
    }

    void save(Component part, AppSlug app, NotifyRequest request, Consumer<Outcome<NotifySettings>> whenDone) {
        String author = signedIn.name();
        background.run(part, () -> save.save(app, request, author), whenDone);
    }

    void test(Component part, AppSlug app, NotifyRequest request, Channel channel, Consumer<Outcome<String>> whenDone) {
        background.run(part, () -> test.test(app, request, channel), whenDone);
    }
}
