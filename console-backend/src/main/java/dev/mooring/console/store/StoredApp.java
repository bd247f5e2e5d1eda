package dev.mooring.console.store;

import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.deploy.plan.KeptFields.KeptField;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application's record as it is written down.
 *
 * @param left missing, as is {@code kept}, in what was written before these were known
 * @param releases missing in what was written before Helm charts were deployed
 */
record StoredApp(
        String app,
        Optional<Long> running,
        List<ObjectRef> inventory,
        Optional<List<ObjectRef>> left,
        Optional<List<StoredRelease>> releases,
        Optional<List<KeptField>> kept) {

    /** A Helm release as it is written down. */
    record StoredRelease(String namespace, String name, long weight, List<ObjectRef> objects) {

        static StoredRelease of(InstalledRelease installed) {
            return new StoredRelease(
                    installed.release().namespace(),
                    installed.release().name(),
                    installed.weight(),
                    List.copyOf(installed.objects()));
        }

        InstalledRelease toInstalled() {
            return new InstalledRelease(ObjectRef.helmRelease(namespace, name), weight, Set.copyOf(objects));
        }
    }

    static StoredApp of(AppRecord app) {
        return new StoredApp(
                app.app().value(),
                app.running().map(Sequence::value),
                List.copyOf(app.inventory()),
                Optional.of(List.copyOf(app.left())),
                Optional.of(app.releases().stream().map(StoredRelease::of).toList()),
                Optional.of(app.kept().fields()));
    }

    AppRecord toRecord(String revision) {
        return new AppRecord(
                new AppSlug(app),
                running.map(Sequence::new),
                Set.copyOf(inventory),
                Set.copyOf(left.orElse(List.of())),
                releases.orElse(List.of()).stream()
                        .map(StoredRelease::toInstalled)
                        .toList(),
                new KeptFields(kept.orElse(List.of())),
                revision);
    }
}
