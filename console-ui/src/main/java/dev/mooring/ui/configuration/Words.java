package dev.mooring.ui.configuration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemType;
import dev.mooring.ui.kit.Markdown;
import java.util.Optional;

/** What is only to be read: a label, a heading, or an item of a type that Mooring does not know. */
final class Words implements Editor {

    private final Div whole = new Div();

    Words(ItemState state) {
        whole.setId(Editor.id(state));
        whole.addClassName("mo-config-words");
        show(state);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(ItemState state) {
        whole.removeAll();
        Markdown title = new Markdown(state.title());
        whole.add(state.type() == ItemType.HEADING ? new H3(title.plain()) : title.component());
        if (!state.help().isBlank()) {
            whole.add(new Markdown(state.help()).component());
        }
        if (state.type() == ItemType.UNSUPPORTED) {
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
