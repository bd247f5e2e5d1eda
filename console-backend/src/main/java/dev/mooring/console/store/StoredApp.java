package dev.mooring.console.store;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An application's record as it is written down. */
record StoredApp(String app, Optional<Long> running, List<ObjectRef> inventory) {

    static StoredApp of(AppRecord app) {
        return new StoredApp(app.app().value(), app.running().map(Sequence::value), List.copyOf(app.inventory()));
    }

    AppRecord toRecord(String revision) {
        return new AppRecord(new AppSlug(app), running.map(Sequence::new), Set.copyOf(inventory), revision);
    }
}
