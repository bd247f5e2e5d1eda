package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes a plan out of what is wanted and what the cluster said about it. */
public final class Planning {

    private final AppSlug app;
    private final Collection<ObjectRef> inventory;
    private final Provided provided;

    private Planning(AppSlug app, List<Observation> wanted, Collection<ObjectRef> inventory) {
        this.app = app;
        this.inventory = inventory;
        this.provided = Provided.by(wanted.stream().map(Observation::wanted).toList());
    }

    /**
     * @param inventory what Mooring has applied for this application before
     * @param leftovers those of the inventory that are still there and no longer wanted
     */
    public static Plan plan(
            AppSlug app, List<Observation> wanted, Collection<ObjectRef> inventory, List<Leftover> leftovers) {
        Planning planning = new Planning(app, wanted, inventory);
        List<PlanEntry> entries = new ArrayList<>();
        List<Observation> ordered = wanted.stream()
                .sorted(java.util.Comparator.comparing(Observation::wanted, KindOrder.APPLY))
                .toList();
        for (Observation observation : ordered) {
            entries.add(planning.entry(observation, planning.isTwice(observation, ordered)));
        }
        leftovers.stream().sorted(KindOrder.DELETE).map(planning::deletion).forEach(entries::add);
        return new Plan(entries, List.of());
    }

    /** Those of the inventory that are no longer wanted, whatever version of their group they were written in. */
    public static List<ObjectRef> unwanted(List<Manifest> wanted, Collection<ObjectRef> inventory) {
        return inventory.stream()
                .filter(known -> wanted.stream()
                        .noneMatch(manifest -> manifest.object().ref().isSameObject(known)))
                .toList();
    }

    private PlanEntry entry(Observation observation, boolean twice) {
        List<Finding> findings = new ArrayList<>(takeover(observation));
        WaitRule.of(observation.wanted().object(), observation.wanted().where())
                .findings()
                .forEach(finding -> findings.add(about(observation, finding)));
        if (twice) {
            findings.add(about(
                    observation,
                    Finding.error(
                            "object-twice",
                            observation.wanted().object().ref()
                                    + " is in this version more than once, and the later one would"
                                    + " undo the earlier. Leave only one of them.",
                            observation.wanted().where())));
        }
        return switch (observation.dryRun()) {
            case DryRun.Result(KubeObject result) -> tried(observation, result, findings);
            case DryRun.Refused(Finding cause) -> refused(observation, cause, findings);
        };
    }

    private PlanEntry tried(Observation observation, KubeObject result, List<Finding> findings) {
        KubeObject wanted = observation.wanted().object();
        if (observation.live().isEmpty()) {
            return entry(observation, Effect.CREATE, Differences.added(wanted), findings);
        }
        KubeObject live = observation.live().get();
        return Differences.isSame(live, result)
                ? entry(observation, Effect.UNCHANGED, List.of(), findings)
                : entry(observation, Effect.CHANGE, Differences.between(live, result), findings);
    }

    private PlanEntry refused(Observation observation, Finding cause, List<Finding> findings) {
        KubeObject wanted = observation.wanted().object();
        findings.add(about(observation, explained(observation, cause)));
        return observation
                .live()
                .map(live -> entry(observation, Effect.CHANGE, Differences.wanted(live, wanted), findings))
                .orElseGet(() -> entry(observation, Effect.CREATE, Differences.added(wanted), findings));
    }

    /** Not every refusal stands against a deploy. */
    private Finding explained(Observation observation, Finding cause) {
        ObjectRef object = observation.wanted().object().ref();
        boolean laterKind = cause.code().equals("kind-unknown") && provided.hasKindOf(object);
        boolean laterNamespace = cause.code().equals("namespace-missing") && provided.hasNamespaceOf(object);
        if (laterKind || laterNamespace) {
            String what = laterKind ? "its kind " + object.kind() : "its namespace " + object.namespace();
            return Finding.info(
                    "not-tried",
                    object + " could not be tried in advance, because " + what + " comes with this version.",
                    cause.where());
        }
        if (cause.code().equals("field-immutable") && object.kind().equals("Job")) {
            return Finding.warning(
                    "job-made-again",
                    object + " has run with another specification, which Kubernetes does not let change. It is deleted"
                            + " with its pods, then made again and so runs again.",
                    cause.where());
        }
        return cause;
    }

    private List<Finding> takeover(Observation observation) {
        ObjectRef object = observation.wanted().object().ref();
        Optional<KubeObject> live = observation.live();
        if (live.isPresent() && Ownership.isOfAnother(live.get(), app)) {
            String message = object + " belongs to the application "
                    + Ownership.owner(live.get()).orElse("")
                    + " already. Two applications cannot share an object: rename"
                    + " it in the configuration, or remove it from the other application.";
            return List.of(about(
                    observation,
                    Finding.error(
                            "object-of-another-app",
                            message,
                            observation.wanted().where())));
        }
        boolean known = inventory.stream().anyMatch(object::isSameObject);
        if (live.isPresent() && Ownership.owner(live.get()).isEmpty() && !known) {
            String message =
                    object + " is there already and was not made by Mooring. It is taken over: what this version"
                            + " sets is changed, the rest stays, and it is deleted when a later version leaves it out.";
            return List.of(about(
                    observation,
                    Finding.warning(
                            "object-taken-over", message, observation.wanted().where())));
        }
        return List.of();
    }

    private boolean isTwice(Observation observation, List<Observation> all) {
        ObjectRef object = observation.wanted().object().ref();
        return !object.name().isEmpty()
                && all.stream()
                                .filter(other -> other.wanted().object().ref().isSameObject(object))
                                .count()
                        > 1;
    }

    private PlanEntry deletion(Leftover leftover) {
        return leftover.reasonToKeep(app)
                .map(reason -> new PlanEntry(leftover.object(), Effect.UNCHANGED, "", List.of(), List.of(reason)))
                .orElseGet(() -> new PlanEntry(
                        leftover.object(),
                        Effect.DELETE,
                        "",
                        leftover.live().map(Differences::removed).orElse(List.of()),
                        leftover.warnings()));
    }

    private static PlanEntry entry(
            Observation observation, Effect effect, List<PlanEntry.DiffLine> diff, List<Finding> findings) {
        Manifest wanted = observation.wanted();
        return new PlanEntry(wanted.object().ref(), effect, wanted.path(), diff, findings);
    }

    /** The same finding at the place of the manifest. */
    private static Finding about(Observation observation, Finding finding) {
        Manifest wanted = observation.wanted();
        return new Finding(
                finding.severity(),
                finding.code(),
                finding.message(),
                wanted.where().withSubject(wanted.object().ref().toString()));
    }
}
