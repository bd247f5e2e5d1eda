package dev.mooring.ui.configuration.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.screen.ItemType;
import dev.mooring.ui.kit.Markdown;
import java.util.Optional;

/** What is only to be read: a label, a heading, or an item of a type that Mooring does not know. */
final class Words implements Editor {

    private final Div whole = new Div();

    Words(Question question) {
        whole.setId(question.id());
        whole.addClassName("mo-config-words");
        show(question);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(Question question) {
        whole.removeAll();
        Markdown title = new Markdown(question.title());
        whole.add(question.type() == ItemType.HEADING ? new H3(title.plain()) : title.component());
        if (!question.help().isBlank()) {
            whole.add(new Markdown(question.help()).component());
        }
        if (question.type() == ItemType.UNSUPPORTED) {
            Span note = new Span("Mooring does not know this kind of question; its value is kept as it is.");
            note.addClassName("mo-quiet");
            whole.add(note);
        }
    }

    @Override
    public void showError(Optional<String> error) {
        // nothing can be answered here: what is wrong with the vendor's template stands among the findings
    }
}
