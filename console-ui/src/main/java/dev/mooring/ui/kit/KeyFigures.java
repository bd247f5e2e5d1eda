package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Short facts, each under its name. */
public final class KeyFigures extends DescriptionList {

    public KeyFigures() {
        addClassName("mo-facts");
    }

    public KeyFigures with(String name, Component value) {
        Div pair = new Div(new Term(name), new Description(value));
        pair.addClassName("mo-facts__pair");
        getElement().appendChild(pair.getElement());
        return this;
    }

    public KeyFigures with(String name, String value) {
        return with(name, new Span(value));
    }
}
