package dev.mooring.console.deploy.plan;

import dev.mooring.console.helm.Missing;
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
 */
public record Provided(Set<String> namespaces, Set<String> kinds) {

    public Provided {
        namespaces = Set.copyOf(namespaces);
        kinds = Set.copyOf(kinds);
    }

    public static Provided by(List<Manifest> wanted) {
        return of(wanted.stream().map(Manifest::object).toList());
    }

    static Provided of(List<KubeObject> objects) {
        return new Provided(
                objects.stream()
                        .filter(object -> object.kind().equals("Namespace"))
                        .map(KubeObject::name)
                        .collect(Collectors.toSet()),
                objects.stream()
                        .filter(object -> object.kind().equals("CustomResourceDefinition"))
                        .map(definition -> definition.text("spec", "group").orElse("") + "/"
                                + definition.text("spec", "names", "kind").orElse(""))
                        .collect(Collectors.toSet()));
    }

    Provided and(Provided more) {
        Set<String> allNamespaces = new HashSet<>(namespaces);
        allNamespaces.addAll(more.namespaces);
        Set<String> allKinds = new HashSet<>(kinds);
        allKinds.addAll(more.kinds);
        return new Provided(allNamespaces, allKinds);
    }

    boolean hasKindOf(ObjectRef object) {
        return kinds.contains(object.group() + "/" + object.kind());
    }

    boolean hasNamespaceOf(ObjectRef object) {
        return namespaces.contains(object.namespace());
    }

    /** What Helm missed, where all that it missed is provided here. */
    Optional<String> missingIn(String message) {
        Missing missing = Missing.in(message);
        boolean all =
                missing.kinds().stream().allMatch(this::hasKindOf) && namespaces.containsAll(missing.namespaces());
        return all && !missing.isNothing() ? Optional.of(words(missing)) : Optional.empty();
    }

    private static String words(Missing missing) {
        Stream<String> kinds = missing.kinds().stream().map(kind -> "its kind " + kind.kind());
        Stream<String> places = missing.namespaces().stream().map(name -> "its namespace " + name);
        return Stream.concat(kinds, places).findFirst().orElseThrow();
    }
}
