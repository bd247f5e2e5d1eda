package dev.mooring.ui.objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.Power;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.ChangeWorkload;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SignedIn;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What may be done to an object. What is not permitted is shown with the reason; what means nothing for its kind is not
 * there.
 */
final class ObjectActions {

    private final ChangeWorkload change;
    private final BackgroundWork background;
    private final SignedIn signedIn;

    ObjectActions(ChangeWorkload change, BackgroundWork background, SignedIn signedIn) {
        this.change = change;
        this.background = background;
        this.signedIn = signedIn;
    }

    /**
     * Whose object it is.
     *
     * @param now the object as it is known at the moment of a click: news may have come since a button was drawn
     * @param ended told when something was done or refused
     */
    record Subject(Component page, AppSlug app, Supplier<ObjectDetails> now, Consumer<Outcome<ObjectRef>> ended) {}

    /** The buttons, for the powers that there are now. */
    Stream<Component> buttons(Subject subject) {
        var powers = subject.now().get().powers();
        return Stream.of(
                        power(powers.restart(), "Restart", "object__restart", () -> restart(subject)),
                        power(powers.scale(), "Scale", "object__scale", () -> scale(subject)))
                .flatMap(Optional::stream);
    }

    private static Optional<Component> power(Power power, String words, String id, Runnable action) {
        return switch (power) {
            case Power.Possible _ -> Optional.of(button(words, id, action));
            case Power.NotPermitted(Finding why) -> {
                Button button = button(words, id, action);
                button.setEnabled(false);
                button.setTooltipText(why.message());
                Span reason = new Span("Not permitted");
                reason.setId(id + "-refused");
                reason.getElement().setAttribute("title", why.message());
                reason.addClassName("mo-quiet");
                yield Optional.of(new Div(button, reason));
            }
            case Power.Meaningless _ -> Optional.empty();
        };
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words, _ -> action.run());
        button.setId(id);
        return button;
    }

    private void restart(Subject subject) {
        ObjectRef object = subject.now().get().object();
        new RestartDialog(object, () -> act(subject, "Restarting", who -> change.restart(subject.app(), object, who)))
                .open();
    }

    private void scale(Subject subject) {
        ObjectDetails now = subject.now().get();
        ObjectRef object = now.object();
        new ScaleDialog(
                        object,
                        now.replicas().orElse(1L),
                        replicas -> act(subject, "Scaling", who -> change.scale(subject.app(), object, replicas, who)))
                .open();
    }

    /** @param act given who asks: work in the background belongs to no request */
    private void act(Subject subject, String words, Function<String, Outcome<ObjectRef>> act) {
        String author = signedIn.name();
        Notes.tell(words);
        background.run(subject.page(), () -> act.apply(author), subject.ended());
    }
}
