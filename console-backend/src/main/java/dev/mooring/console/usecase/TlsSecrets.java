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
        List<KubeObject> objects = found(applied(app).filter(TlsNames::areIn), rendered);
        Set<ObjectRef> known = new LinkedHashSet<>();
        objects.forEach(object -> known.add(object.ref()));
        List<KubeObject> named = found(
                objects.stream().flatMap(object -> TlsNames.of(object).stream()).filter(known::add), rendered);
        return Stream.concat(objects.stream(), named.stream()).toList();
    }

    private static Stream<ObjectRef> applied(AppRecord app) {
        return Stream.concat(
                app.inventory().stream(), app.releases().stream().flatMap(release -> release.objects().stream()));
    }

    /** Where the cluster is silent, the rest would be waited for in vain: it is looked at the next time. */
    private List<KubeObject> found(Stream<ObjectRef> objects, List<KubeObject> rendered) {
        return objects.limit(MOST)
                .map(object -> find(object, rendered))
                .takeWhile(answer -> !(answer instanceof ClusterAnswer.Refused<?> refused && refused.status() == 0))
                .flatMap(TlsSecrets::there)
                .toList();
    }

    private static Stream<KubeObject> there(ClusterAnswer<Optional<KubeObject>> answer) {
        return answer instanceof ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live)
                ? live.stream()
                : Stream.of();
    }

    /** What was rendered counts only where the account may not look: it may have been renewed in the cluster long ago. */
    private ClusterAnswer<Optional<KubeObject>> find(ObjectRef object, List<KubeObject> rendered) {
        ClusterAnswer<Optional<KubeObject>> answer = cluster.get(object);
        boolean hidden = answer instanceof ClusterAnswer.Refused<?> refused
                && (refused.status() == 403 || refused.status() == 404);
        return hidden
                ? new ClusterAnswer.Ok<>(rendered.stream()
                        .filter(made -> made.ref().isSameObject(object))
                        .findFirst())
                : answer;
    }
}
