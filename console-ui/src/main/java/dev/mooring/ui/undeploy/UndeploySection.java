package dev.mooring.ui.undeploy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** The way to the page that takes the application out of the cluster: not among what one clicks every day. */
@ApplicationScoped
public class UndeploySection implements SettingsSection {

    private static final int BEFORE_ABOUT = 900;

    @Override
    public int order() {
        return BEFORE_ABOUT;
    }

    @Override
    public String id() {
        return "undeploy";
    }

    @Override
    public String title() {
        return "Take the application out of the cluster";
    }

    @Override
    public String effect() {
        return "Deletes what was deployed, after a look at what that is. The versions stay, so it can be deployed again.";
    }

    @Override
    public Component content() {
        Anchor open = new Anchor(Links.here(Links.UNDEPLOY), "See what would be deleted");
        open.setId("settings__open-undeploy");
        return open;
    }
}
