package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Namespaces and kinds that a version brings along. Objects that live in them cannot be tried before they are there.
 *
 * @param kinds as {@code group/Kind}
 */
record Provided(Set<String> namespaces, Set<String> kinds) {

    static Provided by(List<Manifest> wanted) {
        return new Provided(
                wanted.stream()
                        .map(Manifest::object)
                        .filter(object -> object.kind().equals("Namespace"))
                        .map(KubeObject::name)
                        .collect(Collectors.toSet()),
                wanted.stream()
                        .map(Manifest::object)
                        .filter(object -> object.kind().equals("CustomResourceDefinition"))
                        .map(definition -> definition.text("spec", "group").orElse("") + "/"
                                + definition.text("spec", "names", "kind").orElse(""))
                        .collect(Collectors.toSet()));
    }

    boolean hasKindOf(ObjectRef object) {
        return kinds.contains(object.group() + "/" + object.kind());
    }

    boolean hasNamespaceOf(ObjectRef object) {
        return namespaces.contains(object.namespace());
    }
}
