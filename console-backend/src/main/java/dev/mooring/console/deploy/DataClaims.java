package dev.mooring.console.deploy;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The volume claims that hold an application's data: those that it brought along, also in versions that run no longer, and
 * those that its StatefulSets made. What may not be read is not found.
 */
final class DataClaims {

    private static final String CLAIM = "PersistentVolumeClaim";

    private final Cluster cluster;
    private final AppSlug app;

    DataClaims(Cluster cluster, AppSlug app) {
        this.cluster = cluster;
        this.app = app;
    }

    static boolean isClaim(ObjectRef object) {
        return object.kind().equals(CLAIM) && object.group().isEmpty();
    }

    Set<ObjectRef> of(Inventory inventory) {
        Set<ObjectRef> objects = new TreeSet<>(inventory.objects());
        inventory.releases().stream().map(InstalledRelease::objects).forEach(objects::addAll);
        Set<String> namespaces = Stream.concat(
                        objects.stream().map(ObjectRef::namespace),
                        Stream.of(cluster.facts().namespace()))
                .filter(namespace -> !namespace.isEmpty())
                .collect(Collectors.toSet());
        List<KubeObject> sets = objects.stream()
                .filter(object -> object.kind().equals("StatefulSet"))
                .flatMap(set -> read(set).stream())
                .toList();
        return namespaces.stream()
                .flatMap(namespace -> claims(namespace).stream())
                .filter(claim -> isOurs(claim) || sets.stream().anyMatch(set -> isMadeBy(set, claim)))
                .map(KubeObject::ref)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<KubeObject> read(ObjectRef object) {
        return cluster.get(object) instanceof ClusterAnswer.Ok<Optional<KubeObject>>(var live)
                ? live
                : Optional.empty();
    }

    private List<KubeObject> claims(String namespace) {
        return cluster.list("v1", CLAIM, namespace, "") instanceof ClusterAnswer.Ok<List<KubeObject>>(var found)
                ? found
                : List.of();
    }

    private boolean isOurs(KubeObject claim) {
        return Ownership.owner(claim).filter(app.value()::equals).isPresent();
    }

    /** A claim of a pod of the set is named after its template, the set and the pod's number. */
    private static boolean isMadeBy(KubeObject set, KubeObject claim) {
        return claim.namespace().equals(set.namespace())
                && set.list("spec", "volumeClaimTemplates").stream()
                        .flatMap(template -> template instanceof java.util.Map<?, ?> map
                                        && map.get("metadata") instanceof java.util.Map<?, ?> metadata
                                ? Stream.ofNullable(metadata.get("name"))
                                : Stream.of())
                        .map(template -> template + "-" + set.name() + "-")
                        .anyMatch(start -> claim.name().startsWith(start)
                                && claim.name().substring(start.length()).matches("[0-9]+"));
    }
}
