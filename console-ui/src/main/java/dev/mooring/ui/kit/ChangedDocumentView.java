package dev.mooring.ui.kit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.object.ObjectRef;

/** An object that differs between two renderings; the difference is built only when somebody looks at it. */
public final class ChangedDocumentView extends Details {

    private final ChangedDocument document;

    /** @param prefix of its id, before kind and name */
    public ChangedDocumentView(ChangedDocument document, String prefix) {
        this.document = document;
        ObjectRef object = document.object();
        Span name = new Span(new Span(object.kindInWords()), new Code(object.name()));
        name.addClassName("mo-plan-entry__object");
        Div title = new Div(badge(document.change()), name);
        title.addClassName("mo-plan-entry__summary");
        setSummary(title);
        setId(prefix + "-" + object.kind() + "-" + object.name());
        addClassName("mo-plan-entry");
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
