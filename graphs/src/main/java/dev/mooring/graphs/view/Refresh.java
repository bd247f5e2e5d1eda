package dev.mooring.graphs.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** Asks for new figures from time to time, but only while somebody looks: a tab in the background asks for nothing. */
@Tag("mooring-refresh")
final class Refresh extends Component {

    Refresh(Runnable again) {
        getElement().addEventListener("mo-refresh", _ -> again.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ChartElement.load(event);
    }

    /** @param pause nothing for never */
    void every(Duration pause) {
        getElement().setAttribute("seconds", Long.toString(pause.toSeconds()));
    }
}
