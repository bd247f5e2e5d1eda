package dev.mooring.ui.deploy;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.ui.kit.Elapsed;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.HumanDuration;
import dev.mooring.ui.kit.StateBadge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One object's turn on the timeline. */
final class StepRow extends ListItem {

    private final Span state = new Span();
    private final Span effect = new Span();
    private final Span took = new Span();
    private final Elapsed running = new Elapsed();
    private final FindingList cause = new FindingList();

    StepRow(DeployStep step) {
        addClassName("mo-step");
        setId("deploy__step-" + step.object().kind() + "-" + step.object().name());
        state.addClassName("mo-step__state");
        took.addClassName("mo-quiet");
        running.addClassName("mo-quiet");
        effect.addClassName("mo-step__effect");
        Span object = new Span(
                new Span(step.object().kindInWords()), new Code(step.object().name()));
        object.addClassName("mo-plan-entry__object");
        Div line = new Div(state, effect, object, took, running);
        line.addClassName("mo-step__line");
        add(line, cause);
    }

    void show(DeployStep step, Optional<Duration> duration) {
        state.removeAll();
        state.add(StateBadge.of(step.state()));
        // known only when the step is done: an object to be applied may be new, changed, or as it was
        effect.setText(step.effect().words());
        took.setText(duration.map(time -> new HumanDuration(time).words()).orElse(""));
        if (step.state() instanceof StepState.Running(var since)) {
            running.running(since);
        } else {
            running.none();
        }
        setClassName("mo-step--running", step.state() instanceof StepState.Running);
        setClassName("mo-step--failed", step.state() instanceof StepState.Failed);
        cause.show(step.cause().map(List::of).orElse(List.of()));
    }
}
