package dev.mooring.ui.patches;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.ChangePatches;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.usecase.OpenPatches;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PatchDraft;
import dev.mooring.console.usecase.PreviewPatches;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.ChangedDocumentView;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.LeaveGuard;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the customer changes in the vendor's manifests: edited by file, with what comes of it beside. */
@Route(Links.PATCHES)
@Menu(title = "Patches", order = 3, icon = "vaadin:tools")
public class PatchesView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final String EXAMPLE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              template:
                spec:
                  nodeSelector:
                    disk: ssd
            """;
    private static final String STEPS_EXAMPLE = """
            target:
              kind: Deployment|StatefulSet
              labelSelector: tier=backend
            patch: |
              - op: add
                path: /metadata/annotations/team
                value: blue
            """;

    private final CurrentApp currentApp;
    private final OpenPatches openPatches;
    private final PreviewPatches previewPatches;
    private final ChangePatches changePatches;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final LeaveGuard guard = new LeaveGuard(this, "patches", "the page of patches");
    private final List<PatchEditor> editors = new ArrayList<>();
    private final Div files = new Div();
    private final Paragraph summary = new Paragraph();
    private final FindingList findings = new FindingList();
    private final Div documents = new Div();
    private final TextField note = new TextField();
    private final Button save = new Button("Save and review", _ -> save());
    private Optional<PatchDraft> draft = Optional.empty();

    public PatchesView(
            CurrentApp currentApp,
            OpenPatches openPatches,
            PreviewPatches previewPatches,
            ChangePatches changePatches,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Patches", "patches");
        this.currentApp = currentApp;
        this.openPatches = openPatches;
        this.previewPatches = previewPatches;
        this.changePatches = changePatches;
        this.background = background;
        this.signedIn = signedIn;
        files.addClassName("mo-patches__files");
        summary.setId("patches__summary");
        summary.getElement().setAttribute("role", "status");
        documents.setId("patches__documents");
        documents.addClassName("mo-preview__documents");
        note.setId("patches__note");
        note.setPlaceholder("Reason (optional)");
        note.setAriaLabel("Why this change, optional");
        note.setMaxLength(200);
        save.setId("patches__save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, this::load, this::showNoApp));
    }

    private void showNoApp() {
        fill(new EmptyState(
                VaadinIcon.TOOLS,
                "Nothing to patch yet",
                "Patches change the manifests of an application. Add one first.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppView app) {
        background.ask(this, () -> openPatches.open(app.slug()), opened -> {
            switch (opened) {
                case Outcome.Done<PatchDraft>(PatchDraft current, List<Finding> notes) -> {
                    report(notes);
                    open(current, app);
                }
                case Outcome.Refused<PatchDraft>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void open(PatchDraft current, AppView app) {
        draft = Optional.of(current);
        say(
                "Changes of yours in what " + app.title()
                        + " deploys, by its manifests and its charts. They are made in every version from now on, also after an upgrade; one that no longer fits is told.");
        editors.clear();
        current.patches().files().forEach(this::edit);
        SuggestedPatch.take(UI.getCurrent(), current.app())
                .ifPresent(suggested -> edit(unused(suggested.name()), suggested.text()));
        draw();
        changed();
    }

    private PatchEditor edit(String name, String text) {
        PatchEditor editor = new PatchEditor(name, text, this::changed, this::remove);
        editors.add(editor);
        return editor;
    }

    private void draw() {
        boolean nothing = editors.isEmpty() && saved().isEmpty();
        if (nothing) {
            act();
            fill(empty());
            return;
        }
        act(addButton(VaadinIcon.PLUS, ButtonVariant.TERTIARY));
        files.removeAll();
        editors.forEach(files::add);
        Div bar = new Div(note, save);
        bar.addClassName("mo-savebar");
        fill(files, new Panel("What the patches change", summary, findings, documents).withId("patches__preview"), bar);
    }

    private Component empty() {
        Div examples = new Div(
                new Paragraph("A part of an object is merged into it; null takes away:"),
                new Pre(EXAMPLE),
                new Paragraph("Or steps of a JSON patch, for all objects that a target selects:"),
                new Pre(STEPS_EXAMPLE));
        examples.addClassName("mo-patches__examples");
        return new EmptyState(
                VaadinIcon.TOOLS,
                "No patches",
                "Where the configuration does not offer what you need, such as a node selector or a label of your company,"
                        + " write a patch. It is kept over upgrades.",
                addButton(VaadinIcon.PLUS, ButtonVariant.PRIMARY),
                examples);
    }

    private Button addButton(VaadinIcon icon, ButtonVariant variant) {
        Button add = new Button("Add a patch", icon.create(), _ -> addFile());
        add.setId("patches__add");
        add.addThemeVariants(variant);
        return add;
    }

    private void addFile() {
        PatchEditor editor = edit(unused("patch-" + (editors.size() + 1)), "");
        draw();
        changed();
        editor.focusText();
    }

    private String unused(String name) {
        String free = name + ".yaml";
        for (int number = 2; taken(free); number++) {
            free = name + "-" + number + ".yaml";
        }
        return free;
    }

    private boolean taken(String name) {
        return editors.stream().anyMatch(editor -> editor.file().equals(name));
    }

    private void remove(PatchEditor editor) {
        editors.remove(editor);
        draw();
        changed();
    }

    private Patches saved() {
        return draft.map(PatchDraft::patches).orElse(Patches.NONE);
    }

    private Patches wanted() {
        SortedMap<String, String> texts = new TreeMap<>();
        editors.forEach(editor -> texts.put(editor.file(), editor.content()));
        return new Patches(texts);
    }

    private boolean isChanged() {
        return editors.size() != saved().files().size() || !wanted().equals(saved());
    }

    private void changed() {
        guard.set(isChanged());
        save.setEnabled(isChanged());
        note.setVisible(isChanged());
        List<Finding> twins = twins();
        if (!twins.isEmpty()) {
            refusedPreview(twins);
            return;
        }
        Patches patches = wanted();
        summary.setText("Rendering");
        draft.ifPresent(current -> background.run(
                this, () -> previewPatches.preview(current.app(), current.basedOn(), patches), outcome -> {
                    if (patches.equals(wanted())) {
                        show(outcome);
                    }
                }));
    }

    private List<Finding> twins() {
        return editors.stream()
                .filter(editor -> editors.stream()
                                .filter(other -> other.file().equals(editor.file()))
                                .count()
                        > 1)
                .map(editor -> Finding.error(
                        "patch-name-twice",
                        "Two files have this name. Rename one of them.",
                        Place.ofFile("patches/" + editor.file())))
                .distinct()
                .toList();
    }

    private void show(Outcome<ConfigPreview> outcome) {
        switch (outcome) {
            case Outcome.Done<ConfigPreview>(ConfigPreview preview, var _) -> {
                tell(preview.findings());
                summary.setText(words(preview.documents().size()));
                documents.removeAll();
                preview.documents().stream()
                        .map(document -> new ChangedDocumentView(document, "patches__document"))
                        .forEach(documents::add);
            }
            case Outcome.Refused<ConfigPreview>(var _, List<Finding> reasons) -> refusedPreview(reasons);
        }
    }

    private void refusedPreview(List<Finding> reasons) {
        tell(reasons);
        summary.setText("What the patches change cannot be told now.");
        documents.removeAll();
    }

    /** Each at its file; the others above the preview. */
    private void tell(List<Finding> all) {
        editors.forEach(editor -> editor.show(all));
        findings.show(all.stream().filter(finding -> !isOfAFile(finding)).toList());
    }

    private boolean isOfAFile(Finding finding) {
        return editors.stream().anyMatch(editor -> finding.where().file().equals("patches/" + editor.file()));
    }

    private static String words(int changes) {
        return switch (changes) {
            case 0 -> "No object changes.";
            case 1 -> "1 object changes.";
            default -> changes + " objects change.";
        };
    }

    private void save() {
        if (!twins().isEmpty()) {
            return;
        }
        Patches patches = wanted();
        String author = signedIn.name();
        String why = note.getValue().strip();
        save.setEnabled(false);
        draft.ifPresent(current -> background.run(
                this, () -> changePatches.change(current.app(), current.basedOn(), patches, why, author), this::saved));
    }

    private void saved(Outcome<Version> outcome) {
        switch (outcome) {
            case Outcome.Done<Version>(Version version, var _) -> {
                draft = Optional.empty();
                editors.clear();
                guard.set(false);
                UI.getCurrent().navigate(Links.plan(version.sequence()));
            }
            case Outcome.Refused<Version>(var _, List<Finding> reasons) -> {
                save.setEnabled(true);
                report(reasons);
            }
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (draft.isPresent() && isChanged()) {
            guard.ask(1, event.postpone());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
        super.onDetach(event);
    }
}
