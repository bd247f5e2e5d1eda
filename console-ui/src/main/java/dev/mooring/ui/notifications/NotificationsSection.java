package dev.mooring.ui.notifications;

import com.vaadin.flow.component.Component;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is told what about the application. */
@ApplicationScoped
public class NotificationsSection implements SettingsSection {

    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private final NotifyActions actions;
    private final AppNews news;

    public NotificationsSection(CurrentApp currentApp, BackgroundWork background, NotifyActions actions, AppNews news) {
        this.currentApp = currentApp;
        this.background = background;
        this.actions = actions;
        this.news = news;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String id() {
        return "notifications";
    }

    @Override
    public String title() {
        return "Notifications";
    }

    @Override
    public String effect() {
        return "Who is told when something happens to the application. Mooring tells a change of state only when it lasts,"
                + " and tries for a day to reach a receiver that is away.";
    }

    @Override
    public Component content() {
        return new NotificationsForm(currentApp, background, actions, news);
    }
}
