package dev.mooring.ui.patches;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * A patch that another page has written, for the page of patches to be opened with. It is saved by nobody yet.
 *
 * @param name of its file
 */
public record SuggestedPatch(String name, String text) {

    /** Hands it over; to be followed by opening the page. */
    public void handOver(UI ui) {
        ComponentUtil.setData(ui, SuggestedPatch.class, this);
    }

    /** Once. */
    static Optional<SuggestedPatch> take(UI ui) {
        Optional<SuggestedPatch> suggested = Optional.ofNullable(ComponentUtil.getData(ui, SuggestedPatch.class));
        ComponentUtil.setData(ui, SuggestedPatch.class, null);
        return suggested;
    }

    /** A patch may hold what is secret. */
    @Override
    public String toString() {
        return "SuggestedPatch[" + name + "]";
    }
}
