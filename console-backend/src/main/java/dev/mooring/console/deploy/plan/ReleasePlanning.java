package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.helm.ReleaseObjects;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.OwnSecrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a plan that Helm carries out: each release, followed by what Helm would do to each object. */
public final class ReleasePlanning {

    private final List<PlanEntry> entries = new ArrayList<>();
    private Provided provided;

    private ReleasePlanning(Provided provided) {
        this.provided = provided;
    }

    /**
     * @param plan of the manifests; releases come after what it applies and before what it deletes, as in a deploy
     * @param provided what the version's manifests bring along
     */
    public static Plan completed(
            Plan plan, Provided provided, List<ReleaseObservation> wanted, List<ReleaseRemoval> unwanted) {
        ReleasePlanning planning = new ReleasePlanning(provided);
        wanted.forEach(planning::take);
        unwanted.forEach(planning::remove);
        Stream<PlanEntry> applied = plan.entries().stream().filter(entry -> !isDeletion(entry));
        Stream<PlanEntry> deleted = plan.entries().stream().filter(ReleasePlanning::isDeletion);
        return new Plan(
                Stream.of(applied, planning.entries.stream(), deleted)
                        .flatMap(part -> part)
                        .toList(),
                plan.findings());
    }

    private static boolean isDeletion(PlanEntry entry) {
        return entry.effect() == Effect.DELETE;
    }

    private void take(ReleaseObservation observation) {
        ReleaseObjects written = observation
                .rehearsal()
                .revision()
                .map(ReleaseObjects::of)
                .orElse(new ReleaseObjects(List.of(), List.of()));
        List<Write> writes = last(observation.rehearsal().writes());
        provided = provided.and(Provided.by(observation.rehearsal()));
        List<PlanEntry> objects = writes.stream()
                .map(write -> entry(observation.release(), write, written))
                .toList();
        entries.add(release(observation, objects));
        entries.addAll(objects);
    }

    /** Helm may touch an object more than once, such as a hook that it deletes and makes again: the outcome counts. */
    private static List<Write> last(List<Write> writes) {
        Map<ObjectRef, Write> last = new LinkedHashMap<>();
        writes.forEach(write -> last.put(write.object(), write));
        return List.copyOf(last.values());
    }

    private PlanEntry release(ReleaseObservation observation, List<PlanEntry> objects) {
        List<Finding> findings = new ArrayList<>(observation.notes());
        takeover(observation).ifPresent(findings::add);
        observation
                .rehearsal()
                .failure()
                .map(cause -> explained(observation, cause))
                .ifPresent(findings::add);
        Optional<KubeObject> before = observation.newest().map(ReleasePlanning::described);
        Optional<KubeObject> after = observation.rehearsal().revision().map(ReleasePlanning::described);
        return new PlanEntry(
                observation.release(),
                effect(observation, objects),
                observation.path(),
                difference(before, after),
                findings);
    }

    private static Effect effect(ReleaseObservation observation, List<PlanEntry> objects) {
        if (observation.newest().isEmpty()) {
            return Effect.CREATE;
        }
        boolean same = observation
                .rehearsal()
                .revision()
                .filter(observation.newest().get()::hasSameContent)
                .isPresent();
        boolean untouched = objects.stream().allMatch(entry -> entry.effect() == Effect.UNCHANGED);
        return same && untouched ? Effect.UNCHANGED : Effect.CHANGE;
    }

    private static List<DiffLine> difference(Optional<KubeObject> before, Optional<KubeObject> after) {
        if (after.isEmpty()) {
            return List.of();
        }
        return before.map(old -> Differences.between(old, after.get())).orElseGet(() -> Differences.added(after.get()));
    }

    /** What an admin wants to know of a release; its values hold secrets. */
    private static KubeObject described(HelmRevision revision) {
        ObjectRef release = ObjectRef.helmRelease(revision.namespace(), revision.release());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("apiVersion", release.apiVersion());
        json.put("kind", release.kind());
        json.put("metadata", Map.of("name", release.name()));
        json.put("chart", revision.chart());
        json.put("version", revision.chartVersion());
        return new KubeObject(new LinkedHashMap<>(json));
    }

    private static Optional<Finding> takeover(ReleaseObservation observation) {
        if (observation.known() || observation.newest().isEmpty()) {
            return Optional.empty();
        }
        HelmRevision newest = observation.newest().get();
        return Optional.of(Finding.warning(
                "helm-release-taken-over",
                observation.release() + " is there already, with the chart " + newest.chart() + " "
                        + newest.chartVersion() + ", and was not installed by Mooring for this application. It is taken"
                        + " over: this version's chart and values take the place of its own.",
                place(observation)));
    }

