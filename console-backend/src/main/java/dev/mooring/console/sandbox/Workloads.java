package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deployments with their ReplicaSets, StatefulSets and DaemonSets: pods come, a new template replaces old pods. */
final class Workloads {

    private static final String HASH = "pod-template-hash";
    private static final String REVISION = "controller-revision-hash";

    private final Simulation world;

    Workloads(Simulation world) {
        this.world = world;
    }

    void deployment(KubeObject deployment) {
        String hash = hash(deployment);
        List<KubeObject> sets = world.ownedBy(deployment, "apps", "replicasets");
        Optional<KubeObject> current = sets.stream()
                .filter(set -> set.label(HASH).orElse("").equals(hash))
                .findFirst();
        if (current.isEmpty()) {
            world.create(replicaSetOf(deployment, hash));
        } else if (!replicas(current.get()).equals(replicas(deployment))) {
            world.update(current.get().with(replicas(deployment), "spec", "replicas"));
        }
        long ready =
                current.flatMap(set -> set.number("status", "readyReplicas")).orElse(0L);
        if (ready >= replicas(deployment)) {
            sets.stream()
                    .filter(set -> !set.label(HASH).orElse("").equals(hash))
                    .forEach(world::delete);
        }
        deploymentStatus(deployment, current, sets);
    }

    private void deploymentStatus(KubeObject deployment, Optional<KubeObject> current, List<KubeObject> sets) {
        long wanted = replicas(deployment);
        long updated = current.flatMap(set -> set.number("status", "replicas")).orElse(0L);
        long all = sum(sets, "replicas");
        long ready = sum(sets, "readyReplicas");
        boolean complete = updated == wanted && ready >= wanted && all == wanted;
        world.status(
                deployment,
                counts(
                        deployment,
                        Map.of(
                                "replicas", all,
                                "updatedReplicas", updated,
                                "readyReplicas", ready,
                                "availableReplicas", ready,
                                "unavailableReplicas", Math.max(0, wanted - ready),
                                "conditions",
                                        List.of(progressing(complete), Pods.condition("Available", ready >= wanted)))));
    }

    private static Map<String, Object> progressing(boolean complete) {
        return Map.of(
                "type",
                "Progressing",
                "status",
                "True",
                "reason",
                complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
                "message",
                complete ? "The ReplicaSet is available." : "The ReplicaSet is progressing.");
    }

    void replicaSet(KubeObject set) {
        List<KubeObject> pods = world.ownedBy(set, "", "pods");
        String hash = set.label(HASH).orElse("");
        Set<String> names = pods.stream().map(KubeObject::name).collect(Collectors.toSet());
        for (long number = 0; pods.size() + number < replicas(set); number++) {
            world.create(Pods.of(set, freeName(set.name(), names), Map.of(HASH, hash)));
        }
        pods.stream().skip(replicas(set)).forEach(world::delete);
        long ready = pods.stream().filter(Pods::isReady).count();
        world.status(
                set,
                counts(
                        set,
                        Map.of("replicas", (long) pods.size(), "readyReplicas", ready, "availableReplicas", ready)));
    }

    /** One pod after the other, each only when the one before is ready. */
    void statefulSet(KubeObject set) {
        String hash = hash(set);
        List<KubeObject> pods = world.ownedBy(set, "", "pods");
        pods.stream().filter(pod -> ordinal(pod) >= replicas(set)).forEach(world::delete);
        if (pods.stream().allMatch(Pods::isReady)) {
            if (pods.size() < replicas(set)) {
                nextOf(set, pods, hash);
            } else {
                outdated(pods, hash).reduce((first, last) -> last).ifPresent(world::delete);
            }
        }
        statefulSetStatus(set, pods, hash);
    }

    private void statefulSetStatus(KubeObject set, List<KubeObject> pods, String hash) {
        long ready = pods.stream().filter(Pods::isReady).count();
        long updated = pods.size() - outdated(pods, hash).count();
        String revision = set.name() + "-" + hash;
        boolean complete = updated == replicas(set) && ready == updated;
        String current = set.text("status", "currentRevision").orElse(revision + "-old");
        world.status(
                set,
                counts(
                        set,
                        Map.of(
                                "replicas", (long) pods.size(),
                                "readyReplicas", ready,
                                "availableReplicas", ready,
                                "currentReplicas", updated,
                                "updatedReplicas", updated,
                                "updateRevision", revision,
                                "currentRevision", complete ? revision : current)));
    }

    private static Stream<KubeObject> outdated(List<KubeObject> pods, String hash) {
        return pods.stream().filter(pod -> !pod.label(REVISION).orElse("").equals(hash));
    }

