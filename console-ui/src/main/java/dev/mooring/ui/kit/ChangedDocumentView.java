package dev.mooring.ui.kit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.plan.ChangedDocument;

/** One object that differs between two renderings; its difference is built only when somebody looks at it. */
public final class ChangedDocumentView extends Details {

    private final ChangedDocument document;

    /** @param feature first part of its id */
    public ChangedDocumentView(ChangedDocument document, String feature) {
        this.document = document;
        setId(feature + "-" + document.object().kind() + "-" + document.object().name());
        addClassName("mo-plan-entry");
        Span name = new Span(
                new Span(document.object().kindInWords()),
                new Code(document.object().name()));
        name.addClassName("mo-plan-entry__object");
        Div title = new Div(badge(document.change()), name);
        title.addClassName("mo-plan-entry__summary");
        setSummary(title);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
    }

    private void fill() {
        if (getContent().findAny().isEmpty()) {
            Span path = new Span(document.path());
            path.addClassName("mo-quiet");
            add(path, new DiffView(document.lines()));
        }
    }

    private static StateBadge badge(ChangedDocument.Change change) {
        return switch (change) {
            case CREATED -> new StateBadge(Tone.GOOD, VaadinIcon.PLUS_CIRCLE, change.words());
            case CHANGED -> new StateBadge(Tone.WARN, VaadinIcon.EDIT, change.words());
            case REMOVED -> new StateBadge(Tone.BAD, VaadinIcon.TRASH, change.words());
        };
    }
}
