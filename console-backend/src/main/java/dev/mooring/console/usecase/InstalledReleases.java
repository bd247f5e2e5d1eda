package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.rules.JobRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out of which objects Helm releases consist, by Helm's own records. */
@ApplicationScoped
class InstalledReleases {

    private final Cluster cluster;
    private final HelmReleases helm;

    InstalledReleases(Cluster cluster, HelmReleases helm) {
        this.cluster = cluster;
        this.helm = helm;
    }

    /** The same releases with what they consist of now; a release that never came into being keeps what was known. */
    List<InstalledRelease> lookedUp(List<InstalledRelease> releases) {
        return releases.stream().map(this::lookedUp).toList();
    }

    private InstalledRelease lookedUp(InstalledRelease installed) {
        ObjectRef release = installed.release();
        Optional<HelmRevision> newest = helm.newest(release.name(), release.namespace());
        return newest.map(revision -> new InstalledRelease(release, installed.weight(), objects(revision)))
                .orElse(installed);
    }

    /** Jobs of a release that the cluster removes by itself after they have ended. */
    Set<ObjectRef> passing(InstalledRelease installed) {
        ObjectRef release = installed.release();
        return helm.newest(release.name(), release.namespace()).stream()
                .flatMap(revision -> ReleaseObjects.of(revision).regular().stream()
                        .filter(JobRules::isPassing)
                        .map(object -> placed(object, revision.namespace())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<ObjectRef> objects(HelmRevision revision) {
        return ReleaseObjects.of(revision).regular().stream()
                .map(object -> placed(object, revision.namespace()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A chart may leave the namespace out; an object without one is then where the release is. */
    private ObjectRef placed(KubeObject object, String namespace) {
        boolean isOutside = cluster.isNamespaced(object.apiVersion(), object.kind())
                        instanceof ClusterAnswer.Ok<Boolean>(Boolean namespaced)
                && !namespaced;
        if (isOutside) {
            return new ObjectRef(object.apiVersion(), object.kind(), "", object.name());
        }
        String place = object.namespace().isEmpty() ? namespace : object.namespace();
        return new ObjectRef(object.apiVersion(), object.kind(), place, object.name());
    }
}
