package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.notify.TlsNames;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.store.AppRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Secrets with the certificates of an application that runs, as they are in the cluster: those of its package and of its
 * charts may have been renewed since, and others are only named by what it applied. Where the cluster does not tell, what
 * was rendered counts.
 */
record TlsSecrets(Cluster cluster) {

    /** One look asks for no more objects than this. */
    private static final int MOST = 200;

    List<KubeObject> of(AppRecord app, List<KubeObject> rendered) {
        List<KubeObject> objects = applied(app)
                .filter(TlsNames::areIn)
                .limit(MOST)
                .flatMap(object -> find(object, rendered).stream())
                .toList();
        Set<ObjectRef> known = new LinkedHashSet<>();
        objects.forEach(object -> known.add(object.ref()));
        Stream<KubeObject> named = objects.stream()
                .flatMap(object -> TlsNames.of(object).stream())
                .filter(known::add)
                .limit(MOST)
                .flatMap(secret -> find(secret, rendered).stream());
        return Stream.concat(objects.stream(), named)
                .filter(object -> object.ref().isSecret())
                .toList();
    }

    private static Stream<ObjectRef> applied(AppRecord app) {
        return Stream.concat(
                app.inventory().stream(), app.releases().stream().flatMap(release -> release.objects().stream()));
    }

    private Optional<KubeObject> find(ObjectRef object, List<KubeObject> rendered) {
        return cluster.get(object) instanceof ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live)
                ? live
                : rendered.stream()
                        .filter(made -> made.ref().isSameObject(object))
                        .findFirst();
    }
}
