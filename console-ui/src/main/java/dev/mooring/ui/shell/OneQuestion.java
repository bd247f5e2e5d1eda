package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.Outcome;
import java.time.Duration;
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
    private @Nullable Asked last;
    private boolean underWay;
    private @Nullable Runnable next;

    /** @param part answers are dropped once it leaves the screen */
    public OneQuestion(Component part, BackgroundWork background) {
        this.part = part;
        this.background = background;
        part.addDetachListener(_ -> drop());
    }

    /** One question on its way. */
    private static final class Asked {
        private volatile boolean begun;

        <T> Supplier<Outcome<T>> begins(Supplier<Outcome<T>> question) {
            return () -> {
                begun = true;
                return question.get();
            };
        }
    }

    /**
     * Asks now, or once the question under way is answered. Of several that wait the last one is asked.
     *
     * @param answered as {@link BackgroundWork#ask} calls it, unless something else was asked meanwhile
     */
    public <T> void ask(Supplier<Outcome<T>> question, Consumer<Outcome<T>> answered) {
        if (underWay) {
            next = () -> ask(question, answered);
        } else {
            begin(Duration.ZERO, question, answered);
        }
    }

    /** The same after a pause, for news that come in bursts: where a question waits in its pause, that one is enough. */
    public <T> void askSoon(Duration pause, Supplier<Outcome<T>> question, Consumer<Outcome<T>> answered) {
        if (!underWay) {
            begin(pause, question, answered);
        } else if (last != null && last.begun) {
            next = () -> askSoon(pause, question, answered);
        }
    }

    private <T> void begin(Duration pause, Supplier<Outcome<T>> question, Consumer<Outcome<T>> answered) {
        Asked mine = new Asked();
        last = mine;
        underWay = true;
        background.ask(part, this, pause, mine.begins(question), outcome -> {
            if (last == mine) {
                underWay = false;
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
        last = null;
        underWay = false;
        next = null;
    }
}
