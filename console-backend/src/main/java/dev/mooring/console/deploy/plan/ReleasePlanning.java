package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.patch.ChartPatches;
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
     * @param patches what the customer changes in what the charts give
     */
    public static Plan completed(
            Plan plan,
            Provided provided,
            ChartPatches patches,
            List<ReleaseObservation> wanted,
            List<ReleaseRemoval> unwanted) {
        ReleasePlanning planning = new ReleasePlanning(provided);
        wanted.forEach(planning::take);
        unwanted.forEach(planning::remove);
        Stream<PlanEntry> applied =
                plan.entries().stream().filter(entry -> !isDeletion(entry)).map(planning::explained);
        Stream<PlanEntry> deleted = plan.entries().stream().filter(ReleasePlanning::isDeletion);
        return new Plan(
                Stream.of(applied, planning.entries.stream(), deleted)
                        .flatMap(part -> part)
                        .toList(),
                Stream.of(plan.findings().stream(), misfits(patches, wanted).stream(), planning.drift().stream())
                        .flatMap(part -> part)
                        .toList());
    }

    private static List<Finding> misfits(ChartPatches patches, List<ReleaseObservation> wanted) {
        return patches.isEmpty()
                ? List.of()
                : patches.misfits(wanted.stream()
                        .map(observation -> observation.rehearsal().given())
                        .toList());
    }

    /** Helm asks nobody, so there is nothing to decide; the admin should know all the same. */
    private Optional<Finding> drift() {
        List<ObjectRef> changed = entries.stream()
                .filter(PlanEntry::isDrift)
                .map(PlanEntry::object)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "release-drift",
                        "Changed in the cluster since Helm last deployed: " + Named.some(changed)
                                + ". Deploying puts in what the charts say, without asking who else has set it. A value that"
                                + " is to stay belongs into the configuration or into a patch.",
                        Place.NONE));
    }

    /** Not every refusal stands against a deploy. */
    private PlanEntry explained(PlanEntry entry) {
        return entry.withFindings(entry.findings().stream()
                .map(finding -> lacking(entry, finding)
                        .map(what -> Provided.notTried(entry.object(), what, finding.where()))
                        .orElse(finding))
                .toList());
    }

    /** What comes with this version and was lacking when an object was tried. */
    private Optional<String> lacking(PlanEntry entry, Finding finding) {
        return switch (finding.code()) {
            case ReleaseEntries.REFUSED -> provided.missingIn(finding.message());
            // what a chart needs before it may lie in a namespace that a chart makes
            case "namespace-missing" ->
                Manifest.isForCharts(entry.path()) && provided.hasNamespaceOf(entry.object())
                        ? Optional.of("its namespace " + entry.object().namespace())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Helm's own record, which has no name yet, where there was no namespace for it. */
    private boolean isEarlyRecord(PlanEntry entry) {
        return entry.object().name().isEmpty()
                && entry.findings().stream()
                        .anyMatch(finding -> lacking(entry, finding).isPresent());
    }

    private static boolean isDeletion(PlanEntry entry) {
        return entry.effect() == Effect.DELETE;
    }

    private void take(ReleaseObservation observation) {
        provided = provided.and(Provided.by(observation.rehearsal()));
        List<PlanEntry> objects = ReleaseEntries.of(observation).all(observation.rehearsal()).stream()
                .filter(entry -> !isEarlyRecord(entry))
                .map(this::explained)
                .toList();
        entries.add(release(observation, objects));
        entries.addAll(objects);
    }

    private PlanEntry release(ReleaseObservation observation, List<PlanEntry> objects) {
        List<Finding> findings = new ArrayList<>(observation.notes());
        takeover(observation).ifPresent(findings::add);
        observation
                .rehearsal()
                .failure()
                .filter(cause -> !isDecidable(cause, observation.rehearsal()))
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

    /** It fails only for what is asked at the objects. */
    private static boolean isDecidable(Finding cause, Rehearsal rehearsal) {
        return cause.code().equals(HelmReleases.FAILED)
                && rehearsal.refused().findAny().isPresent()
                && rehearsal.refused().noneMatch(refused -> refused.unchangeable()
                        .isEmpty());
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
                .map(what -> Provided.notTried(observation.release(), what, place(observation)))
                .orElseGet(() -> cause.orAt(place(observation)));
    }

    private static Place place(ReleaseObservation observation) {
        return observation.where().withSubject(observation.release().toString());
    }

    private void remove(ReleaseRemoval removal) {
        entries.add(new PlanEntry(
                removal.release(),
                Effect.DELETE,
                "",
                List.of(),
                Stream.concat(Stream.of(uninstalled(removal.release())), removal.trouble().stream())
                        .toList()));
        entries.addAll(ReleaseEntries.ofRemoved(removal.release()).of(removal.writes()));
    }

    private static Finding uninstalled(ObjectRef release) {
        return Finding.info(
                "helm-uninstall",
                release + " is no longer part of this version. Helm uninstalls it with its objects.",
                Place.ofSubject(release.toString()));
    }
}
