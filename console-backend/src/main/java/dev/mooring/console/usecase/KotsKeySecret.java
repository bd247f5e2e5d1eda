package dev.mooring.console.usecase;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The key with which KOTS encrypted passwords, from the Secret where KOTS keeps it: an admin who moves from there finds it
 * in the same namespace.
 */
@ApplicationScoped
class KotsKeySecret {

    private static final String SECRET = "kotsadm-encryption";
    private static final String KEY = "encryptionKey";

    private final Cluster cluster;
    private final ClusterFacts facts;

    KotsKeySecret(Cluster cluster, ClusterFacts facts) {
        this.cluster = cluster;
        this.facts = facts;
    }

    /** Empty where there is none, or Mooring may not read it: then one has to be given. */
    List<String> inCluster() {
        return switch (cluster.get(new ObjectRef("v1", "Secret", facts.namespace(), SECRET))) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> secret) ->
                secret.flatMap(found -> found.text("data", KEY)).flatMap(KotsKeySecret::decoded).stream()
                        .toList();
            case ClusterAnswer.Refused<Optional<KubeObject>> refused -> List.of();
        };
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
