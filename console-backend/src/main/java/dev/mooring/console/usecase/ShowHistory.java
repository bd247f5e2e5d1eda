package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;

/** How an application was over the last seven days. */
@ApplicationScoped
public class ShowHistory {

    private final AppStore store;
    private final StateRecorder recorder;

    ShowHistory(AppStore store, StateRecorder recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** The cluster is asked only about an application that nobody follows: every open page asks at every change. */
    public Outcome<StateHistory> show(AppSlug app) {
        return Refusals.guarded(() -> recorder.records(app) || store.app(app).isPresent()
                ? new Done<>(recorder.history(app))
                : Refusals.noApp(app));
    }
}
