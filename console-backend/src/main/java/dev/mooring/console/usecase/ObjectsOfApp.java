package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.inspect.Kinship;
import dev.mooring.console.inspect.Lineage;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds objects of an application. Each use case that opens one asks here first: what does not belong to the application is
 * not shown, and not told apart from what does not exist.
 */
@ApplicationScoped
class ObjectsOfApp {

    /** Kinds that are made by others, and so are asked for without having been applied. */
    private static final Map<String, String> MADE = Map.of(
            "Pod", "v1",
            "ReplicaSet", "apps/v1",
            "ControllerRevision", "apps/v1",
            "StatefulSet", "apps/v1",
            "Deployment", "apps/v1",
            "DaemonSet", "apps/v1",
            "Job", "batch/v1",
            "EndpointSlice", "discovery.k8s.io/v1",
            "PersistentVolumeClaim", "v1");

    private final AppStore store;
    private final FollowedApps followed;
    private final Kinship kinship;

    ObjectsOfApp(AppStore store, FollowedApps followed, Kinship kinship) {
        this.store = store;
        this.followed = followed;
        this.kinship = kinship;
    }

    AppStatus status(AppSlug app) {
        return followed.status(app);
    }

    /** Goes on with an object that belongs to the application. */
    <T> Outcome<T> with(AppSlug app, ObjectRef asked, Function<Lineage, Outcome<T>> there) {
        return Refusals.guarded(() -> {
            if (store.app(app).isEmpty()) {
                return Refusals.noApp(app);
            }
            Set<ObjectRef> applied = followed.status(app).objects().stream()
                    .map(ObjectStatus::object)
                    .collect(Collectors.toUnmodifiableSet());
            return switch (kinship.of(asked, applied)) {
                case ClusterAnswer.Ok<Optional<Lineage>>(Optional<Lineage> found) ->
                    found.map(there).orElseGet(() -> unknown(app, asked.toString()));
                case ClusterAnswer.Refused<Optional<Lineage>> refused -> refused(refused);
            };
        });
    }

    /**
     * The object that is meant by less than its whole name.
     *
     * @param namespace empty for the first object of this kind and name
     * @param apiVersion empty for the first one too
     */
    Optional<ObjectRef> meant(AppSlug app, String kind, String name, String namespace, String apiVersion) {
        AppStatus status = followed.status(app);
        Optional<ObjectRef> known = Stream.concat(
                        status.objects().stream().map(ObjectStatus::object),
                        status.descendants().stream().map(Descendant::object))
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .filter(object -> namespace.isEmpty() || object.namespace().equals(namespace))
                .filter(object -> apiVersion.isEmpty() || object.apiVersion().equals(apiVersion))
                .findFirst();
        return known.or(() -> Optional.of(apiVersion)
                .filter(given -> !given.isEmpty())
                .or(() -> Optional.ofNullable(MADE.get(kind)))
                .map(version -> new ObjectRef(version, kind, namespace, name)));
    }

    static <T> Outcome<T> unknown(AppSlug app, String object) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "object-unknown",
                        object + " is no object of application " + app
                                + ". Look at the application's status for those that are.",
                        Place.ofSubject(object)));
    }

    /** It was applied and is not there, so there is nothing to show of it. */
    static <T> Outcome<T> absent(ObjectRef object) {
        return Outcome.refused(
                Reason.NOT_FOUND,
                Finding.error(
                        "object-absent",
                        object.isHelmRelease()
                                ? object
                                        + " is kept by Helm and is no object of its own: open the objects that it consists of."
                                : object + " is not in the cluster. Deploy the version again to bring it back.",
                        Place.ofSubject(object.toString())));
    }

    static <T> Outcome<T> refused(ClusterAnswer.Refused<?> refused) {
        return Outcome.refused(refused.status() == 409 ? Reason.CONFLICT : Reason.CLUSTER, refused.finding());
    }

    static <T> Outcome<T> of(ClusterAnswer<T> answer) {
        return switch (answer) {
            case ClusterAnswer.Ok<T>(T value) -> new Done<>(value);
            case ClusterAnswer.Refused<T> refused -> refused(refused);
        };
    }
}
