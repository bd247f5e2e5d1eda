package dev.mooring.ui.objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.finding.Finding;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Tone;
import java.time.Instant;
import java.util.List;

/** Says that what is shown is of an earlier time, and why there is nothing newer. */
final class OutOfDate extends Div {

    private final Runnable again;
    private List<Finding> shown = List.of();

    /** @param again tries to get something newer */
    OutOfDate(Runnable again) {
        this.again = again;
        setId("object__out-of-date");
        addClassName("mo-object__out-of-date");
        setVisible(false);
    }

    /** @param known when what is shown was read */
    void show(Instant known, List<Finding> reasons) {
        setVisible(true);
        if (reasons.equals(shown)) {
            return;
        }
        shown = reasons;
        removeAll();
        Button button = new Button("Read again", _ -> again.run());
        button.setId("object__read-again");
        Banner banner =
                new Banner(Tone.WARN, VaadinIcon.CLOCK, "It could not be read again. What is shown here was read");
        banner.add(new RelativeTime(known), button);
        add(banner, new FindingList(reasons));
    }

    /** What is shown is new. */
    void clear() {
        shown = List.of();
        removeAll();
        setVisible(false);
    }
}
