package dev.mooring.test.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that somebody put into namespaces, of whatever kind, without what differs from one run to the next: what controllers
 * and Helm make of it, numbers, times, addresses.
 *
 * @param objects texts by kind, namespace and name
 */
record Snapshot(SortedMap<String, String> objects) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Made by controllers, or telling what happened rather than what is wanted. */
    private static final Set<String> OF_CONTROLLERS = Set.of(
            "Event", "Endpoints", "EndpointSlice", "Pod", "ReplicaSet", "ControllerRevision", "Lease", "PodMetrics");

    private static final List<String> OF_ONE_RUN =
            List.of("batch.kubernetes.io/controller-uid", "controller-uid", "deployment.kubernetes.io/revision");

    /** Empty lists where a kind is about to go or to come are not told from none. */
    static Snapshot of(KubernetesClient client, String... namespaces) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (String path : kinds(client)) {
            for (String namespace : namespaces) {
                String list = client.raw(path.replace("NAMESPACE", namespace));
                if (list != null) {
                    add(objects, list);
                }
            }
        }
        return new Snapshot(objects);
    }

    /** What is not the same, with both texts; an object that is only on one side has one. */
    SortedMap<String, List<String>> differences(Snapshot other) {
        SortedMap<String, List<String>> differences = new TreeMap<>();
        Stream.concat(objects.keySet().stream(), other.objects.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(objects.get(name), other.objects.get(name)))
                .forEach(name -> differences.put(
                        name,
                        Stream.of(objects.get(name), other.objects.get(name))
                                .filter(Objects::nonNull)
                                .toList()));
        return differences;
    }

    private static List<String> kinds(KubernetesClient client) {
        Stream<String> core = paths("/api/v1", client.getApiResources("v1").getResources());
        Stream<String> groups = client.getApiGroups().getGroups().stream()
                .map(group -> group.getPreferredVersion().getGroupVersion())
                .flatMap(version -> {
                    var resources = client.getApiResources(version);
                    return resources == null ? Stream.of() : paths("/apis/" + version, resources.getResources());
                });
        return Stream.concat(core, groups).toList();
    }

    private static Stream<String> paths(String base, List<APIResource> resources) {
        return resources.stream()
                .filter(resource -> resource.getNamespaced()
                        && resource.getVerbs().contains("list")
                        && !resource.getName().contains("/")
                        && !OF_CONTROLLERS.contains(resource.getKind()))
                .map(resource -> base + "/namespaces/NAMESPACE/" + resource.getName());
    }

    private static void add(SortedMap<String, String> objects, String list) {
        JsonNode read = read(list);
        String kind = read.path("kind").asText().replaceFirst("List$", "");
        for (JsonNode item : read.path("items")) {
            JsonNode metadata = item.path("metadata");
            if (!isOfAnybodyElse(kind, item)) {
                String name = metadata.path("namespace").asText() + "/"
                        + metadata.path("name").asText();
                objects.put(kind + " " + name, normal((ObjectNode) item.deepCopy()));
            }
        }
    }

    private static boolean isOfAnybodyElse(String kind, JsonNode item) {
        JsonNode metadata = item.path("metadata");
        String name = metadata.path("name").asText();
        boolean ofMooring = kind.equals("Secret") && name.startsWith("mooring-");
        boolean ofHelm = kind.equals("Secret") && item.path("type").asText().startsWith("helm.sh/");
        boolean ofTheCluster =
                name.equals("kube-root-ca.crt") || (kind.equals("ServiceAccount") && name.equals("default"));
        return ofMooring || ofHelm || ofTheCluster;
    }

    private static String normal(ObjectNode item) {
        ObjectNode metadata = (ObjectNode) item.path("metadata");
        boolean isGoing = metadata.has("deletionTimestamp");
        metadata.retain("labels", "annotations", "finalizers", "ownerReferences");
        metadata.remove("ownerReferences");
        item.remove(List.of("status"));
        item.findParents("labels").forEach(parent -> withoutOneRun(parent.path("labels")));
        item.findParents("annotations").forEach(parent -> withoutOneRun(parent.path("annotations")));
        item.findParents("matchLabels").forEach(parent -> withoutOneRun(parent.path("matchLabels")));
        if (item.path("spec") instanceof ObjectNode spec) {
            spec.remove(List.of("clusterIP", "clusterIPs"));
        }
        return (isGoing ? "being deleted " : "") + item;
    }

    private static void withoutOneRun(JsonNode map) {
        if (map instanceof ObjectNode node) {
            node.remove(OF_ONE_RUN);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + json, e);
        }
    }
}
