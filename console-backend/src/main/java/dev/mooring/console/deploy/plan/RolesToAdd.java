package dev.mooring.console.deploy.plan;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.AppSlug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The exact Roles and ClusterRoles that give an account what it lacks, each bound to it.
 *
 * @param account as the cluster names it, such as {@code system:serviceaccount:shop:mooring}
 */
record RolesToAdd(AppSlug app, String account) {

    private static final String API = "rbac.authorization.k8s.io/v1";
    private static final String SERVICE_ACCOUNT = "system:serviceaccount:";

    /**
     * @param missing what is not allowed
     * @param granted Roles and ClusterRoles of the version whose rules the account does not hold itself, without which
     *     Kubernetes does not let it grant them
     */
    String yaml(Collection<Permission> missing, List<KubeObject> granted) {
        Map<String, List<Map<String, @Nullable Object>>> rules = new TreeMap<>();
        missing.stream()
                .collect(Collectors.groupingBy(Permission::namespace, TreeMap::new, Collectors.toList()))
                .forEach((namespace, permissions) -> rules.put(namespace, rules(permissions)));
        granted.forEach(role -> role.list("rules")
                .forEach(rule -> rules.computeIfAbsent(role.namespace(), _ -> new ArrayList<>())
                        .add(rule(rule))));
        return rules.entrySet().stream()
                .flatMap(role -> {
                    String name = name(role.getValue());
                    return List.of(role(name, role.getKey(), role.getValue()), binding(name, role.getKey())).stream();
                })
                .map(YamlText::write)
                .collect(Collectors.joining("---\n"));
    }

    /** One rule for resources of a group that need the same verbs. */
    private static List<Map<String, @Nullable Object>> rules(List<Permission> permissions) {
        Map<List<String>, Set<String>> verbs = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        permissions.forEach(permission -> verbs.computeIfAbsent(
                        List.of(permission.group(), permission.resource()), _ -> new TreeSet<>())
                .add(permission.verb()));
        Map<List<Object>, Set<String>> resources = new LinkedHashMap<>();
        verbs.forEach((resource, all) -> resources
                .computeIfAbsent(List.of(resource.getFirst(), List.copyOf(all)), _ -> new TreeSet<>())
                .add(resource.getLast()));
        List<Map<String, @Nullable Object>> rules = new ArrayList<>();
        resources.forEach((key, names) -> {
            Map<String, @Nullable Object> rule = new LinkedHashMap<>();
            rule.put("apiGroups", List.of(key.getFirst()));
            rule.put("resources", List.copyOf(names));
            rule.put("verbs", key.getLast());
            rules.add(rule);
        });
        return rules;
    }

    private static Map<String, @Nullable Object> rule(@Nullable Object given) {
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> rule.put(String.valueOf(key), value));
        }
        return rule;
    }

    /** By content: what is added today must not take away what was added for another plan. */
    private String name(List<Map<String, @Nullable Object>> rules) {
        return "mooring-deploys-" + app + "-"
                + PlanDigest.sha256(YamlText.write(rules)).substring(0, 8);
    }

    private static Map<String, @Nullable Object> role(
            String name, String namespace, List<Map<String, @Nullable Object>> rules) {
        Map<String, @Nullable Object> role = head(name, namespace, namespace.isEmpty() ? "ClusterRole" : "Role");
        role.put("rules", rules);
        return role;
    }

    private Map<String, @Nullable Object> binding(String name, String namespace) {
        String kind = namespace.isEmpty() ? "ClusterRole" : "Role";
        Map<String, @Nullable Object> binding = head(name, namespace, kind + "Binding");
        binding.put(
                "roleRef", new TreeMap<>(Map.of("apiGroup", "rbac.authorization.k8s.io", "kind", kind, "name", name)));
        binding.put("subjects", List.of(subject()));
        return binding;
    }

    private Map<String, Object> subject() {
        String[] parts = account.startsWith(SERVICE_ACCOUNT)
                ? account.substring(SERVICE_ACCOUNT.length()).split(":", 2)
                : new String[0];
        return parts.length == 2
                ? new TreeMap<>(Map.of("kind", "ServiceAccount", "namespace", parts[0], "name", parts[1]))
                : new TreeMap<>(Map.of("apiGroup", "rbac.authorization.k8s.io", "kind", "User", "name", account));
    }

    private static Map<String, @Nullable Object> head(String name, String namespace, String kind) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        if (!namespace.isEmpty()) {
            metadata.put("namespace", namespace);
        }
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("apiVersion", API);
        head.put("kind", kind);
        head.put("metadata", metadata);
        return head;
    }
}
