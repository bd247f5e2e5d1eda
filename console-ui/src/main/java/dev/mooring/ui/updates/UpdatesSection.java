package dev.mooring.ui.updates;

import com.vaadin.flow.component.Component;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Where updates come from, when they are looked for, and what is deployed by itself. */
@ApplicationScoped
public class UpdatesSection implements SettingsSection {

    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private final UpdateActions actions;

    public UpdatesSection(CurrentApp currentApp, BackgroundWork background, UpdateActions actions) {
        this.currentApp = currentApp;
        this.background = background;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String id() {
        return "updates";
    }

    @Override
    public String title() {
        return "Updates";
    }

    @Override
    public String effect() {
        return "New releases found there become versions, which you review and deploy. Saving changes nothing that runs.";
    }

    @Override
    public Component content() {
        return new UpdatesForm(currentApp, background, actions);
    }
}
