package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<ObjectRef> twice = twice(ordered);
        for (Observation observation : ordered) {
            ObjectRef object = observation.wanted().object().ref();
            entries.add(planning.entry(observation, twice.contains(object.withoutVersion())));
        }
        leftovers.stream().sorted(KindOrder.DELETE).map(planning::deletion).forEach(entries::add);
        return new Plan(entries, drift(entries));
    }

    private static List<Finding> drift(List<PlanEntry> entries) {
        List<ObjectRef> changed = entries.stream()
                .filter(PlanEntry::isDrift)
                .map(PlanEntry::object)
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.warning(
                "drift",
                "Changed in the cluster since the running version was deployed: " + Named.some(changed)
                        + ". Deploying puts back what this version sets; what somebody else owns is decided at the object.",
                Place.NONE));
    }

    /** Those of the inventory that are no longer wanted, whatever version of their group they were written in. */
    public static List<ObjectRef> unwanted(List<Manifest> wanted, Collection<ObjectRef> inventory) {
        Set<ObjectRef> kept = wanted.stream()
                .map(manifest -> manifest.object().ref().withoutVersion())
                .collect(Collectors.toSet());
        return inventory.stream()
                .filter(known -> !kept.contains(known.withoutVersion()))
                .toList();
    }

    private PlanEntry entry(Observation observation, boolean twice) {
        List<Finding> findings = new ArrayList<>(takeover(observation));
        WaitRule.of(observation.wanted().object(), observation.wanted().where())
                .findings()
                .forEach(finding -> findings.add(about(observation, finding)));
        KindOrder.findings(observation.wanted()).forEach(finding -> findings.add(about(observation, finding)));
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
            case DryRun.Immutable immutable -> replaced(observation, immutable, findings);
            case DryRun.Refused(Finding cause) -> refused(observation, cause, findings);
        };
    }

    private PlanEntry tried(Observation observation, KubeObject result, List<Finding> findings) {
        KubeObject wanted = observation.wanted().object();
        if (observation.live().isEmpty()) {
            vanished(observation).ifPresent(findings::add);
            return entry(observation, Effect.CREATE, Differences.added(wanted), List.of(), findings, Optional.empty());
        }
        KubeObject live = observation.live().get();
        FieldChanges changes = new FieldChanges(live, observation.applied());
        Optional<Obstacle> obstacle = claimed(observation, changes);
        obstacle.ifPresent(found -> findings.add(about(observation, claims(observation, found))));
        return Differences.isSame(live, result)
                ? entry(observation, Effect.UNCHANGED, List.of(), List.of(), findings, obstacle)
                : entry(
                        observation,
                        Effect.CHANGE,
                        Differences.between(live, result),
                        changes.to(result),
                        findings,
                        obstacle);
    }

    private static Optional<Obstacle> claimed(Observation observation, FieldChanges changes) {
        List<ForeignField> fields = observation.claims().stream()
                .map(claim -> changes.foreign(claim, observation.wanted().object()))
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obstacle.ForeignFields(fields, observation.choice()));
    }

    private static Finding claims(Observation observation, Obstacle obstacle) {
        ObjectRef object = observation.wanted().object().ref();
        Place where = observation.wanted().where();
        return switch (obstacle.choice().orElse(null)) {
            case TAKE_OVER ->
                Finding.warning(
                        "fields-taken-over",
                        "Fields of " + object + " that somebody else has set are taken over (" + observation.claimed()
                                + "). Whoever set them may set them again.",
                        where);
            case KEEP_THEIRS ->
                Finding.warning(
                        "fields-kept",
                        "Fields of " + object + " stay as somebody else has set them (" + observation.claimed()
                                + "). What this version says about them is left out.",
                        where);
            case null, default ->
                Finding.error(
                        "field-conflict",
                        "Somebody else has set fields of " + object + " that this version sets differently: "
                                + observation.claimed() + ". Choose whether these fields are taken over or stay as they"
                                + " are; or put the value that they have into the configuration.",
                        where);
        };
    }

    /** It was applied, nobody has left it out, and it is gone. A Job that is gone has run and was cleaned up. */
    private static Optional<Finding> vanished(Observation observation) {
        ObjectRef object = observation.wanted().object().ref();
        return observation
                .applied()
                .filter(_ -> !object.kind().equals("Job"))
                .map(_ -> Finding.warning(
                        "object-vanished",
                        object + " was deleted in the cluster since the running version was deployed. It is created"
                                + " again.",
                        observation.wanted().where().withSubject(object.toString())));
    }

    private PlanEntry replaced(Observation observation, DryRun.Immutable immutable, List<Finding> findings) {
        KubeObject wanted = observation.wanted().object();
        FieldChanges changes =
                new FieldChanges(observation.live().orElse(new KubeObject(java.util.Map.of())), observation.applied());
        List<FieldChange> fields = changes.wanted(wanted);
        List<PlanEntry.DiffLine> lines = Differences.wanted(changes.live(), wanted);
        if (wanted.kind().equals("Job")) {
            Optional<Obstacle> claimed = claimed(observation, changes);
            claimed.ifPresent(found -> findings.add(about(observation, claims(observation, found))));
            findings.add(about(observation, jobMadeAgain(wanted.ref())));
            return entry(observation, Effect.REPLACE, lines, fields, findings, claimed);
        }
        Recreation recreation = new Recreation(wanted.ref(), immutable.fields(), observation.live());
        List<FieldChange> refused = recreation.among(fields);
        Obstacle obstacle = new Obstacle.ImmutableFields(refused, observation.choice());
        if (obstacle.isOpen()) {
            findings.add(about(observation, immutable.cause()));
        } else {
            recreation
                    .warnings(refused, observation.wanted().where())
                    .forEach(warning -> findings.add(about(observation, warning)));
        }
        return entry(observation, Effect.REPLACE, lines, fields, findings, Optional.of(obstacle));
    }

    private static Finding jobMadeAgain(ObjectRef job) {
        return Finding.warning(
                "job-made-again",
                job + " has run with another specification, which Kubernetes does not let change. It is deleted"
                        + " with its pods, then made again and so runs again.",
                Place.NONE);
    }

    private PlanEntry refused(Observation observation, Finding cause, List<Finding> findings) {
        KubeObject wanted = observation.wanted().object();
        findings.add(about(observation, explained(observation, cause)));
        if (observation.live().isEmpty()) {
            return entry(observation, Effect.CREATE, Differences.added(wanted), List.of(), findings, Optional.empty());
        }
        FieldChanges changes = new FieldChanges(observation.live().get(), observation.applied());
        return entry(
                observation,
                Effect.CHANGE,
                Differences.wanted(changes.live(), wanted),
                changes.wanted(wanted),
                findings,
                Optional.empty());
    }

    /** Not every refusal stands against a deploy. */
    private Finding explained(Observation observation, Finding cause) {
        ObjectRef object = observation.wanted().object().ref();
        return provided.laterFor(observation.wanted().object(), cause)
                .map(what -> Provided.notTried(object, what, cause.where()))
                .orElse(cause);
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

    private static Set<ObjectRef> twice(List<Observation> all) {
        Set<ObjectRef> once = new HashSet<>();
        return all.stream()
                .map(observation -> observation.wanted().object().ref())
                .filter(object -> !object.name().isEmpty())
                .map(ObjectRef::withoutVersion)
                .filter(object -> !once.add(object))
                .collect(Collectors.toSet());
    }

    private PlanEntry deletion(Leftover leftover) {
        Optional<Finding> keep = leftover.reasonToKeep(app);
        List<PlanEntry.DiffLine> diff = keep.isPresent()
                ? List.of()
                : leftover.live().map(Differences::removed).orElse(List.of());
        return new PlanEntry(
                leftover.object(),
                keep.isPresent() ? Effect.UNCHANGED : Effect.DELETE,
                "",
                diff,
                List.of(),
                keep.map(List::of).orElseGet(leftover::warnings),
                leftover.decision(app));
    }

    private static PlanEntry entry(
            Observation observation,
            Effect effect,
            List<PlanEntry.DiffLine> diff,
            List<FieldChange> fields,
            List<Finding> findings,
            Optional<Obstacle> obstacle) {
        Manifest wanted = observation.wanted();
        return new PlanEntry(wanted.object().ref(), effect, wanted.path(), diff, fields, findings, obstacle);
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
