package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Applied;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.deploy.LiveObjects.Seen;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Differences;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done for one object when its turn has come. */
final class ObjectTurn {

    private final Cluster cluster;
    private final AppSlug app;
    private final Choices choices;
    private final Waiting waiting;

    ObjectTurn(Cluster cluster, AppSlug app, Choices choices, Waiting waiting) {
        this.cluster = cluster;
        this.app = app;
        this.choices = choices;
        this.waiting = waiting;
    }

    /** How it went; the effect counts only without a failure. */
    record Turn(Effect effect, Optional<Finding> failure, List<Finding> notes) {

        static Turn did(Effect effect) {
            return new Turn(effect, Optional.empty(), List.of());
        }

        static Turn failed(Finding cause) {
            return new Turn(Effect.UNCHANGED, Optional.of(cause), List.of());
        }

        Turn noting(Finding note) {
            return noting(List.of(note));
        }

        Turn noting(List<Finding> more) {
            return new Turn(
                    effect,
                    failure,
                    Stream.concat(notes.stream(), more.stream()).toList());
        }
    }

    /** @param objects among them the manifest's, as it is before its turn */
    Turn apply(Manifest manifest, LiveObjects objects, Journal.Entry entry) {
        return located(
                manifest,
                switch (objects.look(manifest.object().ref(), object -> live(object, entry))) {
                    case Ok<Seen>(Seen seen) -> applyOver(seen.live(), manifest, entry);
                    case Refused<Seen> refused -> Turn.failed(refused.finding());
                });
    }

    /**
     * What a chart needs before it.
     *
     * @param makesNamespace whether Helm would make its namespace where it is missing; then it is made now, as Helm does it: it is
     *     nobody's, and stays
     */
    Turn applyForChart(Manifest manifest, boolean makesNamespace, Journal.Entry entry) {
        KubeObject namespace = KubeObject.namespace(manifest.object().namespace());
        // whoever may not look learns from the object itself whether it is there
        boolean missing = makesNamespace
                && cluster.get(namespace.ref()) instanceof Ok<Optional<KubeObject>>(Optional<KubeObject> live)
                && live.isEmpty();
        if (missing && applied(namespace, entry) instanceof Refused<Applied> refused) {
            return located(manifest, Turn.failed(refused.finding()));
        }
        return apply(manifest, LiveObjects.of(cluster, List.of(manifest.object().ref())), entry);
    }

    ClusterAnswer<Optional<KubeObject>> live(ObjectRef object, Journal.Entry entry) {
        return cluster.get(object, again -> entry.noting(List.of(triedAgain(again))));
    }

    Turn delete(Leftover leftover) {
        Optional<Finding> keep = leftover.reasonToKeep(app);
        if (keep.isPresent()) {
            return Turn.did(Effect.UNCHANGED).noting(keep.get());
        }
        return switch (cluster.delete(leftover.object())) {
            case Ok<Boolean> deleted -> Turn.did(Effect.DELETE);
            case Refused<Boolean> refused -> Turn.failed(refused.finding());
        };
    }

    /** As {@link #delete}, and waits until it is gone. */
    Turn deleteWhole(Leftover leftover, Journal.Entry entry) {
        Turn turn = delete(leftover);
        return turn.failure().isPresent() || turn.effect() != Effect.DELETE
                ? turn
                : waiting.untilGone(leftover.object(), entry).map(Turn::failed).orElse(turn);
    }

    Turn applyOver(Optional<KubeObject> live, Manifest manifest, Journal.Entry entry) {
        KubeObject wanted = Ownership.labelled(manifest.object(), app);
        Optional<String> other = live.flatMap(Ownership::owner).filter(owner -> !owner.equals(app.value()));
        if (other.isPresent()) {
            return Turn.failed(ofAnother(wanted.ref(), other.get()));
        }
        return switch (applied(wanted, entry)) {
            case Ok<Applied>(Applied result) -> usable(result.object(), effect(live, result), entry);
            case Refused<Applied> refused ->
                isToMakeAgain(wanted, refused) ? madeAgain(wanted, entry) : Turn.failed(refused.finding());
        };
    }

