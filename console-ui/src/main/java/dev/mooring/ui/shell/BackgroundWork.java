package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.mooring.console.usecase.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that may take longer than a click should: done beside the page, which is told when it ends, however it ends. */
@ApplicationScoped
public class BackgroundWork {

    private final Incidents incidents;
    private final Executor executor;

    @jakarta.inject.Inject
    public BackgroundWork(Incidents incidents) {
        this(incidents, Executors.newVirtualThreadPerTaskExecutor());
    }

    protected BackgroundWork(Incidents incidents, Executor executor) {
        this.incidents = incidents;
        this.executor = executor;
    }

    /**
     * @param page on screen now; where it has gone before the end, nobody is told
     * @param whenDone called with the page locked
     */
    public <T> void run(Component page, Supplier<Outcome<T>> work, Consumer<Outcome<T>> whenDone) {
        UI ui = page.getUI().orElseGet(UI::getCurrent);
        executor.execute(() -> {
            Outcome<T> outcome = guarded(work);
            try {
                ui.access(() -> whenDone.accept(outcome));
            } catch (UIDetachedException closed) {
                // the tab was closed while the work went on: its result is kept by the use case, not by the page
            }
        });
    }

    private <T> Outcome<T> guarded(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException bug) {
            return Outcome.refused(Outcome.Reason.CLUSTER, incidents.report(bug));
        }
    }
}
