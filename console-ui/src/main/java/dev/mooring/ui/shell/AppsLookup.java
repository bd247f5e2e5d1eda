package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The list of applications, for a part of a page that shows it. While the cluster does not answer it is asked again by itself. Used with the page locked.
 */
public final class AppsLookup {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Component part;
    private final CurrentApp apps;
    private final BackgroundWork background;
    private final OneQuestion question;
    private final Consumer<Outcome<List<AppView>>> listener;
    private int asked;

    /** @param listener called with the page locked, also for each time that the cluster did not answer */
    public AppsLookup(
            Component part, CurrentApp apps, BackgroundWork background, Consumer<Outcome<List<AppView>>> listener) {
        this.part = part;
        this.apps = apps;
        this.background = background;
        this.question = new OneQuestion(part, background);
        this.listener = listener;
    }

    public void ask() {
        asked++;
        question.ask(apps::all, this::answered);
    }

    private void answered(Outcome<List<AppView>> outcome) {
        listener.accept(outcome);
        if (outcome instanceof Outcome.Refused) {
            int last = asked;
            background.later(part, PAUSE, () -> askAgain(last));
        }
    }

    /** Whoever asked since then has an answer of their own. */
    private void askAgain(int last) {
        if (last == asked) {
            ask();
        }
    }
}