    private ClusterAnswer<Applied> applied(KubeObject wanted, Journal.Entry entry) {
        return cluster.apply(wanted, conflicts(wanted.ref()), again -> entry.noting(List.of(triedAgain(again))));
    }

    private Conflicts conflicts(ObjectRef object) {
        return choices.of(object)
                .map(choice -> switch (choice) {
                    // a conflict is told before what cannot be changed, and what is made again has no fields of others
                    case TAKE_OVER, RECREATE -> Conflicts.TAKE_OVER;
                    case KEEP_THEIRS -> Conflicts.KEEP_THEIRS;
                    case DELETE_DATA -> Conflicts.REFUSE;
                })
                .orElse(Conflicts.REFUSE);
    }

    private static Finding triedAgain(Finding refusal) {
        return Finding.info("tried-again", "Tried again: " + refusal.message(), refusal.where());
    }

    private static Finding ofAnother(ObjectRef object, String owner) {
        String message = object + " belongs to the application " + owner + ". Two applications cannot share an object.";
        return Finding.error("object-of-another-app", message, Place.NONE);
    }

    /**
     * What was there without having been seen did not carry the application's label and carries it now. A controller may
     * have written the object's status in between: another revision alone is no change of ours.
     */
    private static Effect effect(Optional<KubeObject> live, Applied applied) {
        if (live.isEmpty()) {
            return applied.created() ? Effect.CREATE : Effect.CHANGE;
        }
        return Differences.isSame(live.get(), applied.object()) ? Effect.UNCHANGED : Effect.CHANGE;
    }

    private Turn usable(KubeObject applied, Effect effect, Journal.Entry entry) {
        return waiting.untilUsable(applied, entry).map(Turn::failed).orElseGet(() -> Turn.did(effect));
    }

    /** A Job is one run: another specification means another run. */
    private boolean isToMakeAgain(KubeObject wanted, Refused<Applied> refused) {
        boolean chosen =
                choices.of(wanted.ref()).filter(Choice.RECREATE::equals).isPresent();
        return (chosen || wanted.kind().equals("Job"))
                && refused.finding().code().equals("field-immutable");
    }

    private Turn madeAgain(KubeObject wanted, Journal.Entry entry) {
        Optional<Finding> trouble = removed(wanted.ref(), entry);
        if (trouble.isPresent()) {
            return Turn.failed(trouble.get());
        }
        return switch (applied(wanted, entry)) {
            case Ok<Applied>(Applied result) ->
                usable(result.object(), Effect.CHANGE, entry).noting(againNote(wanted));
            case Refused<Applied> refused -> Turn.failed(refused.finding());
        };
    }

    private static Finding againNote(KubeObject wanted) {
        return wanted.kind().equals("Job") ? runAgain(wanted.ref()) : madeAgainByChoice(wanted.ref());
    }

    private static Finding runAgain(ObjectRef job) {
        return Finding.info(
                "job-made-again",
                job + " had run with another specification. It was deleted and made again, and so runs again.",
                Place.ofSubject(job.toString()));
    }

    static Finding madeAgainByChoice(ObjectRef object) {
        return Finding.info(
                "object-made-again",
                object + " has fields that cannot be changed. It was deleted and made again, as was chosen.",
                Place.ofSubject(object.toString()));
    }

    /** Deletes it and waits until it is gone; why it is not. */
    Optional<Finding> removed(ObjectRef object, Journal.Entry entry) {
        return cluster.delete(object) instanceof Refused<Boolean> refused
                ? Optional.of(refused.finding())
                : waiting.untilGone(object, entry);
    }

    /** A failure names the file that the object came from. */
    static Turn located(Manifest manifest, Turn turn) {
        String subject = manifest.object().ref().toString();
        Optional<Finding> failure = turn.failure()
                .map(cause -> new Finding(
                        cause.severity(),
                        cause.code(),
                        cause.message(),
                        manifest.where().withSubject(subject)));
        return new Turn(turn.effect(), failure, turn.notes());
    }
}