    /** Not every failure of a rehearsal stands against a deploy. */
    private Finding explained(ReleaseObservation observation, Finding cause) {
        return provided.missingIn(cause.message())
                .map(what -> Finding.info(
                        "not-tried",
                        observation.release() + " could not be tried in advance, because " + what
                                + " comes with this version.",
                        place(observation)))
                .orElseGet(() -> new Finding(cause.severity(), cause.code(), cause.message(), place(observation)));
    }

    private static Place place(ReleaseObservation observation) {
        return observation.where().withSubject(observation.release().toString());
    }

    private static PlanEntry entry(ObjectRef release, Write write, ReleaseObjects written) {
        PlanEntry entry = asHelmDoes(release, write, written);
        boolean isOwn =
                entry.object().isSecret() && OwnSecrets.contain(entry.object().name());
        return isOwn ? entry.withFindings(List.of(ownSecret(release, entry.object()))) : entry;
    }

    /** Helm would touch it: as a hook even where it belongs to somebody else. */
    private static Finding ownSecret(ObjectRef release, ObjectRef secret) {
        return Finding.error(
                "object-of-the-console",
                "The chart of " + release + " has " + secret
                        + ", a Secret in which Mooring keeps its own state. Ask the" + " vendor to rename it.",
                Place.ofSubject(secret.toString()));
    }

    private static PlanEntry asHelmDoes(ObjectRef release, Write write, ReleaseObjects written) {
        String path = "helm/" + release.name();
        return switch (write) {
            case Write.Apply apply -> applied(path, apply, written);
            case Write.Refused refused ->
                new PlanEntry(
                        refused.object(),
                        refused.live().isPresent() ? Effect.CHANGE : Effect.CREATE,
                        path,
                        List.of(),
                        List.of(refusal(release, refused)));
            case Write.Delete delete ->
                new PlanEntry(
                        delete.object(),
                        Effect.DELETE,
                        path,
                        delete.live().map(Differences::removed).orElse(List.of()),
                        new Leftover(delete.object(), delete.live()).warnings());
        };
    }

    private static PlanEntry applied(String path, Write.Apply write, ReleaseObjects written) {
        List<Finding> findings = ReleaseObjects.hook(write.result()).stream()
                .map(when -> hook(write.object(), when))
                .toList();
        if (write.live().isEmpty()) {
            KubeObject shown = written.written(write.object()).orElse(write.result());
            return new PlanEntry(write.object(), Effect.CREATE, path, Differences.written(shown), findings);
        }
        KubeObject live = write.live().get();
        return Differences.isSame(live, write.result())
                ? new PlanEntry(write.object(), Effect.UNCHANGED, path, List.of(), findings)
                : new PlanEntry(
                        write.object(),
                        Effect.CHANGE,
                        path,
                        Differences.between(live, write.result()),
                        new FieldChanges(live, Optional.empty()).to(write.result()),
                        findings,
                        Optional.empty());
    }

    private static Finding hook(ObjectRef object, String when) {
        return Finding.info(
                "helm-hook",
                object + " is a hook of the chart: Helm runs it (" + when + ") and waits for its end.",
                Place.ofSubject(object.toString()));
    }

    private static Finding refusal(ObjectRef release, Write.Refused refused) {
        String said =
                refused.message().isBlank() ? "" : ": " + refused.message().strip();
        return Finding.error(
                "helm-object-refused",
                "The cluster refuses what the chart of " + release + " makes of " + refused.object() + " (status "
                        + refused.status() + ")" + said,
                Place.ofSubject(refused.object().toString()));
    }

    private void remove(ReleaseRemoval removal) {
        entries.add(new PlanEntry(
                removal.release(),
                Effect.DELETE,
                "",
                List.of(),
                Stream.concat(Stream.of(uninstalled(removal.release())), removal.trouble().stream())
                        .toList()));
        last(removal.writes()).stream()
                .map(write -> entry(removal.release(), write, new ReleaseObjects(List.of(), List.of())))
                .forEach(entries::add);
    }

    private static Finding uninstalled(ObjectRef release) {
        return Finding.info(
                "helm-uninstall",
                release + " is no longer part of this version. Helm uninstalls it with its objects.",
                Place.ofSubject(release.toString()));
    }
}
