package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;

/** Moves the eye and the keyboard to a part of the page. */
public final class Focus {

    private static final String PART = "(this.focusElement ? this"
            + " : (this.querySelector('input:not([type=file]), textarea, vaadin-button, button') ?? this)).focus()";

    private Focus() {}

    /** Into a component's field or, where it is none, into the first that it holds. */
    public static void into(Component component) {
        component.getElement().executeJs("requestAnimationFrame(() => {" + PART + "})");
    }

    /** The same, with the component in the middle of the window. */
    public static void jumpInto(Component component) {
        component
                .getElement()
                .executeJs("this.scrollIntoView({block: 'center'}); requestAnimationFrame(() => {" + PART + "})");
    }

    /** To a heading, which then stands at the top of the window. */
    public static void jumpTo(Component heading) {
        heading.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }
}
