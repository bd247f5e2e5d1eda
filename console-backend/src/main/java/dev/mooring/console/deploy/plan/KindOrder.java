package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which order objects are applied and deleted. The kinds follow KOTS' order, except that Namespaces and
 * CustomResourceDefinitions come before everything, whatever their phase: others need them, and they need nobody.
 */
public final class KindOrder {

    private static final String CREATION_PHASE = "kots.io/creation-phase";
    private static final String DELETION_PHASE = "kots.io/deletion-phase";

    private static final List<String> FIRST = List.of("Namespace", "CustomResourceDefinition");

    private static final List<String> KINDS = List.of(
            "PriorityClass",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodSecurityPolicy",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "SecretList",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ClusterRole",
            "ClusterRoleList",
            "ClusterRoleBinding",
            "ClusterRoleBindingList",
            "Role",
            "RoleList",
            "RoleBinding",
            "RoleBindingList",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService");

    /** Stable: what counts the same stays in the order of the files. */
    public static final Comparator<Manifest> APPLY = Comparator.<Manifest>comparingInt(
                    manifest -> first(manifest.object().kind()))
            .thenComparing(manifest -> phase(manifest.object(), CREATION_PHASE))
            .thenComparing(manifest -> rank(manifest.object().kind()));

    /** Whether one may be applied beside the other: nothing of one phase and one kind depends on the rest of it. */
    public static boolean areSideBySide(Manifest one, Manifest other) {
        return APPLY.compare(one, other) == 0
                && one.object().kind().equals(other.object().kind());
    }

    /** Whether one may be deleted beside the other. */
    public static boolean areSideBySide(Leftover one, Leftover other) {
        return one.object().kind().equals(other.object().kind()) && deletionPhase(one) == deletionPhase(other);
    }

    /** The phase in which it is applied; empty for what comes before all phases. */
    public static Optional<Long> creationPhase(KubeObject object) {
        return FIRST.contains(object.kind()) ? Optional.empty() : Optional.of(phase(object, CREATION_PHASE));
    }

    /** The reverse, with the deletion phase of the live object. */
    public static final Comparator<Leftover> DELETE = Comparator.<Leftover>comparingInt(
                    leftover -> -first(leftover.object().kind()))
            .thenComparing(KindOrder::deletionPhase)
            .thenComparing(leftover -> -rank(leftover.object().kind()))
            .thenComparing(Leftover::object, Comparator.<ObjectRef>naturalOrder());

    private KindOrder() {}

    /** 0 and up for what comes before all else; everything else counts the same. */
    private static int first(String kind) {
        int index = FIRST.indexOf(kind);
        return index < 0 ? FIRST.size() : index;
    }

    /** Kinds that nobody knows come last. */
    private static int rank(String kind) {
        int index = KINDS.indexOf(kind);
        return index < 0 ? KINDS.size() : index;
    }

    private static long deletionPhase(Leftover leftover) {
        return leftover.live().map(live -> phase(live, DELETION_PHASE)).orElse(0L);
    }

    private static long phase(KubeObject object, String annotation) {
        return object.annotation(annotation)
                .filter(KindOrder::isPhase)
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static boolean isPhase(String text) {
        return text.matches("[-+]?\\d{1,9}");
    }

    /** A phase that is no number counts as 0, as in KOTS, which says nothing. */
    static List<Finding> findings(Manifest manifest) {
        KubeObject object = manifest.object();
        return Stream.of(CREATION_PHASE, DELETION_PHASE)
                .filter(name ->
                        object.annotation(name).filter(text -> !isPhase(text)).isPresent())
                .map(name -> Finding.warning(
                        "phase-unreadable",
                        "The annotation " + name + " of " + object.ref() + " is no whole number, so phase 0 counts.",
                        manifest.where()))
                .toList();
    }
}
