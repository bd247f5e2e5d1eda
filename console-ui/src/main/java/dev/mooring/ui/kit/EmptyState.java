package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What belongs here, and how to get it. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon symbol, String title, String text, Component... actions) {
        addClassName("mo-empty");
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new H2(title), new Paragraph(text));
        add(actions);
    }
}
