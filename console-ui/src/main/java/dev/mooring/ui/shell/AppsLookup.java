package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The list of applications, for a part of a page that shows it. An answer that comes after a newer one is dropped, and while the
 * cluster does not answer it is asked again by itself. Used with the page locked.
 */
public final class AppsLookup {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Component part;
    private final CurrentApp apps;
    private final BackgroundWork background;
    private final Consumer<Outcome<List<AppView>>> listener;
    private int asked;
    private int answered;

    /** @param listener called with the page locked, also for each time that the cluster did not answer */
    public AppsLookup(
            Component part, CurrentApp apps, BackgroundWork background, Consumer<Outcome<List<AppView>>> listener) {
        this.part = part;
        this.apps = apps;
        this.background = background;
        this.listener = listener;
    }

    public void ask() {
        asked++;
        int question = asked;
        background.run(part, apps::all, outcome -> answered(question, outcome));
    }

    private void answered(int question, Outcome<List<AppView>> outcome) {
        if (question < answered) {
            return;
        }
        answered = question;
        listener.accept(outcome);
        if (outcome instanceof Outcome.Refused) {
            background.later(part, PAUSE, () -> askAgain(question));
        }
    }

    /** Whoever asked since then has an answer of their own. */
    private void askAgain(int question) {
        if (question == asked) {
            ask();
        }
    }
}
