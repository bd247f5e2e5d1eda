package dev.mooring.ui.kit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Where a first install stands; shown until the application has run once. */
public final class Stepper extends OrderedList {

    /** The steps in their order. */
    public enum Step {
        ADD("Add"),
        CONFIGURE("Configure"),
        REVIEW("Review"),
        DEPLOY("Deploy"),
        DASHBOARD("Dashboard");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    public Stepper(Step current, boolean hasConfig) {
        addClassName("mo-stepper");
        setId("install__steps");
        getElement().setAttribute("aria-label", "Steps of the first install");
        int position = 1;
        for (Step step : Step.values()) {
            add(entry(position++, step, current, step == Step.CONFIGURE && !hasConfig));
        }
    }

    private static ListItem entry(int position, Step step, Step current, boolean skipped) {
        ListItem item = new ListItem();
        item.addClassName("mo-stepper__step");
        if (step == current) {
            item.addClassName("mo-stepper__step--current");
            item.getElement().setAttribute("aria-current", "step");
        }
        if (step.compareTo(current) < 0) {
            item.addClassName("mo-stepper__step--done");
        }
        item.add(number(position, step, current));
        item.add(new Span(skipped ? step.words + " (nothing asked)" : step.words));
        return item;
    }

    private static Span number(int position, Step step, Step current) {
        boolean done = step.compareTo(current) < 0;
        Span number = new Span(done ? "✓" : Integer.toString(position));
        number.addClassName("mo-stepper__number");
        if (done) {
            number.getElement().setAttribute("aria-label", "done").setAttribute("role", "img");
        }
        return number;
    }
}
