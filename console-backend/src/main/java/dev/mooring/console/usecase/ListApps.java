package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The applications that this console looks after. */
@ApplicationScoped
public class ListApps {

    private final AppStore store;
    private final ShowApp showApp;

    ListApps(AppStore store, ShowApp showApp) {
        this.store = store;
        this.showApp = showApp;
    }

    /**
     * An application that cannot be shown does not hide the others: what is wrong with it is among the notes. One without
     * any version, left by an install that was cut short, is not listed.
     */
    public Outcome<List<AppView>> list() {
        return Refusals.guarded(() -> {
            List<AppView> views = new ArrayList<>();
            List<Finding> troubles = new ArrayList<>();
            for (AppRecord app : store.apps()) {
                switch (showApp.show(app)) {
                    case Done<AppView>(AppView view, List<Finding> notes) -> views.add(view);
                    case Refused<AppView>(Reason reason, List<Finding> findings) ->
                        troubles.addAll(reason == Reason.NOT_FOUND ? List.of() : findings);
                }
            }
            return views.isEmpty() && !troubles.isEmpty()
                    ? new Refused<>(Reason.CLUSTER, troubles)
                    : new Done<>(views, troubles);
        });
    }
}
