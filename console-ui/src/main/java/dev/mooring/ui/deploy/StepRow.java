package dev.mooring.ui.deploy;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.Hold;
import dev.mooring.console.deploy.Stage;
import dev.mooring.console.deploy.StepDetails;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.ui.kit.Elapsed;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.HumanDuration;
import dev.mooring.ui.kit.StateBadge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One object's turn on the timeline. */
final class StepRow extends ListItem {

    private final ObjectRef object;
    private final Span state = new Span();
    private final Span effect = new Span();
    private final Span took = new Span();
    private final Elapsed running = new Elapsed();
    private final Span waits = new Span();
    private final Elapsed waiting = new Elapsed();
    private final Span limit = new Span();
    private final Div wait = new Div(waits, waiting, limit);
    private final FindingList findings = new FindingList();

    StepRow(DeployStep step) {
        object = step.object();
        addClassName("mo-step");
        setId("deploy__step-" + object.kind() + "-" + object.name() + (isHook(step) ? "-ended" : ""));
        state.addClassName("mo-step__state");
        took.addClassName("mo-quiet");
        running.addClassName("mo-quiet");
        effect.addClassName("mo-step__effect");
        wait.addClassNames("mo-step__wait", "mo-quiet");
        Span name = new Span(new Span(object.kindInWords()), new Code(object.name()));
        name.addClassName("mo-plan-entry__object");
        Div line = new Div(state, effect, name, took, running);
        line.addClassName("mo-step__line");
        add(line, wait, findings);
    }

    private static boolean isHook(DeployStep step) {
        return step.details()
                .map(StepDetails::stage)
                .filter(stage -> stage.kind() == Stage.Kind.HOOKS)
                .isPresent();
    }

    ObjectRef object() {
        return object;
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
        showWait(step.hold());
        findings.show(findings(step));
    }

    /** For what it waits, for how long by now, and when it gives up. */
    private void showWait(Optional<Hold> hold) {
        wait.setVisible(hold.isPresent());
        hold.ifPresent(now -> {
            waits.setText("Waits until " + now.awaited() + (now.cause().isEmpty() ? "" : ": " + now.cause()) + ".");
            waiting.running(now.since());
            limit.setText("of at most " + new HumanDuration(now.limit()).words());
        });
    }

    private static List<Finding> findings(DeployStep step) {
        return Stream.concat(
                        step.cause().stream(),
                        step.details().map(StepDetails::notes).orElse(List.of()).stream())
                .toList();
    }
}
