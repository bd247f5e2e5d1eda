package dev.mooring.ui.kit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;

/** A name to be typed or pasted elsewhere: in monospace, with a button that copies it. */
public final class MonoName extends Span {

    public MonoName(String name) {
        addClassName("mo-mono-name");
        add(new Code(name), new CopyButton(name, () -> name));
    }
}
