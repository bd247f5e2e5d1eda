package dev.mooring.console.usecase;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Why an object of an application is not ready. Only the application's own objects, and what these brought about, are explained: the console may see more of
 * the cluster than whoever asks it.
 */
@ApplicationScoped
public class ExplainObject {

    private final ObjectsOfApp objects;
    private final CauseFinder finder;

    ExplainObject(ObjectsOfApp objects, CauseFinder finder) {
        this.objects = objects;
        this.finder = finder;
    }

    public Outcome<Explanation> explain(AppSlug app, ObjectRef object) {
        return objects.with(app, object, found -> new Done<>(finder.explain(found.object())));
    }

    /** @param namespace empty for the first object of this kind and name */
    public Outcome<Explanation> explain(AppSlug app, String kind, String name, String namespace) {
        return Refusals.guarded(() -> objects.meant(app, kind, name, namespace, "")
                .map(object -> explain(app, object))
                .orElseGet(() -> ObjectsOfApp.unknown(app, new ObjectRef("", kind, namespace, name).toString())));
    }
}
