package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A part of a page that is fetched when it is shown, and says so, or why it cannot be. */
class Loading extends Div {

    private final BackgroundWork background;

    Loading(BackgroundWork background) {
        this.background = background;
    }

    final <T> void load(String doing, Supplier<Outcome<T>> work, Function<T, Component> shown) {
        fill(new Busy(doing));
        background.ask(this, work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value, List<Finding> notes) -> fill(new FindingList(notes), shown.apply(value));
                case Outcome.Refused<T>(var _, List<Finding> reasons) -> fill(new FindingList(reasons));
            }
        });
    }

    private void fill(Component... content) {
        removeAll();
        add(content);
    }
}
