package dev.mooring.ui.undeploy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import java.util.stream.Collectors;

/** How far an undeploy is, and what it left in the cluster. */
final class UndeployOutcome extends Div {

    UndeployOutcome(DeployLog log) {
        setId("undeploy__outcome");
        addClassName("mo-deploy__outcome");
        getElement().setAttribute("aria-live", "polite");
        if (log.ended().isEmpty()) {
            add(new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, "Being taken out"));
        } else if (log.failed()) {
            add(new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Not all of it went"), new Span(left(log)));
        } else {
            add(new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Taken out"), new Span(left(log)));
        }
        add(new FindingList(log.findings()));
    }

    private static String left(DeployLog log) {
        String names = log.steps().stream()
                .filter(step -> !step.isDone() || step.effect() != Effect.DELETE)
                .map(step -> step.object().toString())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Nothing of it is left in the cluster." : "Left in the cluster: " + names + ".";
    }
}
