package dev.mooring.ui.shell;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import dev.mooring.console.version.Sequence;
import java.util.Optional;

/** The version in an address such as {@code versions/3/plan}. */
public final class SequenceParameter {

    public static final String NAME = "sequence";

    private SequenceParameter() {}

    /** The version in a query such as {@code ?from=3}; empty where there is none. */
    public static Optional<Sequence> query(BeforeEvent event, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new Sequence(Long.parseLong(text)));
    }

    /** @throws NotFoundException where the address names no version that there could be */
    public static Sequence of(BeforeEvent event) {
        String text = event.getRouteParameters().get(NAME).orElse("");
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException("not a version: " + text);
        }
        return new Sequence(Long.parseLong(text));
    }
}
