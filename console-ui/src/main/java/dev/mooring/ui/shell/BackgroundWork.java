package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that asks the cluster: done beside the page, which is told when it ends, however it ends.
 *
 * <p>No use case is called with the page locked. A browser that connects for push waits for that lock on an event loop,
 * and the answer of the cluster may have to come through the same loop: both would wait for ever.
 */
@ApplicationScoped
public class BackgroundWork {

    private final Incidents incidents;
    private final CurrentIdentityAssociation identities;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    public BackgroundWork(Incidents incidents, CurrentIdentityAssociation identities) {
        this.incidents = incidents;
        this.identities = identities;
    }

    /**
     * The work is done in the name of whoever asks.
     *
     * @param part of a page; where it has left the screen before the end, nobody is told
     * @param whenDone called with the page locked
     */
    public <T> void run(Component part, Supplier<Outcome<T>> work, Consumer<Outcome<T>> whenDone) {
        UI ui = part.getUI().orElseGet(UI::getCurrent);
        Asker asker = new Asker(whoAsks(), AddressedApp.of(ui));
        executor.execute(() -> tell(ui, part, asker, inNameOf(asker, work), whenDone));
    }

    /**
     * A question, which changes nothing. Where the cluster does not answer it is asked again by itself until it does: a page
     * need not be opened again after an outage. Only what the part asked last is: what it asked before, it wants no more.
     *
     * @param part of a page; once it has left the screen nobody asks any more
     * @param hears called with the page locked: with the first outcome, and with each that says something else until there is
     *     an answer
     */
    public <T> void ask(Component part, Supplier<Outcome<T>> question, Consumer<Outcome<T>> hears) {
        ask(part, part, Duration.ZERO, question, hears);
    }

    /** @param asker the part, or one of several in it that ask side by side */
    final <T> void ask(
            Component part, Object asker, Duration pause, Supplier<Outcome<T>> question, Consumer<Outcome<T>> hears) {
        Unanswered unanswered = Unanswered.of(part.getUI().orElseGet(UI::getCurrent), this);
        long number = unanswered.begin(asker);
        Consumer<Outcome<T>> whenDone = outcome -> {
            hears.accept(outcome);
            if (unanswered.isLast(asker, number)) {
                unanswered.keep(part, asker, question, hears, outcome);
            }
        };
        if (pause.isZero()) {
            run(part, question, whenDone);
        } else {
            runLater(part, pause, () -> true, question, whenDone);
        }
    }

    /**
     * Who wants something done.
     *
     * @param app that the address of the asking page names
     */
    private record Asker(Optional<SecurityIdentity> who, Optional<AppSlug> app) {}

    /** A page that is about another application by now is not told of the one before. */
    private static <T> void tell(
            UI ui, Component part, Asker asker, Outcome<T> outcome, Consumer<Outcome<T>> whenDone) {
        touch(ui, part, () -> {
            if (asker.app().equals(AddressedApp.of(ui))) {
                whenDone.accept(outcome);
            }
        });
    }

    /**
     * The same after a pause, and only if it is still wanted then: for what follows somebody's typing.
     *
     * @param wanted asked without the page's lock
     */
    public <T> void runLater(
            Component part,
            Duration pause,
            BooleanSupplier wanted,
            Supplier<Outcome<T>> work,
            Consumer<Outcome<T>> whenDone) {
        UI ui = part.getUI().orElseGet(UI::getCurrent);
        Asker asker = new Asker(whoAsks(), AddressedApp.of(ui));
        after(pause).execute(() -> {
            if (wanted.getAsBoolean()) {
                tell(ui, part, asker, inNameOf(asker, work), whenDone);
            }
        });
    }

    /** At once, in a thread of its own: for whoever has something to tell to a page and must not wait for it. */
    public void beside(Runnable work) {
        executor.execute(work);
    }

    /**
     * Does something to a page after a pause, unless the part has left the screen by then.
     *
     * @param action called with the page locked
     */
    public void later(Component part, Duration pause, Runnable action) {
        UI ui = part.getUI().orElseGet(UI::getCurrent);
        after(pause).execute(() -> touch(ui, part, action));
    }

    private Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor);
    }

    private static void touch(UI ui, Component part, Runnable action) {
        try {
            Future<Void> _ = ui.access(() -> {
                if (part.isAttached()) {
                    action.run();
                }
            });
        } catch (UIDetachedException closed) {
            // the tab was closed while the work went on: its result is kept by the use case, not by the page
        }
    }

    private Optional<SecurityIdentity> whoAsks() {
        return Arc.container().requestContext().isActive() ? Optional.of(identities.getIdentity()) : Optional.empty();
    }

    private <T> Outcome<T> inNameOf(Asker asker, Supplier<Outcome<T>> work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            asker.who().ifPresent(identities::setIdentity);
            return AddressedApp.askedFor(asker.app(), work);
        } catch (RuntimeException bug) {
            return Outcome.refused(Outcome.Reason.CLUSTER, incidents.report(bug));
        } finally {
            request.terminate();
        }
    }
}
