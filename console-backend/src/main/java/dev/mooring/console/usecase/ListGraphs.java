package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Graph;
import dev.mooring.console.store.AppRecord;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The graphs that the vendor of an application wants shown, with the answers of the version that runs. */
@ApplicationScoped
public class ListGraphs {

    private final AppStore store;
    private final FrontShelf fronts;

    ListGraphs(AppStore store, FrontShelf fronts) {
        this.store = store;
        this.fronts = fronts;
    }

    /** None where the vendor has none, or nothing was deployed yet. */
    public Outcome<List<Graph>> list(AppSlug app) {
        return Refusals.guarded(() -> {
            Optional<AppRecord> record = store.app(app);
            return record.isEmpty() ? Refusals.noApp(app) : new Done<>(graphs(record.get()));
        });
    }

    private List<Graph> graphs(AppRecord app) {
        return app.running()
                .map(running -> fronts.of(app.app(), running).graphs())
                .orElse(List.of());
    }
}
