package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence that holds for the whole page, with what can be done about it. */
public final class Banner extends Div {

    public Banner(Tone tone, VaadinIcon symbol, String text, Component... actions) {
        addClassNames("mo-banner", tone.cssClass());
        getElement().setAttribute("role", "status");
        var icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(text);
        words.addClassName("mo-banner__text");
        add(icon, words);
        add(actions);
    }

    public Banner withId(String id) {
        setId(id);
        return this;
    }
}
