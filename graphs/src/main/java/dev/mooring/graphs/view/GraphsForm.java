package dev.mooring.graphs.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.graphs.prometheus.Settings;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppForm;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import java.util.List;

/** Address and credentials of an application's Prometheus. */
final class GraphsForm extends AppForm {

    private final GraphActions actions;
    private final TextField address = new TextField("Address of Prometheus");
    private final TextField secret = new TextField("Secret with credentials");
    private final Span tested = new Span();
    private final Div body = new Div();

    GraphsForm(CurrentApp currentApp, BackgroundWork background, GraphActions actions) {
        super(currentApp, background);
        this.actions = actions;
        findings.setId("settings__graphs-findings");
        body.addClassName("mo-form");
        address.setId("settings__graphs-address");
        address.setHelperText(
                "Such as http://prometheus-k8s.monitoring.svc:9090. Leave it empty, and Mooring looks for the"
                        + " Services that usual installations have.");
        secret.setId("settings__graphs-secret");
        secret.setHelperText(
                "Only where Prometheus wants a login: the name of a Secret in Mooring's namespace, with the keys"
                        + " token, or username and password, and ca.crt for the certificate of its authority.");
        tested.setId("settings__graphs-tested");
        tested.getElement().setAttribute("role", "status");
        body.add(address, secret, tested, buttons());
        add(new Busy("Loading"));
    }

    private Div buttons() {
        Button save = new Button("Save", _ -> save());
        save.setId("settings__graphs-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button test = new Button("Test the connection", _ -> test());
        test.setId("settings__graphs-test");
        Div buttons = new Div(save, test);
        buttons.addClassName("mo-version__actions");
        return buttons;
    }

    @Override
    protected void open(AppSlug found) {
        actions.settings(this, found, loaded -> {
            switch (loaded) {
                case Outcome.Done<Settings>(Settings settings, var _) -> draw(settings);
                case Outcome.Refused<Settings>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void draw(Settings settings) {
        address.setValue(settings.address());
        secret.setValue(settings.secret());
        removeAll();
        add(findings, body);
    }

    private Settings wanted() {
        return new Settings(address.getValue(), secret.getValue());
    }

    private void save() {
        app().ifPresent(slug -> {
            tested.setText("");
            actions.save(this, slug, wanted(), this::saved);
        });
    }

    private void saved(Outcome<Settings> outcome) {
        switch (outcome) {
            case Outcome.Done<Settings>(Settings settings, List<Finding> notes) -> {
                findings.show(notes);
                draw(settings);
                Notes.tell("Saved");
            }
            case Outcome.Refused<Settings>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void test() {
        tested.setText("Asking Prometheus");
        findings.show(List.of());
        actions.test(this, wanted(), answered -> {
            switch (answered) {
                case Outcome.Done<String>(String words, List<Finding> notes) -> {
                    tested.setText(words);
                    findings.show(notes);
                }
                case Outcome.Refused<String>(var _, List<Finding> reasons) -> {
                    tested.setText("");
                    findings.show(reasons);
                }
            }
        });
    }
}
