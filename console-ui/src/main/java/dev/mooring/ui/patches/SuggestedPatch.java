package dev.mooring.ui.patches;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import dev.mooring.console.packages.AppSlug;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A patch that another page has written, for the page of patches to be opened with. It is saved by nobody yet.
 *
 * @param app that it is for
 * @param name of its file, without its ending
 */
public record SuggestedPatch(AppSlug app, String name, String text) {

    private static final Pattern UNUSUAL = Pattern.compile("[^a-z0-9.-]+");

    public SuggestedPatch {
        name = UNUSUAL.matcher(name).replaceAll("-");
    }

    /** Hands it over; to be followed by opening the page. */
    public void handOver(UI ui) {
        ComponentUtil.setData(ui, SuggestedPatch.class, this);
    }

    /** Once, and only for its own application. */
    static Optional<SuggestedPatch> take(UI ui, AppSlug app) {
        Optional<SuggestedPatch> suggested = Optional.ofNullable(ComponentUtil.getData(ui, SuggestedPatch.class));
        ComponentUtil.setData(ui, SuggestedPatch.class, null);
        return suggested.filter(patch -> patch.app().equals(app));
    }

    /** A patch may hold what is secret. */
    @Override
    public String toString() {
        return "SuggestedPatch[" + name + "]";
    }
}
