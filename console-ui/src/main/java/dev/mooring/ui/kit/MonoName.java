package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;

/** A name to be typed or pasted elsewhere: in monospace, with a button that copies it. */
public final class MonoName extends Span {

    public MonoName(String name) {
        this(name, new Code(name));
    }

    /** @param shown the name in another form, such as a link */
    public MonoName(String name, Component shown) {
        addClassName("mo-mono-name");
        add(shown, new CopyButton(name, () -> name));
    }
}
