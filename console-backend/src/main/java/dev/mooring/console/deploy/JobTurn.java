package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.deploy.ObjectTurn.Turn;
import dev.mooring.console.deploy.Waiting.Look;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.HookPolicy;
import dev.mooring.console.deploy.plan.WaitRule;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done for a Job: it runs once in a deploy, also where the console is stopped in between. Whatever the cluster does
 * not tell afterwards (that a Job was deleted because it had ended) is stored in the log before it is done.
 */
final class JobTurn {

    private static final String SUCCEEDED = "job-succeeded";
    private static final String FAILED = "job-failed";

    private final Cluster cluster;
    private final ObjectTurn objects;
    private final Deployer.Waits waits;
    private final Optional<DeployLog> before;

    JobTurn(Cluster cluster, ObjectTurn objects, Deployer.Waits waits, Optional<DeployLog> before) {
        this.cluster = cluster;
        this.objects = objects;
        this.waits = waits;
        this.before = before;
    }

    Turn apply(Manifest job, Journal.Entry entry) {
        ObjectRef ref = job.object().ref();
        return switch (objects.live(ref, entry)) {
            case Refused<Optional<KubeObject>> refused -> ObjectTurn.located(job, Turn.failed(refused.finding()));
            case Ok<Optional<KubeObject>>(Optional<KubeObject> live) ->
                hasRun(ref, live, entry) ? alreadyRun(ref) : ObjectTurn.located(job, run(job, live, entry));
        };
    }

    /** Whether this deploy ran it before it was interrupted; one that is gone by now is not run again. */
    private boolean hasRun(ObjectRef job, Optional<KubeObject> live, Journal.Entry entry) {
        return ending(job).isPresent() || (live.isEmpty() && entry.earlier().isDone());
    }

    /** How it ended before the deploy was interrupted, as its log tells. */
    private Optional<Finding> ending(ObjectRef job) {
        return before.stream()
                .flatMap(log -> log.steps().stream())
                .filter(step -> step.object().equals(job))
                .flatMap(step -> step.details().stream())
                .filter(details -> details.stage().equals(Stage.HOOKS))
                .flatMap(details -> details.notes().stream())
                .filter(note -> List.of(SUCCEEDED, FAILED).contains(note.code()))
                .findFirst();
    }

    private static Turn alreadyRun(ObjectRef job) {
        return Turn.did(Effect.UNCHANGED)
                .noting(Finding.info(
                        "job-not-run-again",
                        job + " had run in this deploy before the console was restarted. It is not run again.",
                        Place.ofSubject(job.toString())));
    }

    private Turn run(Manifest job, Optional<KubeObject> live, Journal.Entry entry) {
        HookPolicy policy = HookPolicy.of(job.object());
        Optional<String> leftFromBefore = live.filter(
                        found -> policy.replaces(ended(found).isPresent()))
                .flatMap(found -> found.text("metadata", "uid"))
                .filter(uid -> isFromBefore(uid, entry));
        if (leftFromBefore.isEmpty()) {
            if (policy.isHook()) {
                entry.replacingNothing();
            }
            return objects.applyOver(live, job, entry);
        }
        entry.replacing(leftFromBefore.get());
        return objects.removed(job.object().ref(), entry)
                .map(Turn::failed)
                .orElseGet(() -> objects.applyOver(Optional.empty(), job, entry));
    }

    /** In a deploy that goes on, only the one that was to go is: another one was made by this deploy. */
    private boolean isFromBefore(String uid, Journal.Entry entry) {
        Optional<String> replaced = entry.earlier().details().flatMap(StepDetails::replaced);
        return !entry.earlier().isDone() && replaced.map(uid::equals).orElse(true);
    }

    /** Beside the other steps: waits until it has ended, then deletes it where the vendor says so. */
    Turn deleteAfterEnd(Manifest job, Journal.Entry entry) {
        ObjectRef ref = job.object().ref();
        Optional<Finding> known = ending(ref);
        if (known.isPresent()) {
            return deleted(ref, known.get());
        }
        return awaited(job, entry).map(ending -> ended(job, ending, entry)).orElseGet(() -> stays(ref));
    }

    /** Empty where it still runs when time is up, or the deploy ends. */
    private Optional<Finding> awaited(Manifest job, Journal.Entry entry) {
        ObjectRef ref = job.object().ref();
        Waiting.Aim aim = new Waiting.Aim(
                ref.toString(),
                "the Job has ended",
                "has not ended",
                WaitRule.of(job.object()).limit());
        End end = new End(ref);
        return waits.beside()
                        .until(aim, entry, waits.beside().looking(ref, end::look))
                        .isEmpty()
                ? end.found
                : Optional.empty();
    }

    /** What the last look found. */
    private static final class End {

        private final ObjectRef job;
        private Optional<Finding> found = Optional.empty();

        End(ObjectRef job) {
            this.job = job;
        }

        /** One that somebody else deleted has no end that could be told. */
        Look look(Optional<KubeObject> live) {
            found = live.map(JobTurn::ended).orElseGet(() -> Optional.of(gone(job)));
            return Look.reached(found.isPresent(), "the job is running");
        }
    }

    private Turn ended(Manifest job, Finding ending, Journal.Entry entry) {
        HookPolicy policy = HookPolicy.of(job.object());
        boolean goes = ending.isError() ? policy.failed() : policy.succeeded();
        if (goes) {
            entry.keeping(ending);
            return deleted(job.object().ref(), ending);
        }
        return ending.isError() ? Turn.failed(ending) : Turn.did(Effect.UNCHANGED);
    }

    private Turn deleted(ObjectRef job, Finding ending) {
        if (cluster.delete(job) instanceof Refused<Boolean> refused) {
            return Turn.failed(refused.finding());
        }
        return ending.code().equals(FAILED) ? Turn.failed(asError(ending)) : Turn.did(Effect.DELETE);
    }

    private static Finding asError(Finding ending) {
        return Finding.error(ending.code(), ending.message(), ending.where());
    }

    private static Turn stays(ObjectRef job) {
        return Turn.did(Effect.UNCHANGED)
                .noting(Finding.info(
                        "job-runs-on",
                        job
                                + " had not ended when the deploy did. It stays; the next deploy deletes it once it has ended.",
                        Place.ofSubject(job.toString())));
    }

    /** How a Job ended, as an info or an error; empty while it runs. */
    private static Optional<Finding> ended(KubeObject job) {
        return job.list("status", "conditions").stream()
                .flatMap(condition -> condition instanceof Map<?, ?> map && "True".equals(map.get("status"))
                        ? ending(job.ref(), map).stream()
                        : java.util.stream.Stream.of())
                .findFirst();
    }

    private static Optional<Finding> ending(ObjectRef job, Map<?, ?> condition) {
        Place place = Place.ofSubject(job.toString());
        return switch (String.valueOf(condition.get("type"))) {
            case "Complete" -> Optional.of(Finding.info(SUCCEEDED, job + " has succeeded.", place));
            case "Failed" ->
                Optional.of(Finding.error(
                        FAILED,
                        job + " failed: " + condition.get("message")
                                + " See the logs of its pods, or its events, and deploy again.",
                        place));
            default -> Optional.empty();
        };
    }

    private static Finding gone(ObjectRef job) {
        return Finding.info(
                "job-gone",
                job + " is not there any more; nobody can tell how it ended.",
                Place.ofSubject(job.toString()));
    }
}
