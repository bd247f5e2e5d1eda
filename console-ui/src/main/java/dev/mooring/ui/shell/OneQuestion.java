package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.Outcome;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a page asks whenever it hears news. They come several at a time: while one question is under way, one more is
 * enough, however often it is asked. Used with the page locked.
 */
public final class OneQuestion {

    private final Component part;
    private final BackgroundWork background;
    private @Nullable Object underWay;
    private @Nullable Runnable next;

    /** @param part answers are dropped once it leaves the screen */
    public OneQuestion(Component part, BackgroundWork background) {
        this.part = part;
        this.background = background;
        part.addDetachListener(_ -> drop());
    }

    /** Asks now, or once the question under way is answered. Of several that wait the last one is asked. */
    public <T> void ask(Supplier<Outcome<T>> question, Consumer<Outcome<T>> answered) {
        if (underWay != null) {
            next = () -> ask(question, answered);
            return;
        }
        Object mine = new Object();
        underWay = mine;
        background.run(part, question, outcome -> {
            if (underWay == mine) {
                underWay = null;
                answered.accept(outcome);
                goOn();
            }
        });
    }

    private void goOn() {
        Runnable waiting = next;
        next = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    /** What is under way or waits is about something else by now: nobody hears its answer. */
    public void drop() {
        underWay = null;
        next = null;
    }
}
