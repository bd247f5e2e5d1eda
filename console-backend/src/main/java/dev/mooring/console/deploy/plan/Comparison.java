package dev.mooring.console.deploy.plan;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.deploy.plan.ChangedDocument.Change;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two renderings, object by object. No cluster is asked, so it is quick enough to follow a
 * keystroke; what deploying would really do is told by a {@link Plan}.
 *
 * @param documents in the order of the later rendering, what it leaves out last
 * @param unchanged how many objects are the same in both
 */
public record Comparison(List<ChangedDocument> documents, int unchanged) {

    public Comparison {
        documents = List.copyOf(documents);
    }

    public static Comparison of(List<Manifest> before, List<Manifest> after) {
        Map<ObjectRef, Manifest> left = byObject(before);
        List<ChangedDocument> documents = new ArrayList<>();
        Map<ObjectRef, Manifest> wanted = byObject(after);
        wanted.forEach((object, manifest) ->
                difference(Optional.ofNullable(left.remove(object)), manifest).ifPresent(documents::add));
        int unchanged = wanted.size() - documents.size();
        left.values().stream().map(Comparison::removed).forEach(documents::add);
        return new Comparison(documents, unchanged);
    }

    /** An object as it is compared: two of the same text do not differ. Holds what Secrets hold. */
    public static String text(KubeObject object) {
        return YamlText.write(Visible.clean(object));
    }

    /** An object as it may be shown: nothing of a Secret but its keys. */
    public static KubeObject withoutSecrets(KubeObject object) {
        return new KubeObject(Visible.masked(object, object.json(), new KubeObject(Map.of())));
    }

    /** Whatever version of its group an object is written in, it is the same one. */
    private static Map<ObjectRef, Manifest> byObject(List<Manifest> manifests) {
        Map<ObjectRef, Manifest> byObject = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            byObject.putIfAbsent(manifest.object().ref().withoutVersion(), manifest);
        }
        return byObject;
    }

    private static Optional<ChangedDocument> difference(Optional<Manifest> before, Manifest after) {
        KubeObject object = after.object();
        if (before.isEmpty()) {
            return Optional.of(
                    new ChangedDocument(object.ref(), after.path(), Change.CREATED, Differences.added(object)));
        }
        KubeObject old = before.get().object();
        return Differences.isSame(old, object)
                ? Optional.empty()
                : Optional.of(new ChangedDocument(
                        object.ref(), after.path(), Change.CHANGED, Differences.between(old, object)));
    }

    private static ChangedDocument removed(Manifest before) {
        KubeObject object = before.object();
        return new ChangedDocument(object.ref(), before.path(), Change.REMOVED, Differences.removed(object));
    }
}
