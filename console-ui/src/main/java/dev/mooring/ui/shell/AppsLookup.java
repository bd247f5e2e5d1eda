package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import java.util.List;
import java.util.function.Consumer;

/** The list of applications, for a part of a page that shows it. Used with the page locked. */
public final class AppsLookup {

    private final CurrentApp apps;
    private final OneQuestion question;
    private final Consumer<Outcome<List<AppView>>> listener;

    /** @param listener called with the page locked */
    public AppsLookup(
            Component part, CurrentApp apps, BackgroundWork background, Consumer<Outcome<List<AppView>>> listener) {
        this.apps = apps;
        this.question = new OneQuestion(part, background);
        this.listener = listener;
    }

    public void ask() {
        question.ask(apps::all, listener);
    }
}
