package dev.mooring.console.helm;

import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The objects that a chart has put out, as its templates wrote them.
 *
 * @param regular those that belong to the release
 * @param hooks those that Helm runs beside it
 */
public record ReleaseObjects(List<KubeObject> regular, List<KubeObject> hooks) {

    private static final String HOOK = "helm.sh/hook";

    /** Helm takes a line that starts so for the end of a document, wherever it stands in what a template gives. */
    private static final Pattern BETWEEN = Pattern.compile("^---[ \\t]*\\R", Pattern.MULTILINE);

    public ReleaseObjects {
        regular = List.copyOf(regular);
        hooks = List.copyOf(hooks);
    }

    public static ReleaseObjects of(HelmRevision revision) {
        return new ReleaseObjects(
                objects(revision.manifest()).toList(),
                revision.hooks().stream().flatMap(ReleaseObjects::objects).toList());
    }

    /** Hooks come last. */
    List<KubeObject> all() {
        return Stream.concat(regular.stream(), hooks.stream()).toList();
    }

    /** When Helm runs it ({@code pre-install,pre-upgrade}); empty for an object that is no hook. */
    public static Optional<String> hook(KubeObject object) {
        return object.annotation(HOOK);
    }

    /** As the chart wrote it; its namespace may stand in the object or be that of the release. */
    public Optional<KubeObject> written(ObjectRef object) {
        return found(Stream.concat(regular.stream(), hooks.stream()), object);
    }

    /** The same, of an object that is no hook. */
    public Optional<KubeObject> belonging(ObjectRef object) {
        return found(regular.stream(), object);
    }

    private static Optional<KubeObject> found(Stream<KubeObject> objects, ObjectRef object) {
        return objects.filter(each -> each.kind().equals(object.kind())
                        && each.name().equals(object.name())
                        && each.ref().group().equals(object.group())
                        && (each.namespace().isEmpty() || each.namespace().equals(object.namespace())))
                .findFirst();
    }

    /** The documents of a manifest, each with the line before it that names its template. */
    static Stream<String> texts(String manifest) {
        return BETWEEN.splitAsStream(manifest).filter(text -> !text.isBlank());
    }

    static Stream<KubeObject> objects(String yaml) {
        return documents(yaml).flatMap(ReleaseObjects::members);
    }

    /** A document that is a List, as a whole. */
    static Optional<KubeObject> list(String yaml) {
        return documents(yaml).filter(ReleaseObjects::isList).findFirst();
    }

    private static Stream<KubeObject> documents(String yaml) {
        return YamlFile.parse("manifest.yaml", yaml).documents().stream()
                .map(YamlNode::toValue)
                .filter(Map.class::isInstance)
                .map(document -> KubeObject.of((Map<?, ?>) document));
    }

    private static boolean isList(KubeObject document) {
        return document.kind().equals("List");
    }

    /** A List is its items. */
    private static Stream<KubeObject> members(KubeObject document) {
        return isList(document)
                ? document.parts("items").stream()
                : Stream.of(document).filter(object -> !object.kind().isEmpty());
    }
}