    private void nextOf(KubeObject set, List<KubeObject> pods, String hash) {
        Set<Long> taken = pods.stream().map(Workloads::ordinal).collect(Collectors.toSet());
        long next = 0;
        while (taken.contains(next)) {
            next++;
        }
        String name = set.name() + "-" + next;
        for (Object template : set.list("spec", "volumeClaimTemplates")) {
            claim(set, name, template);
        }
        world.create(Pods.of(set, name, Map.of(REVISION, hash, "statefulset.kubernetes.io/pod-name", name)));
    }

    /** Claims of a StatefulSet stay when it goes: they have no owner. */
    private void claim(KubeObject set, String pod, Object template) {
        if (template instanceof Map<?, ?> map && map.get("metadata") instanceof Map<?, ?> metadata) {
            String name = metadata.get("name") + "-" + pod;
            if (world.find("", "persistentvolumeclaims", set.namespace(), name).isEmpty()) {
                Object spec = map.get("spec");
                world.create(new KubeObject(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "PersistentVolumeClaim",
                        "metadata",
                        Map.of("name", name, "namespace", set.namespace()),
                        "spec",
                        spec == null ? Map.of() : spec)));
            }
        }
    }

    void daemonSet(KubeObject set) {
        String hash = hash(set);
        List<KubeObject> pods = world.ownedBy(set, "", "pods");
        outdated(pods, hash).forEach(world::delete);
        List<KubeObject> nodes = world.list("nodes", "");
        for (KubeObject node : nodes) {
            String name = set.name() + "-" + node.name();
            if (pods.stream().noneMatch(pod -> pod.name().equals(name))) {
                world.create(Pods.of(set, name, Map.of(REVISION, hash)).with(node.name(), "spec", "nodeName"));
            }
        }
        daemonSetStatus(set, pods, hash, nodes.size());
    }

    private void daemonSetStatus(KubeObject set, List<KubeObject> pods, String hash, long wanted) {
        long ready = pods.stream().filter(Pods::isReady).count();
        world.status(
                set,
                counts(
                        set,
                        Map.of(
                                "desiredNumberScheduled",
                                wanted,
                                "currentNumberScheduled",
                                (long) pods.size(),
                                "updatedNumberScheduled",
                                pods.size() - outdated(pods, hash).count(),
                                "numberReady",
                                ready,
                                "numberAvailable",
                                ready,
                                "numberUnavailable",
                                wanted - ready,
                                "numberMisscheduled",
                                0L)));
    }

    private static KubeObject replicaSetOf(KubeObject deployment, String hash) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (deployment.at("spec", "template", "metadata", "labels").orElse(null) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        labels.put(HASH, hash);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", deployment.name() + "-" + hash);
        metadata.put("namespace", deployment.namespace());
        metadata.put("labels", labels);
        metadata.put("ownerReferences", Simulation.ownedBy(deployment));
        return new KubeObject(Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "ReplicaSet",
                "metadata",
                metadata,
                "spec",
                Map.of(
                        "replicas", replicas(deployment),
                        "selector", Map.of("matchLabels", labels),
                        "template", deployment.at("spec", "template").orElse(Map.of()))));
    }

    private static Map<String, Object> counts(KubeObject object, Map<String, Object> counts) {
        Map<String, Object> status = new LinkedHashMap<>(counts);
        status.put("observedGeneration", object.number("metadata", "generation").orElse(1L));
        return status;
    }

    private static Long replicas(KubeObject object) {
        return object.number("spec", "replicas").orElse(1L);
    }

    private static long sum(List<KubeObject> sets, String count) {
        return sets.stream()
                .mapToLong(set -> set.number("status", count).orElse(0L))
                .sum();
    }

    private static long ordinal(KubeObject pod) {
        return Long.parseLong(pod.name().substring(pod.name().lastIndexOf('-') + 1));
    }

    private static String freeName(String owner, Set<String> taken) {
        List<String> tried = new ArrayList<>();
        String name = owner + "-" + suffix(owner, 0);
        while (!taken.add(name)) {
            tried.add(name);
            name = owner + "-" + suffix(owner, tried.size());
        }
        return name;
    }

    private static String suffix(String owner, int number) {
        return Integer.toString(Math.floorMod((owner + number).hashCode(), 60_466_176) + 1_679_616, 36);
    }

    private static String hash(KubeObject owner) {
        return Integer.toHexString(owner.at("spec", "template").orElse(Map.of()).hashCode());
    }
}
