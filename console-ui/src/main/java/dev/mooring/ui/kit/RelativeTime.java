package dev.mooring.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/**
 * A time as "5 minutes ago", the exact one on hover. The browser words both, because only it knows its zone and only it
 * can keep the words true while the page stays open; the text sent is for tests and for a browser without scripts.
 */
@Tag("mooring-time")
public final class RelativeTime extends Component implements HasText, HasStyle {

    public RelativeTime(Instant time) {
        show(time);
    }

    public void show(Instant time) {
        getElement().setAttribute("datetime", time.toString());
        setText(time.toString());
    }
}
