package dev.mooring.console.usecase;

import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.store.AppStore;
import dev.mooring.console.version.Sequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown of versions, read once: a dashboard asks for it whenever it is opened, and the manifests that it stands in may
 * be a thousand. The last few are kept by the name of their manifests, which is another for other manifests.
 */
@ApplicationScoped
class FrontShelf {

    private static final int KEPT = 16;

    private final AppStore store;
    private final ClusterFacts facts;
    private final Map<Manifests, VersionFront> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Manifests, VersionFront> eldest) {
            return size() > KEPT;
        }
    };

    FrontShelf(AppStore store, ClusterFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    private record Manifests(AppSlug app, String name) {}

    /** Nothing where the version has no manifests that can be used. */
    VersionFront of(AppSlug app, Sequence version) {
        return store.manifestsName(app, version)
                .flatMap(name -> of(new Manifests(app, name), version))
                .orElse(VersionFront.NONE);
    }

    private Optional<VersionFront> of(Manifests manifests, Sequence version) {
        synchronized (recent) {
            VersionFront known = recent.get(manifests);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<VersionFront> read = store.usableManifests(manifests.app(), version)
                .map(rendered -> VersionFront.of(rendered, facts.namespace()));
        synchronized (recent) {
            read.ifPresent(front -> recent.put(manifests, front));
        }
        return read;
    }
}
