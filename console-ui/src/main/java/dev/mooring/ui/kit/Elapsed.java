package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;

/** A duration that the browser counts up while something runs, and that stands still once it has ended. */
@Tag("mooring-elapsed")
public final class Elapsed extends Component implements HasText, HasStyle {

    /** Counts from here on. */
    public void running(Instant since) {
        getElement().setAttribute("since", since.toString());
        getElement().removeAttribute("until");
        setText("running");
    }

    public void ended(Instant since, Instant until) {
        getElement().setAttribute("since", since.toString());
        getElement().setAttribute("until", until.toString());
        setText(new HumanDuration(Duration.between(since, until)).words());
    }

    public void none() {
        getElement().removeAttribute("since");
        getElement().removeAttribute("until");
        setText("");
    }
}
