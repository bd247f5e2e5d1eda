package dev.mooring.ui.shell;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.mooring.console.version.Sequence;

/** The version in an address such as {@code versions/3/plan}. */
public final class SequenceParameter {

    public static final String NAME = "sequence";

    private SequenceParameter() {}

    /** @throws NotFoundException where the address names no version that there could be */
    public static Sequence of(BeforeEvent event) {
        String text = event.getRouteParameters().get(NAME).orElse("");
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("not a version: " + text);
        }
        return new Sequence(Long.parseLong(text));
    }
}
