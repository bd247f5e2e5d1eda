package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.ChangeSettings;
import dev.mooring.console.usecase.ShowSettings;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import dev.mooring.ui.shell.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens after a deploy that fails, and how many versions are kept. */
@ApplicationScoped
public class VersionsSection implements SettingsSection {

    private final CurrentApp currentApp;
    private final ShowSettings showSettings;
    private final ChangeSettings changeSettings;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    public VersionsSection(
            CurrentApp currentApp,
            ShowSettings showSettings,
            ChangeSettings changeSettings,
            BackgroundWork background,
            SignedIn signedIn) {
        this.currentApp = currentApp;
        this.showSettings = showSettings;
        this.changeSettings = changeSettings;
        this.background = background;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String id() {
        return "versions";
    }

    @Override
    public String title() {
        return "Versions and rollback";
    }

    @Override
    public String effect() {
        return "What Mooring does after a deploy that fails, and how many versions stay to go back to.";
    }

    @Override
    public Component content() {
        return new VersionsForm(currentApp, showSettings, changeSettings, background, signedIn);
    }
}
