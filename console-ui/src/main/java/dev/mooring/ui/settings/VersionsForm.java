package dev.mooring.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ChangeSettings;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ShowSettings;
import dev.mooring.console.version.AppSettings;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppForm;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SignedIn;
import java.util.List;

/** The settings of one application that are about its versions. */
final class VersionsForm extends AppForm {

    private final ShowSettings showSettings;
    private final ChangeSettings changeSettings;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final Checkbox rollBack = new Checkbox("Roll back when a deploy fails");
    private final IntegerField kept = new IntegerField("Versions kept");
    private final Button save = new Button("Save");

    VersionsForm(
            CurrentApp currentApp,
            ShowSettings showSettings,
            ChangeSettings changeSettings,
            BackgroundWork background,
            SignedIn signedIn) {
        super(currentApp, background);
        this.showSettings = showSettings;
        this.changeSettings = changeSettings;
        this.background = background;
        this.signedIn = signedIn;
        addClassName("mo-form");
        rollBack.setId("settings__versions-rollback");
        rollBack.setHelperText("The last good version is deployed again. What a version did to data is not undone.");
        kept.setId("settings__versions-kept");
        kept.setHelperText("What runs, what is desired and the last good version stay, however old they are.");
        kept.setMin(AppSettings.FEWEST);
        kept.setMax(AppSettings.MOST);
        kept.setStepButtonsVisible(true);
        save.setId("settings__versions-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        enable(false);
        add(findings, rollBack, kept, save);
    }

    @Override
    protected void open(AppSlug found) {
        background.ask(this, () -> showSettings.show(found), outcome -> {
            switch (outcome) {
                case Outcome.Done<AppSettings>(AppSettings settings, List<Finding> notes) -> {
                    findings.show(notes);
                    show(settings);
                }
                case Outcome.Refused<AppSettings>(var _, List<Finding> reasons) -> findings.show(reasons);
            }
        });
    }

    /** The fields stay, disabled. */
    @Override
    protected void refused(List<Finding> reasons) {
        findings.show(reasons);
    }

    private void show(AppSettings settings) {
        rollBack.setValue(settings.rollBackWhenFailed());
        kept.setValue(settings.keptVersions());
        enable(true);
    }

    private void enable(boolean enabled) {
        rollBack.setEnabled(enabled);
        kept.setEnabled(enabled);
        save.setEnabled(enabled);
    }

    private void save() {
        Integer versions = kept.getValue();
        boolean valid = versions != null && AppSettings.mayKeep(versions);
        kept.setErrorMessage("A number from " + AppSettings.FEWEST + " to " + AppSettings.MOST + ".");
        kept.setInvalid(!valid);
        if (valid) {
            app().ifPresent(slug -> save(slug, rollBack.getValue(), versions));
        }
    }

    private void save(AppSlug slug, boolean wanted, int versions) {
        String author = signedIn.name();
        enable(false);
        background.run(
                this,
                () -> changeSettings.change(
                        slug, before -> before.withRollBackWhenFailed(wanted).withKeptVersions(versions), author),
                this::saved);
    }

    private void saved(Outcome<AppSettings> outcome) {
        enable(true);
        switch (outcome) {
            case Outcome.Done<AppSettings>(AppSettings settings, var _) -> {
                findings.show(List.of());
                show(settings);
                Notes.tell("Saved");
            }
            case Outcome.Refused<AppSettings>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }
}
