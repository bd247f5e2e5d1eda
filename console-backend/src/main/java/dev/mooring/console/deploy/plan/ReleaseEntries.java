package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Invalid;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.OwnSecrets;
import dev.mooring.console.object.SecretData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan tells of the objects of one Helm release: those that Helm would write, and those that it would leave as somebody
 * changed them.
 *
 * @param before the release's objects as Helm last deployed them
 * @param after as it would deploy them now
 * @param drift what was changed in the cluster in between
 * @param recreated what is to be deleted and made again, with the fields that cannot be changed
 */
record ReleaseEntries(
        ObjectRef release,
        ReleaseObjects before,
        ReleaseObjects after,
        ReleaseDrifts drift,
        Map<ObjectRef, List<String>> recreated) {

    /** Of what the cluster would not take of a chart. */
    static final String REFUSED = "helm-object-refused";

    private static final ReleaseObjects NONE = new ReleaseObjects(List.of(), List.of());

    static ReleaseEntries of(ReleaseObservation observation) {
        ReleaseObjects after =
                observation.rehearsal().revision().map(ReleaseObjects::of).orElse(NONE);
        ReleaseObjects before = observation
                .newest()
                .filter(HelmRevision::isDeployed)
                .map(ReleaseObjects::of)
                .orElse(NONE);
        return new ReleaseEntries(
                observation.release(),
                before,
                after,
                ReleaseDrifts.of(observation.drifted(), after),
                observation.rehearsal().recreated());
    }

    static ReleaseEntries ofRemoved(ObjectRef release) {
        return new ReleaseEntries(release, NONE, NONE, ReleaseDrifts.NONE, Map.of());
    }

    /** Of what Helm would write, then of what it would leave. */
    List<PlanEntry> all(Rehearsal rehearsal) {
        List<PlanEntry> entries = new ArrayList<>(of(rehearsal.writes()));
        List<ObjectRef> written = entries.stream().map(PlanEntry::object).toList();
        drift.leftAlone(written).map(this::left).forEach(entries::add);
        return entries;
    }

    List<PlanEntry> of(List<Write> writes) {
        return last(writes).stream().map(this::entry).toList();
    }

    /** Helm may touch an object more than once, such as a hook that it deletes and makes again: the outcome counts. */
    private static Collection<Write> last(List<Write> writes) {
        Map<ObjectRef, Write> last = new LinkedHashMap<>();
        writes.forEach(write -> last.put(write.object(), write));
        return last.values();
    }

    private String path() {
        return PlanEntry.pathOf(release);
    }

    private PlanEntry left(Map.Entry<ObjectRef, Finding> left) {
        return new PlanEntry(left.getKey(), Effect.UNCHANGED, path(), List.of(), List.of(left.getValue()));
    }

    private PlanEntry entry(Write write) {
        PlanEntry entry = asHelmDoes(write);
        boolean isOwn =
                entry.object().isSecret() && OwnSecrets.contain(entry.object().name());
        return isOwn ? entry.withFindings(List.of(ownSecret(entry.object()))) : entry;
    }

    /** Helm would touch it: as a hook even where it belongs to somebody else. */
    private Finding ownSecret(ObjectRef secret) {
        return Finding.error(
                "object-of-the-console",
                "The chart of " + release + " has " + secret
                        + ", a Secret in which Mooring keeps its own state. Ask the vendor to rename it.",
                Place.ofSubject(secret.toString()));
    }

    private PlanEntry asHelmDoes(Write write) {
        return switch (write) {
            case Write.Apply apply -> applied(apply);
            case Write.Refused refused -> refused.unchangeable().isEmpty() ? refused(refused) : unchangeable(refused);
            case Write.Delete delete ->
                new PlanEntry(
                        delete.object(),
                        Effect.DELETE,
                        path(),
                        delete.live().map(Differences::removed).orElse(List.of()),
                        new Leftover(delete.object(), delete.live()).warnings());
        };
    }

    private PlanEntry applied(Write.Apply write) {
        return write.live().map(live -> changed(write, live)).orElseGet(() -> created(write));
    }

    private PlanEntry created(Write.Apply write) {
        KubeObject shown = after.written(write.object()).orElse(write.result());
        List<Finding> findings = Stream.concat(hook(write).stream(), vanished(write.object()).stream())
                .toList();
        return new PlanEntry(write.object(), Effect.CREATE, path(), Differences.written(shown), findings);
    }

    private PlanEntry refused(Write.Refused refused) {
        return new PlanEntry(
                refused.object(),
                refused.live().isPresent() ? Effect.CHANGE : Effect.CREATE,
                path(),
                List.of(),
                List.of(refusal(refused)));
    }

    private PlanEntry unchangeable(Write.Refused refused) {
        return replaced(
                refused.object(),
                refused.unchangeable(),
                refused.live(),
                refused.wanted().map(SecretData::encoded),
                Optional.empty());
    }

    /** @param choice what was decided */
    private PlanEntry replaced(
            ObjectRef object,
            List<String> unchangeable,
            Optional<KubeObject> live,
            Optional<KubeObject> wanted,
            Optional<Choice> choice) {
        FieldChanges changes = new FieldChanges(live.orElse(new KubeObject(Map.of())), Optional.empty());
        List<FieldChange> fields = wanted.map(changes::wanted).orElse(List.of());
        Recreation recreation = new Recreation(object, unchangeable, live);
        List<FieldChange> refused = recreation.among(fields);
        Place where = Place.ofSubject(object.toString());
        Finding open = Finding.error("field-immutable", Invalid.unchangeable(object.toString(), unchangeable), where);
        return new PlanEntry(
                object,
                Effect.REPLACE,
                path(),
                wanted.map(written -> Differences.wanted(changes.live(), written))
                        .orElse(List.of()),
                fields,
                choice.isPresent() ? recreation.warnings(refused, where) : List.of(open),
                Optional.of(new Obstacle.ImmutableFields(refused, choice)));
    }

    private PlanEntry changed(Write.Apply write, KubeObject live) {
        if (recreated.containsKey(write.object())) {
            return replaced(
                    write.object(),
                    recreated.getOrDefault(write.object(), List.of()),
                    Optional.of(live),
                    after.written(write.object()).map(SecretData::encoded),
                    Optional.of(Choice.RECREATE));
        }
        boolean same = Differences.isSame(live, write.result());
        List<FieldChange> fields =
                drift.toldIn(write.object(), new FieldChanges(live, Optional.empty()).to(write.result()));
        return new PlanEntry(
                write.object(),
                same ? Effect.UNCHANGED : Effect.CHANGE,
                path(),
                Differences.between(live, write.result()),
                fields,
                Stream.concat(hook(write).stream(), drift.staying(write.object(), fields).stream())
                        .toList(),
                Optional.empty());
    }

    private static Optional<Finding> hook(Write.Apply write) {
        return ReleaseObjects.hook(write.result())
                .map(when -> Finding.info(
                        "helm-hook",
                        write.object() + " is a hook of the chart: Helm runs it (" + when + ") and waits for its end.",
                        Place.ofSubject(write.object().toString())));
    }

    /** A Job that is gone has run and was cleaned up. */
    private Optional<Finding> vanished(ObjectRef object) {
        return before.belonging(object)
                .filter(_ -> !object.kind().equals("Job"))
                .map(_ -> Finding.warning(
                        "object-vanished",
                        object + " was deleted in the cluster since Helm last deployed " + release
                                + ". Helm creates it again.",
                        Place.ofSubject(object.toString())));
    }

    private Finding refusal(Write.Refused refused) {
        String said =
                refused.message().isBlank() ? "" : ": " + refused.message().strip();
        return Finding.error(
                REFUSED,
                "The cluster refuses what the chart of " + release + " makes of " + refused.object() + " (status "
                        + refused.status() + ")" + said,
                Place.ofSubject(refused.object().toString()));
    }
}
