package dev.mooring.ui.apps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** The way to the page that removes the application from the console. */
@ApplicationScoped
public class RemoveSection implements SettingsSection {

    private static final int AFTER_UNDEPLOY = 901;

    @Override
    public int order() {
        return AFTER_UNDEPLOY;
    }

    @Override
    public String id() {
        return "remove";
    }

    @Override
    public String title() {
        return "Remove the application from the console";
    }

    @Override
    public String effect() {
        return "Forgets its versions, answers, license and settings. What runs is taken out before, or left alone.";
    }

    @Override
    public Component content() {
        Anchor open = new Anchor(Links.here(Links.REMOVE), "See what would be forgotten");
        open.setId("settings__open-remove");
        return open;
    }
}
