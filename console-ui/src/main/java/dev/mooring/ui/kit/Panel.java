package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page with a heading of its own. */
public final class Panel extends Section {

    private final Div head = new Div();
    private final Div body = new Div();

    public Panel(String title, Component... content) {
        addClassName("mo-panel");
        head.addClassName("mo-panel__head");
        body.addClassName("mo-panel__body");
        H2 heading = new H2(title);
        head.add(heading);
        body.add(content);
        add(head, body);
        getElement().setAttribute("aria-label", title);
    }

    public Panel withId(String id) {
        setId(id);
        return this;
    }

    /** Beside the heading. */
    public Panel withHead(Component... components) {
        head.add(components);
        return this;
    }

    public Div body() {
        return body;
    }
}
