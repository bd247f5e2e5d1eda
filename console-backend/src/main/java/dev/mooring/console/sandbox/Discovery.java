package dev.mooring.console.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The documents that tell a client what the server is and which kinds it serves. */
final class Discovery {

    static final String VERSION = "v1.35.0";

    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    private static final List<String> READING = List.of("get", "list");

    private final ServedKinds kinds;

    Discovery(ServedKinds kinds) {
        this.kinds = kinds;
    }

    /** What is said at an address; empty where it is none of discovery's. */
    Optional<Object> document(String path) {
        String[] parts = path.replaceAll("^/|/$", "").split("/", -1);
        return switch (parts[0]) {
            case "version" -> Optional.of(version());
            case "healthz", "livez", "readyz" -> Optional.of("ok");
            case "api" -> parts.length == 1 ? Optional.of(coreVersions()) : resources(parts.length == 2, "", path);
            case "apis" -> apis(parts);
            default -> Optional.empty();
        };
    }

    private Optional<Object> apis(String[] parts) {
        return switch (parts.length) {
            case 1 -> Optional.of(Map.of("kind", "APIGroupList", "apiVersion", "v1", "groups", groups()));
            case 2 ->
                groups().stream()
                        .filter(group -> parts[1].equals(group.get("name")))
                        .findFirst()
                        .map(Object.class::cast);
            default -> resources(parts.length == 3, parts[1], "/" + parts[2]);
        };
    }

    private static Map<String, Object> version() {
        return Map.of(
                "major",
                "1",
                "minor",
                "35",
                "gitVersion",
                VERSION,
                "platform",
                "linux/amd64",
                "goVersion",
                "simulated");
    }

    private static Map<String, Object> coreVersions() {
        return Map.of("kind", "APIVersions", "versions", List.of("v1"));
    }

    private List<Map<String, Object>> groups() {
        return kinds.all().stream()
                .filter(kind -> !kind.group().isEmpty())
                .collect(Collectors.groupingBy(ServedKind::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Object> group(String name, List<ServedKind> served) {
        List<Map<String, String>> versions = served.stream()
                .map(kind -> Map.of("groupVersion", kind.apiVersion(), "version", kind.version()))
                .distinct()
                .toList();
        return Map.of(
                "kind",
                "APIGroup",
                "apiVersion",
                "v1",
                "name",
                name,
                "versions",
                versions,
                "preferredVersion",
                versions.getFirst());
    }

    private Optional<Object> resources(boolean wanted, String group, String path) {
        String version = path.substring(path.lastIndexOf('/') + 1);
        List<Map<String, Object>> served = kinds.all().stream()
                .filter(kind ->
                        wanted && kind.group().equals(group) && kind.version().equals(version))
                .map(this::resource)
                .toList();
        return served.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "kind",
                        "APIResourceList",
                        "apiVersion",
                        "v1",
                        "groupVersion",
                        group.isEmpty() ? version : group + "/" + version,
                        "resources",
                        served));
    }

    private Map<String, Object> resource(ServedKind kind) {
        return Map.of(
                "name", kind.plural(),
                "singularName", kind.kind().toLowerCase(java.util.Locale.ROOT),
                "kind", kind.kind(),
                "namespaced", kind.namespaced(),
                "verbs", kinds.isMeasured(kind) ? READING : VERBS);
    }
}
