package dev.mooring.ui.updates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.LicenseUpload;
import java.util.List;
import java.util.function.Consumer;

/** Adds an application by the newest release of a channel in a registry. */
public final class RegistryForm extends Div {

    private final UpdateActions actions;
    private final Consumer<Version> whenInstalled;
    private final SourceFields source = new SourceFields("install__registry");
    private final LicenseUpload license = new LicenseUpload("install__registry-license");
    private final FindingList findings = new FindingList();
    private final Busy busy = new Busy("Fetching and checking the release");
    private final Button add = new Button("Add from the registry", _ -> install());

    public RegistryForm(UpdateActions actions, Consumer<Version> whenInstalled) {
        this.actions = actions;
        this.whenInstalled = whenInstalled;
        addClassName("mo-form");
        source.registryOnly();
        findings.setId("install__registry-findings");
        busy.setVisible(false);
        add.setId("install__registry-add");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(source, license, findings, busy, add);
    }

    private void install() {
        add.setEnabled(false);
        busy.setVisible(true);
        findings.show(List.of());
        actions.install(
                this,
                source.request(
                        UpdateSettings.DEFAULT.schedule().text(), UpdateSettings.DEFAULT.order(), AutoDeploy.OFF),
                license.text(),
                this::ended);
    }

    private void ended(Outcome<Version> outcome) {
        busy.setVisible(false);
        add.setEnabled(true);
        switch (outcome) {
            case Outcome.Done<Version>(Version version, List<Finding> _) -> whenInstalled.accept(version);
            case Outcome.Refused<Version>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }
}
