package dev.mooring.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says what is being done while it is not known how long it takes. */
public final class Busy extends Div {

    public Busy(String doing) {
        addClassName("mo-busy"); // appears only after a moment, so that what comes at once does not flicker
        getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", doing);
        add(new Span(doing), bar);
    }
}
