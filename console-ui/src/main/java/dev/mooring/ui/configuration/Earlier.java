package dev.mooring.ui.configuration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import dev.mooring.console.usecase.ConfigBase.Onto;
import dev.mooring.console.version.Sequence;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.SequenceParameter;
import java.util.Optional;

/** The answers of an earlier version are edited: of which one, and for which release. */
record Earlier(Sequence answers, Onto onto) {

    /** From an address such as {@code configuration?from=3&onto=newest}. */
    static Optional<Earlier> of(BeforeEvent event) {
        boolean newest = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("onto")
                .filter("newest"::equals)
                .isPresent();
        return SequenceParameter.query(event, "from")
                .map(answers -> new Earlier(answers, newest ? Onto.NEWEST_RELEASE : Onto.SAME_RELEASE));
    }

    /** Says what saving will make, with the other way beside it. */
    Banner banner() {
        return switch (onto) {
            case SAME_RELEASE ->
                banner(
                        "Answers of version " + answers + ", for the release that they were given for.",
                        Links.answersOntoNewest(answers),
                        "Take them to the newest release");
            case NEWEST_RELEASE ->
                banner(
                        "Answers of version " + answers + ", for the newest release.",
                        Links.answersOf(answers),
                        "Keep them at their own release");
        };
    }

    private static Banner banner(String text, String address, String other) {
        Anchor link = new Anchor(address, other);
        link.setId("config__onto");
        return new Banner(
                        Tone.BUSY,
                        VaadinIcon.TIME_BACKWARD,
                        text + " Saving makes a new version; nothing that runs is touched.",
                        link)
                .withId("config__earlier");
    }
}
