package dev.mooring.ui.registry;

import com.vaadin.flow.component.Component;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the application's images come from, and by which login. */
@ApplicationScoped
public class RegistrySection implements SettingsSection {

    private final CurrentApp currentApp;
    private final BackgroundWork background;
    private final RegistryActions actions;

    public RegistrySection(CurrentApp currentApp, BackgroundWork background, RegistryActions actions) {
        this.currentApp = currentApp;
        this.background = background;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public String title() {
        return "Registry";
    }

    @Override
    public String effect() {
        return "Where the application's images are pulled from. A change makes a version, which you review and deploy; what"
                + " runs and earlier versions keep their own.";
    }

    @Override
    public Component content() {
        return new RegistryForm(currentApp, background, actions);
    }
}
