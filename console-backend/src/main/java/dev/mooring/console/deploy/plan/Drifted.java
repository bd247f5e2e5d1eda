package dev.mooring.console.deploy.plan;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.SecretData;
import java.util.List;
import java.util.Optional;

/**
 * An object of a Helm release that is not as the release's own text has it. Helm knows no owners of fields as Mooring's own
 * applying does, so what somebody changed is found by holding that text against what is there.
 *
 * @param live as it is in the cluster
 * @param stored as the chart wrote it when Helm last deployed the release
 * @param restored what the cluster would make of it if that text were applied now
 */
public record Drifted(KubeObject live, KubeObject stored, KubeObject restored) {

    /**
     * Whether the text differs from the live object at all, in however different words: only then is it worth asking the
     * cluster what it would make of the text.
     */
    public static boolean isSuspected(KubeObject live, KubeObject stored) {
        return !new FieldChanges(live, Optional.empty())
                .wanted(SecretData.encoded(stored))
                .isEmpty();
    }

    /** The text without what the live object does not have at all: fields that the API server does not know are dropped by it. */
    public static KubeObject known(KubeObject live, KubeObject stored) {
        return new KubeObject(Projection.of(stored.json(), live.json()));
    }

    /** What was changed: before is what is there, after what the release says. */
    List<FieldChange> fields() {
        return new FieldChanges(live, Optional.of(SecretData.encoded(stored))).sinceApplied(restored);
    }
}
