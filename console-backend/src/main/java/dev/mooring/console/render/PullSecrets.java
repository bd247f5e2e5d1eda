package dev.mooring.console.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets pods pull from the customer's own registry: a Secret with its login in each namespace, named as the function
 * {@code ImagePullSecretName} says, and a reference to it in every pod whose image comes from there. What makes pods by itself,
 * such as an operator's own kind, finds the Secret where it names it or an image of the registry.
 *
 * @param slug of the application
 */
record PullSecrets(RegistryInfo registry, String slug) {

    /** Where those come from that only charts need. */
    static final String OF_CHARTS = "image-pull-secrets-of-charts.yaml";

    private static final String FILE = "image-pull-secrets.yaml";
    private static final Map<String, List<String>> POD_SPECS = Map.of(
            "Pod", List.of("spec"),
            "CronJob", List.of("spec", "jobTemplate", "spec", "template", "spec"));
    private static final List<String> TEMPLATE = List.of("spec", "template", "spec");
    private static final Set<String> WITH_TEMPLATE =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");
    private static final Set<String> GROUPS = Set.of("", "apps", "batch");

    /**
     * A Secret of this name that the vendor has stays the vendor's.
     *
     * @param namespaces in which the application may run, besides those of its objects
     * @param ofCharts in which charts go; some of them come with a chart
     */
    List<Manifest> putInto(List<Manifest> manifests, List<String> namespaces, List<String> ofCharts) {
        if (registry.host().isEmpty() || registry.user().isEmpty()) {
            return manifests;
        }
        Set<String> all = new TreeSet<>(namespaces);
        all.remove("*");
        List<Manifest> referring = new ArrayList<>();
        for (Manifest manifest : manifests) {
            boolean pulls = pullsFromRegistry(manifest.object());
            referring.add(pulls ? manifest.with(referring(manifest.object())) : manifest);
            if (mentions(manifest.object())) {
                all.add(manifest.object().namespace());
            }
        }
        Set<String> late = new TreeSet<>(ofCharts);
        late.removeAll(all);
        Set<String> vendors = vendors(manifests);
        Stream<Manifest> secrets = Stream.concat(
                all.stream().filter(name -> !name.isEmpty()).map(namespace -> secret(namespace, FILE)),
                late.stream().map(namespace -> secret(namespace, OF_CHARTS)));
        return Stream.concat(
                        secrets.filter(made -> !vendors.contains(made.object().namespace())), referring.stream())
                .toList();
    }

    private Set<String> vendors(List<Manifest> manifests) {
        return manifests.stream()
                .map(Manifest::object)
                .filter(object -> object.ref().isSecret() && object.name().equals(name()))
                .map(KubeObject::namespace)
                .collect(Collectors.toSet());
    }

    private String name() {
        return slug + "-registry";
    }

    private Manifest secret(String namespace, String file) {
        KubeObject secret = new KubeObject(Map.of())
                .with("v1", "apiVersion")
                .with("Secret", "kind")
                .with(name(), "metadata", "name")
                .with(namespace, "metadata", "namespace")
                .with("kubernetes.io/dockerconfigjson", "type")
                .with(encoded(login()), "data", ".dockerconfigjson");
        return new Manifest(file, 0, secret, Place.ofFile(file));
    }

    private String login() {
        String auth = encoded(registry.user() + ":" + registry.password());
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.putObject("auths").putObject(registry.host()).put("auth", auth);
        return config.toString();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> podSpec(KubeObject object) {
        if (!GROUPS.contains(object.ref().group())) {
            return List.of();
        }
        return WITH_TEMPLATE.contains(object.kind()) ? TEMPLATE : POD_SPECS.getOrDefault(object.kind(), List.of());
    }

    private boolean pullsFromRegistry(KubeObject object) {
        List<String> spec = podSpec(object);
        return !spec.isEmpty()
                && Stream.of("containers", "initContainers")
                        .flatMap(kind -> object.list(below(spec, kind)).stream())
                        .anyMatch(this::isFromRegistry);
    }

    private boolean isFromRegistry(@Nullable Object container) {
        return container instanceof Map<?, ?> map && isImage(String.valueOf(map.get("image")));
    }

    private boolean isImage(String text) {
        return text.startsWith(registry.host() + "/");
    }

    /** Whatever names the Secret, or an image of the registry, other than by its own name: a pod may come of it. */
    private boolean mentions(KubeObject object) {
        return object.json().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals("metadata") && needsLogin(entry.getValue()));
    }

    private boolean needsLogin(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(this::needsLogin);
            case List<?> list -> list.stream().anyMatch(this::needsLogin);
            case String text -> text.equals(name()) || isImage(text);
            case null, default -> false;
        };
    }

    private KubeObject referring(KubeObject object) {
        String[] path = below(podSpec(object), "imagePullSecrets");
        List<@Nullable Object> secrets = new ArrayList<>(object.list(path));
        Map<String, String> reference = Map.of("name", name());
        if (secrets.contains(reference)) {
            return object;
        }
        secrets.add(reference);
        return object.with(secrets, path);
    }

    private static String[] below(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toArray(String[]::new);
    }
}
