package dev.mooring.console.deploy.plan;

import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.deploy.plan.FieldChange.Drift;
import dev.mooring.console.deploy.plan.FieldDifferences.Difference;
import dev.mooring.console.deploy.plan.FieldOwners.Owner;
import dev.mooring.console.object.FieldPath;
import dev.mooring.console.object.KubeObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a deploy changes in a live object, and why: three objects are held against each other, what Mooring
 * last applied, what is there, and what is wanted.
 *
 * @param applied as Mooring last applied it, empty where that is not known
 */
record FieldChanges(KubeObject live, Optional<KubeObject> applied) {

    private static final int LONGEST = 300;

    /** @param result what the cluster would make of the wanted object */
    List<FieldChange> to(KubeObject result) {
        return FieldDifferences.between(Visible.clean(live), Visible.clean(result)).stream()
                .map(this::change)
                .toList();
    }

    /** Where the cluster refuses to tell the result: what the manifest says against the same part of the live object. */
    List<FieldChange> wanted(KubeObject manifest) {
        Map<String, @Nullable Object> wanted = Visible.clean(manifest);
        return FieldDifferences.between(Projection.of(Visible.clean(live), wanted), wanted).stream()
                .map(this::change)
                .toList();
    }

    /**
     * What somebody changed of what was applied.
     *
     * @param restored what the cluster would make of the object if the same were applied again: with its defaults and in
     *     its own words for quantities, so that only real changes differ
     */
    List<FieldChange> sinceApplied(KubeObject restored) {
        return FieldDifferences.between(Visible.clean(live), Visible.clean(restored)).stream()
                .filter(difference -> wasApplied(difference.path()))
                .map(difference -> change(difference, Optional.of(newestOwner(difference.path()))))
                .toList();
    }

    /** A field that is claimed by somebody else, with both values where they can be had. */
    ForeignField foreign(FieldConflict claim, KubeObject wanted) {
        Optional<FieldPath> path = FieldPath.in(live, claim.field());
        return new ForeignField(
                claim.field(),
                claim.manager(),
                path.flatMap(found -> text(found, found.value(live))),
                FieldPath.in(wanted, claim.field()).flatMap(found -> text(found, found.value(wanted))),
                path.flatMap(found -> applied.flatMap(found::value)).isPresent());
    }

    private FieldChange change(Difference difference) {
        return change(difference, drift(difference));
    }

    private FieldChange change(Difference difference, Optional<Drift> drift) {
        FieldPath path = difference.path();
        boolean changed = difference.before().isPresent() && difference.after().isPresent();
        return new FieldChange(
                path.toString(),
                text(path, difference.before()),
                isHidden(path) && changed ? Optional.of(Visible.CHANGED) : text(path, difference.after()),
                drift);
    }

    private boolean wasApplied(FieldPath path) {
        return applied.flatMap(path::value).isPresent();
    }

    /** What Mooring applied is its own until somebody else writes it. */
    private Optional<Drift> drift(Difference difference) {
        if (!wasApplied(difference.path())) {
            return Optional.empty();
        }
        if (difference.before().isEmpty()) {
            return Optional.of(Drift.BY_NOBODY_KNOWN);
        }
        List<Owner> owners = new FieldOwners(live).of(difference.path());
        boolean isOurs = owners.stream().anyMatch(owner -> owner.manager().equals(Cluster.FIELD_MANAGER));
        return isOurs || owners.isEmpty() ? Optional.empty() : Optional.of(newestOwner(difference.path()));
    }

    private Drift newestOwner(FieldPath path) {
        return new FieldOwners(live)
                .of(path).stream()
                        .reduce(BinaryOperator.maxBy(
                                Comparator.comparing(owner -> owner.at().orElse(Instant.EPOCH))))
                        .map(owner -> new Drift(owner.manager(), owner.at()))
                        .orElse(Drift.BY_NOBODY_KNOWN);
    }

    private boolean isHidden(FieldPath path) {
        return live.ref().isSecret() && Visible.SECRET_PATHS.stream().anyMatch(secret -> secret.leadsTo(path));
    }

    private Optional<String> text(FieldPath path, Optional<Object> value) {
        return value.map(found -> isHidden(path) ? Visible.HIDDEN : text(found));
    }

    private static String text(Object value) {
        String text = value instanceof Map<?, ?> || value instanceof List<?>
                ? YamlText.write(value).strip()
                : String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
