package dev.mooring.console.usecase;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;

/** The patches of the newest version. */
@ApplicationScoped
public class OpenPatches {

    private final AppStore store;

    OpenPatches(AppStore store) {
        this.store = store;
    }

    public Outcome<PatchDraft> open(AppSlug app) {
        return Refusals.guarded(() -> store.newest(app)
                .<Outcome<PatchDraft>>map(
                        newest -> new Done<>(new PatchDraft(app, newest.sequence(), newest.patches())))
                .orElseGet(() -> Refusals.noApp(app)));
    }
}
