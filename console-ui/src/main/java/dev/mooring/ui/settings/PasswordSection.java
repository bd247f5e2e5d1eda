package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import dev.mooring.console.access.ChangePassword;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Another admin password. */
@ApplicationScoped
public class PasswordSection implements SettingsSection {

    private final ChangePassword changePassword;
    private final BackgroundWork background;

    public PasswordSection(ChangePassword changePassword, BackgroundWork background) {
        this.changePassword = changePassword;
        this.background = background;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String id() {
        return "password";
    }

    @Override
    public String title() {
        return "Password";
    }

    @Override
    public String effect() {
        return "Changing it signs out every other browser; this one stays signed in.";
    }

    @Override
    public Component content() {
        return new PasswordForm(changePassword, background);
    }
}
