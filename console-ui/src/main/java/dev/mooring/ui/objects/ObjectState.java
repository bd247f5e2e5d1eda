package dev.mooring.ui.objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.ui.kit.StateBadge;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an object is, in a word and a sentence, with the way to the cause; told to screen readers when it changes. */
final class ObjectState extends Div {

    private final Consumer<ObjectDetails> why;
    private @Nullable Judgement shown;

    /** @param why shows why an object is not ready */
    ObjectState(Consumer<ObjectDetails> why) {
        this.why = why;
        setId("object__state");
        addClassName("mo-object__state");
        getElement().setAttribute("aria-live", "polite");
    }

    /** The next object is told even if it is as the last one was. */
    void forget() {
        shown = null;
    }

    void show(ObjectDetails details) {
        Judgement judgement = details.judgement();
        if (judgement.equals(shown)) {
            return;
        }
        shown = judgement;
        Span cause = new Span(judgement.cause());
        cause.setId("object__cause");
        removeAll();
        add(StateBadge.of(judgement), cause);
        boolean ready = judgement.health() == Health.READY;
        if (!ready || !judgement.cause().isEmpty()) {
            Button button = new Button("Why", _ -> why.accept(details));
            button.setId("object__why");
            button.setAriaLabel("Why " + details.object() + (ready ? " says so" : " is not ready"));
            add(button);
        }
    }
}
