package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Leftover;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import java.util.List;
import java.util.Optional;

/** What is done for one object when its turn has come. */
final class ObjectTurn {

    private final Cluster cluster;
    private final AppSlug app;
    private final Waiting waiting;

    ObjectTurn(Cluster cluster, AppSlug app, Pause pause) {
        this.cluster = cluster;
        this.app = app;
        this.waiting = new Waiting(cluster, pause);
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
            return new Turn(effect, failure, List.of(note));
        }
    }

    Turn apply(Manifest manifest) {
        KubeObject wanted = Ownership.labelled(manifest.object(), app);
        return switch (cluster.get(wanted.ref())) {
            case Ok<Optional<KubeObject>>(Optional<KubeObject> live) -> located(manifest, applyOver(live, wanted));
            case Refused<Optional<KubeObject>> refused -> located(manifest, Turn.failed(refused.finding()));
        };
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

    private Turn applyOver(Optional<KubeObject> live, KubeObject wanted) {
        if (live.flatMap(Ownership::owner)
                .filter(owner -> !owner.equals(app.value()))
                .isPresent()) {
            return Turn.failed(ofAnother(live.get()));
        }
        return switch (cluster.apply(wanted)) {
            case Ok<KubeObject>(KubeObject result) -> ready(result, effect(live, result));
            case Refused<KubeObject> refused ->
                isJobToMakeAgain(wanted, refused) ? madeAgain(wanted) : Turn.failed(refused.finding());
        };
    }

    private static Finding ofAnother(KubeObject live) {
        String message = live.ref() + " belongs to the application "
                + Ownership.owner(live).orElse("") + ". Two applications cannot share an object.";
        return Finding.error("object-of-another-app", message, Place.NONE);
    }

    private static Effect effect(Optional<KubeObject> live, KubeObject result) {
        if (live.isEmpty()) {
            return Effect.CREATE;
        }
        boolean same =
                live.get().text("metadata", "resourceVersion").equals(result.text("metadata", "resourceVersion"));
        return same ? Effect.UNCHANGED : Effect.CHANGE;
    }

    private Turn ready(KubeObject applied, Effect effect) {
        return waiting.untilUsable(applied).map(Turn::failed).orElseGet(() -> Turn.did(effect));
    }

    private static boolean isJobToMakeAgain(KubeObject wanted, Refused<KubeObject> refused) {
        return wanted.kind().equals("Job") && refused.finding().code().equals("field-immutable");
    }

    /** A Job is one run: another specification means another run. */
    private Turn madeAgain(KubeObject wanted) {
        ObjectRef job = wanted.ref();
        if (cluster.delete(job) instanceof Refused<Boolean> refused) {
            return Turn.failed(refused.finding());
        }
        Optional<Finding> stays = waiting.untilGone(job);
        if (stays.isPresent()) {
            return Turn.failed(stays.get());
        }
        Finding note = Finding.info(
                "job-made-again",
                job + " had run with another specification. It was deleted and made again, and so runs again.",
                Place.ofSubject(job.toString()));
        ClusterAnswer<KubeObject> answer = cluster.apply(wanted);
        return (answer instanceof Refused<KubeObject> refused
                        ? Turn.failed(refused.finding())
                        : Turn.did(Effect.CHANGE))
                .noting(note);
    }

    /** A failure names the file that the object came from. */
    private static Turn located(Manifest manifest, Turn turn) {
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
