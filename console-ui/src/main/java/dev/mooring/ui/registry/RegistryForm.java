package dev.mooring.ui.registry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RegistryView;
import dev.mooring.console.usecase.SavedRegistry;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.AppForm;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import java.util.List;

/** The registry of an application's images, what its newest version has of it, and the version that a change made. */
final class RegistryForm extends AppForm {

    private static final int LONGEST_NOTE = 500;

    private final RegistryActions actions;
    private final RegistryFields fields = new RegistryFields();
    private final TextField note = new TextField("Note");
    private final Paragraph newest = new Paragraph();
    private final Div result = new Div();
    private final Div body = new Div();
    private final Button save = new Button("Save", _ -> save());
    private final Button test = new Button("Test the registry", _ -> test());

    RegistryForm(CurrentApp currentApp, BackgroundWork background, RegistryActions actions) {
        super(currentApp, background);
        this.actions = actions;
        findings.setId("settings__registry-findings");
        body.addClassName("mo-form");
        newest.setId("settings__registry-newest");
        newest.addClassName("mo-help");
        note.setId("settings__registry-note");
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText("Why, for those who read the versions later. May stay empty.");
        result.setId("settings__registry-result");
        result.getElement().setAttribute("role", "status");
        body.add(newest, fields, note, result, buttons());
        add(new Busy("Loading"));
    }

    private Div buttons() {
        save.setId("settings__registry-save");
        save.setAriaLabel("Save the registry");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        test.setId("settings__registry-test");
        Div buttons = new Div(save, test);
        buttons.addClassName("mo-version__actions");
        return buttons;
    }

    @Override
    protected void open(AppSlug found) {
        actions.show(this, found, outcome -> {
            switch (outcome) {
                case Outcome.Done<RegistryView>(RegistryView view, List<Finding> notes) -> draw(view, notes);
                case Outcome.Refused<RegistryView>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void draw(RegistryView view, List<Finding> notes) {
        newest.setText("Images of the newest version, " + view.newest() + ", come from: "
                + view.newestRegistry().words() + ".");
        fields.show(RegistryRequest.of(view.setting()), view.consoleDefault());
        findings.show(notes);
        removeAll();
        add(findings, body);
    }

    private void save() {
        app().ifPresent(slug -> {
            busy("Saving");
            actions.save(this, slug, fields.request(), note.getValue(), this::saved);
        });
    }

    private void saved(Outcome<SavedRegistry> outcome) {
        ready();
        switch (outcome) {
            case Outcome.Done<SavedRegistry>(SavedRegistry saved, List<Finding> notes) -> {
                note.clear();
                Notes.tell("Saved");
                saved.version().ifPresentOrElse(this::tell, this::tellThatNothingChanges);
                app().ifPresent(slug -> reopen(slug, notes));
            }
            case Outcome.Refused<SavedRegistry>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    /** What saving had to say stays on the screen. */
    private void reopen(AppSlug slug, List<Finding> warnings) {
        actions.show(this, slug, outcome -> {
            if (outcome instanceof Outcome.Done<RegistryView>(RegistryView view, var _)) {
                draw(view, warnings);
            }
        });
    }

    private void tell(Version version) {
        Button review = new Button(
                "Review and deploy version " + version.sequence(), _ -> Links.follow(Links.plan(version.sequence())));
        review.setId("settings__registry-review");
        result.add(
                new Span("Version " + version.sequence() + " was made with it. Nothing that runs has changed yet. "),
                review);
    }

    private void tellThatNothingChanges() {
        result.add(new Span("No version was made: images come from the same place as before."));
    }

    private void test() {
        app().ifPresent(slug -> {
            busy("Asking the registry");
            actions.test(this, slug, fields.request(), this::tested);
        });
    }

    private void tested(Outcome<String> outcome) {
        ready();
        switch (outcome) {
            case Outcome.Done<String>(String words, List<Finding> notes) -> {
                result.add(new Span(words));
                findings.show(notes);
            }
            case Outcome.Refused<String>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void busy(String words) {
        result.removeAll();
        result.add(new Span(words));
        save.setEnabled(false);
        test.setEnabled(false);
    }

    private void ready() {
        result.removeAll();
        save.setEnabled(true);
        test.setEnabled(true);
    }
}
