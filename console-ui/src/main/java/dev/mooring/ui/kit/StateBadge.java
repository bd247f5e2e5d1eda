package dev.mooring.ui.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.version.VersionState;

/** A state as icon, word and colour: never by colour alone, and the same one everywhere. */
public final class StateBadge extends Span {

    public StateBadge(Tone tone, VaadinIcon icon, String words) {
        addClassNames("mo-badge", tone.cssClass());
        var symbol = icon.create();
        symbol.getElement().setAttribute("aria-hidden", "true");
        add(symbol, new Span(words));
    }

    private static StateBadge of(StateLook look) {
        return new StateBadge(look.tone(), look.icon(), look.words());
    }

    public static StateBadge of(Health health) {
        return of(StateLook.of(health));
    }

    public static StateBadge of(Judgement judgement) {
        return of(StateLook.of(judgement));
    }

    public static StateBadge of(VersionState state) {
        return switch (state) {
            case VersionState.NeedsConfig _ -> new StateBadge(Tone.WARN, VaadinIcon.PENCIL, "Needs configuration");
            case VersionState.Ready _ -> new StateBadge(Tone.BUSY, VaadinIcon.CIRCLE_THIN, "Ready to deploy");
            case VersionState.Deploying _ -> new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, "Deploying");
            case VersionState.Cancelling _ -> new StateBadge(Tone.WARN, VaadinIcon.STOP, "Being stopped");
            case VersionState.Deployed _ -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Deployed");
            case VersionState.Failed _ -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Failed");
        };
    }

    public static StateBadge of(StepState state) {
        return switch (state) {
            case StepState.Waiting _ -> new StateBadge(Tone.MUTED, VaadinIcon.CIRCLE_THIN, "Waiting");
            case StepState.Running _ -> new StateBadge(Tone.BUSY, VaadinIcon.REFRESH, "Running");
            case StepState.Done _ -> new StateBadge(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, "Done");
            case StepState.Failed _ -> new StateBadge(Tone.BAD, VaadinIcon.CLOSE_CIRCLE, "Failed");
            case StepState.Skipped _ -> new StateBadge(Tone.MUTED, VaadinIcon.MINUS_CIRCLE, "Not tried");
        };
    }

    public static StateBadge of(Effect effect) {
        return switch (effect) {
            case DELETE -> new StateBadge(Tone.BAD, VaadinIcon.TRASH, effect.words());
            case REPLACE -> new StateBadge(Tone.BAD, VaadinIcon.RECYCLE, effect.words());
            case CHANGE -> new StateBadge(Tone.WARN, VaadinIcon.EDIT, effect.words());
            case CREATE -> new StateBadge(Tone.GOOD, VaadinIcon.PLUS_CIRCLE, effect.words());
            case UNCHANGED -> new StateBadge(Tone.MUTED, VaadinIcon.CIRCLE_THIN, effect.words());
        };
    }

    public StateBadge withId(String id) {
        setId(id);
        return this;
    }
}
