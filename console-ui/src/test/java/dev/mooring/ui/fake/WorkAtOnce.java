package dev.mooring.ui.fake;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.Incidents;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does all work before the click returns: the fakes answer at once, and a test needs not wait. A test that is about answers
 * that come late holds work back, and lets it go in the order that it likes. What is to be done after a pause waits until the
 * test lets the time pass.
 */
@Alternative
@Priority(1)
@Singleton
public class WorkAtOnce extends BackgroundWork {

    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private final List<Runnable> later = new ArrayList<>();

    WorkAtOnce(Incidents incidents, CurrentIdentityAssociation identities) {
        super(incidents, identities);
    }

    /** From now on work waits. */
    public void hold() {
        holding = true;
    }

    /** From now on work is done at once again; what waits goes on waiting. */
    public void goOn() {
        holding = false;
    }

    /** Forgets what waits; each test that holds work back ends here. */
    public void reset() {
        holding = false;
        held.clear();
        later.clear();
    }

    public int waiting() {
        return held.size();
    }

    /** Does the work that has waited longest. */
    public void letOldestGo() {
        held.removeFirst().run();
    }

    /** Does the work that came last. */
    public void letNewestGo() {
        held.removeLast().run();
    }

    @Override
    public <T> void run(Component part, Supplier<Outcome<T>> work, Consumer<Outcome<T>> whenDone) {
        if (holding) {
            held.add(() -> {
                Outcome<T> outcome = work.get();
                if (part.isAttached()) {
                    whenDone.accept(outcome);
                }
            });
        } else {
            whenDone.accept(work.get());
        }
    }

    @Override
    public <T> void runLater(
            Component part,
            Duration pause,
            BooleanSupplier wanted,
            Supplier<Outcome<T>> work,
            Consumer<Outcome<T>> whenDone) {
        if (wanted.getAsBoolean()) {
            run(part, work, whenDone);
        }
    }

    @Override
    public void beside(Runnable work) {
        work.run();
    }

    @Override
    public void later(Component part, Duration pause, Runnable action) {
        later.add(() -> {
            if (part.isAttached()) {
                action.run();
            }
        });
    }

    /** Every pause is over. */
    public void letTimePass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }
}
