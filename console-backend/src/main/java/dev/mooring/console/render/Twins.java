package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.Patching;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One object that a release has several times. As in KOTS the later ones are put over the first; where they are written in
 * different versions of their group, nobody can tell what is meant.
 */
record Twins(Consumer<Finding> findings) {

    List<Manifest> joined(List<Manifest> manifests) {
        Map<ObjectRef, Manifest> seen = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            ObjectRef ref = manifest.object().ref();
            ObjectRef anyVersion = new ObjectRef(ref.group() + "/", ref.kind(), ref.namespace(), ref.name());
            Manifest first = seen.putIfAbsent(anyVersion, manifest);
            if (first != null && first.object().ref().equals(ref)) {
                join(first, manifest)
                        .ifPresentOrElse(joined -> seen.put(anyVersion, joined), () -> seen.remove(anyVersion));
            } else if (first != null) {
                findings.accept(otherVersion(manifest, first));
            }
        }
        return new ArrayList<>(seen.values());
    }

    private Optional<Manifest> join(Manifest first, Manifest second) {
        findings.accept(Finding.warning(
                "object-twice",
                "This " + second.object().kind() + " is already at " + first.where()
                        + ", and what stands here is put over it. Remove one of them, or let kots.io/when choose.",
                second.where()));
        Optional<KubeObject> joined = Patching.overlaid(first.object(), second.object());
        return joined.map(object -> new Manifest(first.path(), first.document(), object, first.where()));
    }

    private static Finding otherVersion(Manifest second, Manifest first) {
        return Finding.error(
                "object-twice",
                "This " + second.object().kind() + " is already at " + first.where()
                        + ", in another apiVersion. Remove one of them, or let kots.io/when choose.",
                second.where());
    }
}
