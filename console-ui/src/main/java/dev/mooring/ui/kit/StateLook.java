package dev.mooring.ui.kit;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.status.Availability;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import java.util.Locale;

/** How a state looks: the same everywhere, whether the server draws it as a {@link StateBadge} or the browser in a table. */
public record StateLook(Tone tone, VaadinIcon icon, String words) {

    public static StateLook of(Health health) {
        return switch (health) {
            case READY -> new StateLook(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, health.words());
            case UPDATING -> new StateLook(Tone.BUSY, VaadinIcon.REFRESH, health.words());
            case DEGRADED -> new StateLook(Tone.WARN, VaadinIcon.WARNING, health.words());
            case UNAVAILABLE -> new StateLook(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, health.words());
            case MISSING -> new StateLook(Tone.BAD, VaadinIcon.MINUS_CIRCLE, health.words());
            case UNKNOWN -> new StateLook(Tone.MUTED, VaadinIcon.QUESTION_CIRCLE, health.words());
        };
    }

    /** What may not be looked at is told apart from what nobody has looked at yet. */
    public static StateLook of(Judgement judgement) {
        return judgement.availability() == Availability.HIDDEN
                ? new StateLook(
                        Tone.MUTED,
                        VaadinIcon.EYE_SLASH,
                        judgement.availability().words())
                : of(judgement.health());
    }

    /** The classes of its element. */
    public String style() {
        return "mo-badge " + tone.cssClass();
    }

    /** As the browser calls it. */
    public String iconName() {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
