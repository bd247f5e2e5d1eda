package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan needs Mooring's account to be allowed, and the plan with what of that is missing.
 *
 * @param wanted the version's manifests
 */
public record NeededPermissions(Plan plan, List<Manifest> wanted) {

    private static final int NAMED = 8;

    /**
     * A kind as RBAC names it.
     *
     * @param namespaced whether its objects live in namespaces
     */
    public record Resource(String group, String plural, boolean namespaced) {}

    /** @param resource empty where the cluster does not serve the kind; one that this version brings is known all the same */
    public Set<Permission> all(Function<ObjectRef, Optional<Resource>> resource) {
        Set<Permission> all = new TreeSet<>();
        for (PlanEntry entry : plan.entries()) {
            ObjectRef object = entry.object();
            if (object.isHelmRelease()) {
                Stream.of("get", "list", "create", "update", "delete")
                        .forEach(verb -> all.add(new Permission(verb, "", "secrets", object.namespace())));
            } else {
                resource.apply(object).or(() -> brought(object)).ifPresent(found -> verbs(entry)
                        .forEach(verb -> all.add(new Permission(
                                verb, found.group(), found.plural(), found.namespaced() ? object.namespace() : ""))));
            }
        }
        return all;
    }

    private Optional<Resource> brought(ObjectRef object) {
        return wanted.stream()
                .map(Manifest::object)
                .filter(definition -> definition.kind().equals("CustomResourceDefinition"))
                .filter(definition ->
                        definition.text("spec", "names", "kind").orElse("").equals(object.kind())
                                && definition.text("spec", "group").orElse("").equals(object.group()))
                .findFirst()
                .map(definition -> new Resource(
                        object.group(),
                        definition.text("spec", "names", "plural").orElse(""),
                        definition.text("spec", "scope").orElse("").equals("Namespaced")));
    }

    /** An object of Mooring's is applied, one of a chart is created or patched by Helm. */
    private static List<String> verbs(PlanEntry entry) {
        boolean isHelms = entry.isOfChart();
        boolean isHook =
                entry.findings().stream().anyMatch(finding -> finding.code().equals("helm-hook"));
        if (isHook) {
            return List.of("get", "list", "watch", "create", "patch", "delete");
        }
        return switch (entry.effect()) {
            case DELETE -> List.of("get", "delete");
            case REPLACE -> List.of("get", "create", "patch", "delete");
            case CREATE -> isHelms ? List.of("get", "create") : List.of("get", "create", "patch");
            case CHANGE -> List.of("get", "patch");
            case UNCHANGED -> entry.path().isEmpty() || isHelms ? List.of("get") : List.of("get", "patch");
        };
    }

    /**
     * The plan that says what is missing, once and together: what the cluster refused for that reason only repeats it.
     *
     * @param whoAsks tells how the cluster names the account; asked where something is missing
     */
    public Plan without(Collection<Permission> missing, AppSlug app, Supplier<String> whoAsks) {
        List<KubeObject> granted = granted();
        if (missing.isEmpty() && granted.isEmpty()) {
            return plan;
        }
        String account = whoAsks.get();
        List<Permission> sorted = missing.stream().sorted().toList();
        List<Finding> findings = new ArrayList<>(plan.findings());
        findings.add(told(sorted, granted, account));
        return new Plan(
                plan.entries().stream().map(NeededPermissions::untried).toList(),
                findings,
                new MissingPermissions(sorted, new RolesToAdd(app, account).yaml(sorted, granted)));
    }

    /**
     * Roles of the version that grant more than the account holds: it has to hold as much before. Where the account may not
     * even write them, whether it holds as much is not known yet.
     */
    private List<KubeObject> granted() {
        Set<ObjectRef> escalating = plan.entries().stream()
                .filter(entry -> has(entry, "rbac-escalation") || has(entry, "cluster-forbidden"))
                .map(PlanEntry::object)
                .collect(Collectors.toSet());
        return wanted.stream()
                .map(Manifest::object)
                .filter(object -> escalating.contains(object.ref()))
                .filter(object -> !object.list("rules").isEmpty())
                .toList();
    }

    private static boolean has(PlanEntry entry, String code) {
        return entry.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    private static Finding told(List<Permission> missing, List<KubeObject> granted, String account) {
        List<String> names = Stream.concat(
                        byResource(missing).stream(),
                        granted.stream().map(role -> "everything that " + role.ref() + " grants"))
                .toList();
        String named = String.join("; ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? "; and " + (names.size() - NAMED) + " more" : "");
        return Finding.error(
                "permissions-missing",
                "Mooring's account " + account + " may not do all that this deploy needs. Missing: " + named
                        + ". Add the roles that the plan lists, then plan again.",
                Place.NONE);
    }

    private static List<String> byResource(List<Permission> missing) {
        return missing.stream()
                .collect(Collectors.groupingBy(
                        permission ->
                                new Permission("", permission.group(), permission.resource(), permission.namespace()),
                        java.util.TreeMap::new,
                        Collectors.mapping(Permission::verb, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + entry.getKey())
                .toList();
    }

    private static PlanEntry untried(PlanEntry entry) {
        return entry.withFindings(entry.findings().stream()
                .map(finding -> isRepetition(finding)
                        ? Finding.info(
                                "not-permitted",
                                entry.object() + " could not be tried, because Mooring's account lacks permissions.",
                                finding.where())
                        : finding)
                .toList());
    }

    private static boolean isRepetition(Finding finding) {
        return finding.code().equals("cluster-forbidden") || finding.code().equals("rbac-escalation");
    }
}
