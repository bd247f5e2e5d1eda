package dev.mooring.ui.configuration.preview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.ChangedDocumentView;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.Focus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Beside the form: which manifests the answers change, and how; follows while answers are being given. */
public final class PreviewPanel extends Aside {

    private final Previews previews;
    private final Paragraph summary = new Paragraph();
    private final FindingList findings = new FindingList();
    private final Div documents = new Div();
    private final Set<ObjectRef> opened = new HashSet<>();
    private final Button close = new Button(VaadinIcon.CLOSE_SMALL.create());
    private Optional<ConfigPreview> shown = Optional.empty();
    private Optional<Supplier<Draft>> draft = Optional.empty();

    /** What to preview. */
    public record Draft(AppSlug app, Sequence basedOn, ScreenState answers) {}

    public PreviewPanel(Previews previews, Runnable onClose) {
        this.previews = previews;
        setId("config__preview");
        addClassName("mo-preview");
        getElement().setAttribute("aria-label", "Preview of the manifests");
        close.setId("config__preview-close");
        close.setAriaLabel("Close the preview");
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.addClickListener(_ -> onClose.run());
        Shortcuts.addShortcutListener(this, onClose::run, Key.ESCAPE).listenOn(this);
        Div head = new Div(new H2("What these answers change"), close);
        head.addClassName("mo-panel__head");
        summary.setId("config__preview-summary");
        summary.getElement().setAttribute("role", "status");
        documents.setId("config__preview-documents");
        documents.addClassName("mo-preview__documents");
        add(head, summary, findings, documents);
        setVisible(false);
    }

    /** What is previewed from now on; asked for each time, because answers move. */
    public void follow(Supplier<Draft> answers) {
        draft = Optional.of(answers);
        shown = Optional.empty();
        changed();
    }

    public void open() {
        setVisible(true);
        Focus.into(close);
        changed();
    }

    public void close() {
        setVisible(false);
        previews.forget();
    }

    /** Answers have changed. */
    public void changed() {
        if (isVisible()) {
            if (shown.isEmpty()) {
                summary.setText("Rendering");
            }
            draft.ifPresent(answers -> previews.want(this, answers.get(), this::show));
        }
    }

    private void show(Outcome<ConfigPreview> outcome) {
        switch (outcome) {
            case Outcome.Done<ConfigPreview>(ConfigPreview preview, var _) -> show(preview);
            case Outcome.Refused<ConfigPreview>(var _, List<Finding> reasons) -> {
                shown = Optional.empty();
                summary.setText("The manifests cannot be told now.");
                findings.show(reasons);
                documents.removeAll();
            }
        }
    }

    private void show(ConfigPreview preview) {
        if (shown.filter(preview::equals).isPresent()) {
            return;
        }
        boolean otherDocuments = shown.filter(before -> before.documents().equals(preview.documents()))
                .isEmpty();
        shown = Optional.of(preview);
        summary.setText(words(preview));
        findings.show(preview.findings());
        if (otherDocuments) {
            documents.removeAll();
            preview.documents().stream().map(this::document).forEach(documents::add);
        }
    }

    private static String words(ConfigPreview preview) {
        int changes = preview.documents().size();
        String unchanged =
                switch (preview.unchanged()) {
                    case 0 -> "";
                    case 1 -> " 1 stays as it is.";
                    default -> " " + preview.unchanged() + " stay as they are.";
                };
        return switch (changes) {
            case 0 -> "No object changes." + unchanged;
            case 1 -> "1 object changes." + unchanged;
            default -> changes + " objects change." + unchanged;
        };
    }

    private Component document(ChangedDocument document) {
        ObjectRef object = document.object();
        ChangedDocumentView view = new ChangedDocumentView(document, "config__preview");
        view.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                opened.add(object);
            } else {
                opened.remove(object);
            }
        });
        if (opened.contains(object)) {
            view.setOpened(true);
        }
        return view;
    }
}
