package dev.mooring.console.status;

import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** Where an application's objects are looked for, and what else is looked at to judge them. */
final class Scopes {

    /** Helm puts it on every object of a release, hooks and definitions in {@code crds/} excepted. */
    private static final String BY_HELM = "app.kubernetes.io/managed-by=Helm";

    private final AppSlug app;
    private final Followed followed;
    private final Map<ObjectRef, ObjectRef> partOf;
    private final SequencedMap<ObjectRef, Scope> objects = new LinkedHashMap<>();

    Scopes(AppSlug app, Followed followed) {
        this.app = app;
        this.followed = followed;
        this.partOf = Map.copyOf(followed.partOf());
        Set<ObjectRef> all = followed.objects();
        all.forEach(object -> objects.put(object, found(object, all)));
    }

    /** Everything that has a state, in order, each with where it is. */
    SequencedMap<ObjectRef, Scope> objects() {
        return objects;
    }

    /** The release of each object that came with one. */
    Map<ObjectRef, ObjectRef> partOf() {
        return partOf;
    }

    /** Also of what was not applied. */
    Scope of(ObjectRef object) {
        Scope known = objects.get(object);
        return known == null ? found(object, Set.of()) : known;
    }

    /** All that has to be watched, for these objects and for others that are looked for. */
    Set<Scope> needed(Stream<ObjectRef> others) {
        Set<Scope> scopes = new LinkedHashSet<>();
        Stream.concat(objects.keySet().stream(), others).forEach(object -> add(scopes, object));
        return scopes;
    }

    private Scope found(ObjectRef object, Set<ObjectRef> all) {
        return object.isHelmRelease() ? Scope.release(object) : Scope.of(object, selector(object, all));
    }

    private String selector(ObjectRef object, Set<ObjectRef> all) {
        if (partOf.containsKey(object) && !followed.applied().contains(object)) {
            return BY_HELM;
        }
        return all.contains(object) ? Ownership.selector(app) : "";
    }

    private void add(Set<Scope> scopes, ObjectRef object) {
        scopes.add(of(object));
        String namespace = object.namespace();
        switch (object.group() + "/" + object.kind()) {
            case "apps/Deployment" -> {
                scopes.add(Scope.replicaSets(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "batch/CronJob" -> {
                scopes.add(Scope.jobs(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "/Service" -> {
                scopes.add(Scope.endpoints(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "networking.k8s.io/Ingress" -> {
                scopes.add(Scope.services(namespace));
                scopes.add(Scope.endpoints(namespace));
                scopes.add(Scope.pods(namespace));
            }
            default -> {
                if (object.isCustom() && !namespace.isEmpty()) {
                    scopes.addAll(Scope.workloads(namespace));
                } else if (Surroundings.RUN_PODS.contains(object.kind())) {
                    scopes.add(Scope.pods(namespace));
                }
            }
        }
    }
}
