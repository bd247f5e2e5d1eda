package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why an object of an application is not ready. Only the application's own objects are explained: the console may see more of
 * the cluster than whoever asks it.
 */
@ApplicationScoped
public class ExplainObject {

    private final AppStore store;
    private final FollowedApps followed;
    private final CauseFinder finder;

    ExplainObject(AppStore store, FollowedApps followed, CauseFinder finder) {
        this.store = store;
        this.followed = followed;
        this.finder = finder;
    }

    public Outcome<Explanation> explain(AppSlug app, ObjectRef object) {
        return explained(app, object::equals, object.toString());
    }

    /** @param namespace empty for the first object of this kind and name */
    public Outcome<Explanation> explain(AppSlug app, String kind, String name, String namespace) {
        Predicate<ObjectRef> asked = object -> object.kind().equals(kind)
                && object.name().equals(name)
                && (namespace.isEmpty() || object.namespace().equals(namespace));
        return explained(app, asked, new ObjectRef("", kind, namespace, name).toString());
    }

    private Outcome<Explanation> explained(AppSlug app, Predicate<ObjectRef> asked, String inWords) {
        return Refusals.guarded(() -> {
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            Optional<ObjectRef> object = followed.status(app).objects().stream()
                    .map(ObjectStatus::object)
                    .filter(asked)
                    .findFirst();
            return object.<Outcome<Explanation>>map(found -> new Done<>(finder.explain(found)))
                    .orElseGet(() -> notOfTheApp(app, inWords));
        });
    }

    private static Outcome<Explanation> notOfTheApp(AppSlug app, String object) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "object-unknown",
                        object + " is no object of application " + app
                                + ". Look at the application's status for those that are.",
                        Place.ofSubject(object)));
    }
}
