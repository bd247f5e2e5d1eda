package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.SecretData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody changed in the objects of a Helm release, told beside what Helm does to them. What Helm would write is known
 * from its rehearsal, so nothing is said here about how it decides: a changed field that it writes is a reason for that
 * write, one that it does not write stays.
 *
 * @param fields by object, before as in the cluster, after as the release says
 */
record ReleaseDrifts(Map<ObjectRef, List<FieldChange>> fields) {

    /** Of a warning that something stays as somebody changed it. */
    static final String STAYS = "release-drift-stays";

    static final ReleaseDrifts NONE = new ReleaseDrifts(Map.of());

    /**
     * @param wanted the objects of the next revision: where that says what is in the cluster, somebody was only faster, and what
     *     it leaves out is deleted anyway
     */
    static ReleaseDrifts of(Collection<Drifted> drifted, ReleaseObjects wanted) {
        Map<ObjectRef, List<FieldChange>> fields = new LinkedHashMap<>();
        for (Drifted each : drifted) {
            ObjectRef object = each.live().ref();
            List<FieldChange> changed = wanted.belonging(object).map(SecretData::encoded).stream()
                    .flatMap(next -> each.fields().stream().filter(field -> !saysSame(next, each.live(), field)))
                    .toList();
            if (!changed.isEmpty()) {
                fields.put(object, changed);
            }
        }
        return new ReleaseDrifts(fields);
    }

    private static boolean saysSame(KubeObject next, KubeObject live, FieldChange field) {
        Optional<String> there = text(live, field);
        return there.isPresent() && there.equals(text(next, field));
    }

    private static Optional<String> text(KubeObject object, FieldChange field) {
        return FieldPath.in(object, field.path())
                .flatMap(path -> path.value(object))
                .map(String::valueOf);
    }

    private List<FieldChange> of(ObjectRef object) {
        return fields.getOrDefault(object, List.of());
    }

    /** What Helm changes in an object, with the reason where somebody else changed it before. */
    List<FieldChange> toldIn(ObjectRef object, List<FieldChange> changes) {
        return changes.stream()
                .map(change -> of(object).stream()
                        .filter(change::overlaps)
                        .flatMap(drifted -> drifted.drift().stream())
                        .findFirst()
                        .map(change::because)
                        .orElse(change))
                .toList();
    }

    /** What was changed and is not among what Helm changes. */
    Optional<Finding> staying(ObjectRef object, List<FieldChange> changes) {
        List<FieldChange> left = of(object).stream()
                .filter(field -> changes.stream().noneMatch(field::overlaps))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(stays(object, left));
    }

    /** Objects to which Helm does nothing, though somebody changed them. */
    Stream<Map.Entry<ObjectRef, Finding>> leftAlone(Collection<ObjectRef> written) {
        return fields.keySet().stream()
                .filter(object -> !written.contains(object))
                .flatMap(object -> staying(object, List.of()).map(finding -> Map.entry(object, finding)).stream());
    }

    private static Finding stays(ObjectRef object, List<FieldChange> fields) {
        return Finding.warning(
                STAYS,
                "Changed in the cluster since Helm last deployed " + object + ", and left so by Helm: "
                        + Named.some(fields.stream().map(ReleaseDrifts::words).toList())
                        + ". Of a kind that a definition brought, Helm changes only what the chart's new text says"
                        + " differently from its last one. Set it right by hand, if it should not stay.",
                Place.ofSubject(object.toString()));
    }

    private static String words(FieldChange field) {
        String by = field.drift()
                .map(FieldChange.Drift::manager)
                .filter(manager -> !manager.isEmpty())
                .map(manager -> ", by " + manager)
                .orElse("");
        return field.path() + " (" + field.before().orElse("nothing") + " instead of "
                + field.after().orElse("nothing") + by + ")";
    }
}
