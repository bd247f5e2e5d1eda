package dev.mooring.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.SharedPlan;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Who has made a plan that is looked at by its address, when, and whether it is still true. */
final class SharedPlanNote extends Div {

    private static final int NAMED = 5;

    /** @param anew asked for where it is no longer true */
    SharedPlanNote(SharedPlan plan, Runnable anew) {
        RelativeTime made = new RelativeTime(plan.saved().made());
        String author = "A plan by " + plan.saved().author();
        if (plan.isTrue()) {
            add(new Banner(Tone.GOOD, VaadinIcon.LINK, author + ". It is still true; made ", made)
                    .withId("plan__shared"));
            return;
        }
        Button again = new Button("Plan again", _ -> anew.run());
        again.setId("plan__again");
        String text = author + ". It is no longer true: " + names(plan.differing()) + " would be treated differently by"
                + " now; made ";
        add(new Banner(Tone.WARN, VaadinIcon.LINK, text, made, again).withId("plan__shared"));
    }

    private static String names(List<ObjectRef> objects) {
        String named = objects.stream().limit(NAMED).map(ObjectRef::toString).collect(Collectors.joining(", "));
        return objects.size() <= NAMED ? named : named + " and " + (objects.size() - NAMED) + " more";
    }
}
