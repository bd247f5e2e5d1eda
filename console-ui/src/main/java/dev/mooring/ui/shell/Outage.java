package dev.mooring.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.finding.Finding;
import dev.mooring.ui.kit.Elapsed;
import dev.mooring.ui.kit.Tone;
import java.time.Instant;
import java.util.List;

/** Stands above every page while the applications cannot be looked up: what is shown is from before, and for how long. */
final class Outage extends Div {

    private final Span cause = new Span();
    private final Elapsed lasting = new Elapsed();

    Outage() {
        setId("shell__outage");
        addClassNames("mo-banner", "mo-outage", Tone.WARN.cssClass());
        getElement().setAttribute("role", "status");
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(
                new Span("For "),
                lasting,
                new Span(" what you see may be out of date: "),
                cause,
                new Span(" Mooring tries again by itself."));
        words.addClassName("mo-banner__text");
        add(icon, words);
        setVisible(false);
    }

    /** @param reasons why there is no answer */
    void tell(List<Finding> reasons) {
        if (!isVisible()) {
            lasting.running(Instant.now());
        }
        cause.setText(
                reasons.stream().findFirst().map(Finding::message).orElse("The applications could not be looked up."));
        setVisible(true);
    }

    void end() {
        setVisible(false);
    }
}
