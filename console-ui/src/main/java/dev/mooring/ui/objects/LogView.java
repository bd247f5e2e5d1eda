package dev.mooring.ui.objects;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;

/** The lines of a log; the browser keeps the last of them, shows those that match, and says when it has drawn them. */
@Tag("mooring-log")
final class LogView extends Component implements HasStyle {

    /** The element may not be known yet when the first lines are there. */
    private static final String READY = "return customElements.whenDefined('mooring-log').then(() => ";

    LogView() {
        setId("object__log");
        addClassName("mo-log");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://mooring/log.js");
    }

    /** @param drawn called when the browser has taken them: more is sent only then */
    void add(List<String> lines, Runnable drawn) {
        getElement()
                .executeJs(READY + "this.add($0))", String.join("\n", lines))
                .then(_ -> drawn.run(), _ -> drawn.run());
    }

    void clear() {
        getElement().executeJs(READY + "this.clear())");
    }

    void filter(String words) {
        getElement().executeJs(READY + "this.filter($0))", words);
    }

    void follow(boolean wanted) {
        getElement().executeJs(READY + "this.follow($0))", wanted);
    }
}
