package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.helm.Missing;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Namespaces and kinds that a version brings along. Objects that live in them cannot be tried before they are there.
 *
 * @param kinds as {@code group/Kind}
 * @param roles what permissions are bound to
 */
public record Provided(Set<String> namespaces, Set<String> kinds, Set<ObjectRef> roles) {

    private static final List<String> ROLES = List.of("Role", "ClusterRole");

    public Provided {
        namespaces = Set.copyOf(namespaces);
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
    }

    public static Provided by(List<Manifest> wanted) {
        return of(wanted.stream().map(Manifest::object).toList());
    }

    /** What a chart brings along, as far as Helm's rehearsal came. */
    public static Provided by(Rehearsal rehearsal) {
        Stream<KubeObject> made = rehearsal.writes().stream()
                .flatMap(write ->
                        write instanceof Rehearsal.Write.Apply apply ? Stream.of(apply.result()) : Stream.of());
        Stream<KubeObject> recorded =
                rehearsal.revision().stream().flatMap(revision -> ReleaseObjects.of(revision).regular().stream());
        return of(Stream.concat(made, recorded).toList());
    }

    private static Provided of(List<KubeObject> objects) {
        return new Provided(
                objects.stream()
                        .filter(object -> object.kind().equals("Namespace"))
                        .map(KubeObject::name)
                        .collect(Collectors.toSet()),
                objects.stream()
                        .filter(object -> object.kind().equals("CustomResourceDefinition"))
                        .map(definition -> definition.text("spec", "group").orElse("") + "/"
                                + definition.text("spec", "names", "kind").orElse(""))
                        .collect(Collectors.toSet()),
                objects.stream()
                        .map(KubeObject::ref)
                        .filter(object -> ROLES.contains(object.kind()))
                        .collect(Collectors.toSet()));
    }

    public Provided and(Provided more) {
        Set<String> allNamespaces = new HashSet<>(namespaces);
        allNamespaces.addAll(more.namespaces);
        Set<String> allKinds = new HashSet<>(kinds);
        allKinds.addAll(more.kinds);
        Set<ObjectRef> allRoles = new HashSet<>(roles);
        allRoles.addAll(more.roles);
        return new Provided(allNamespaces, allKinds, allRoles);
    }

    /** What an object needs that comes with this version, where it was refused for lack of that; empty otherwise. */
    Optional<String> laterFor(KubeObject object, Finding cause) {
        ObjectRef ref = object.ref();
        return switch (cause.code()) {
            case "kind-unknown" -> hasKindOf(ref) ? Optional.of("its kind " + ref.kind()) : Optional.empty();
            case "namespace-missing" ->
                hasNamespaceOf(ref) ? Optional.of("its namespace " + ref.namespace()) : Optional.empty();
            // whoever may not bind any role is asked which one it is, and that is looked up
            case "object-missing" ->
                roles.stream()
                        .filter(role -> isRoleOf(object, role))
                        .findFirst()
                        .map(role -> "its " + role.kind() + " " + role.name());
            default -> Optional.empty();
        };
    }

    private static boolean isRoleOf(KubeObject binding, ObjectRef role) {
        return binding.kind().endsWith("RoleBinding")
                && binding.text("roleRef", "kind").orElse("").equals(role.kind())
                && binding.text("roleRef", "name").orElse("").equals(role.name())
                && (role.namespace().isEmpty() || role.namespace().equals(binding.namespace()));
    }

    boolean hasKindOf(ObjectRef object) {
        return kinds.contains(object.group() + "/" + object.kind());
    }

    boolean hasNamespaceOf(ObjectRef object) {
        return namespaces.contains(object.namespace());
    }

    /** What Helm missed, where all that it missed is provided here. */
    public Optional<String> missingIn(String message) {
        Missing missing = Missing.in(message);
        boolean all =
                missing.kinds().stream().allMatch(this::hasKindOf) && namespaces.containsAll(missing.namespaces());
        return all && !missing.isNothing() ? Optional.of(words(missing)) : Optional.empty();
    }

    /** That an object is tried only in the deploy, because something that it needs comes with this version. */
    static Finding notTried(ObjectRef object, String what, Place where) {
        return Finding.info(
                "not-tried",
                object + " could not be tried in advance, because " + what + " comes with this version.",
                where);
    }

    private static String words(Missing missing) {
        Stream<String> kinds = missing.kinds().stream().map(kind -> "its kind " + kind.kind());
        Stream<String> places = missing.namespaces().stream().map(name -> "its namespace " + name);
        return Stream.concat(kinds, places).findFirst().orElseThrow();
    }
}
