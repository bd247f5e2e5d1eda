package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.cluster.Trial;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.DryRun;
import dev.mooring.console.deploy.plan.Observation;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.SecretData;
import dev.mooring.console.render.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Asks the cluster what it would make of each wanted object. */
final class DryRuns {

    /** Enough to be quick, few enough for an API server that rations requests. */
    static final int AT_ONCE = 8;

    private final Cluster cluster;
    private final PlanRequest request;
    private final LiveObjects live;
    private final Map<ObjectRef, KubeObject> applied = new HashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    DryRuns(Cluster cluster, PlanRequest request) {
        this.cluster = cluster;
        this.request = request;
        this.live = LiveObjects.of(cluster, request.wanted().objects());
        request.applied()
                .forEach(manifest -> applied.putIfAbsent(manifest.object().ref().withoutVersion(), manifest.object()));
    }

    /** @param away why the cluster as a whole could not be asked: told once, not for each object */
    record Observed(Observation observation, Optional<Finding> away) {}

    /** In the order of the manifests. */
    List<Observed> all() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Observed>> futures = new ArrayList<>();
            for (Manifest manifest : request.wanted().manifests()) {
                futures.add(threads.submit(() -> inPlace(manifest)));
            }
            return results(futures);
        }
    }

    private static List<Observed> results(List<Future<Observed>> futures) throws InterruptedException {
        List<Observed> all = new ArrayList<>();
        try {
            for (Future<Observed> future : futures) {
                all.add(result(future));
            }
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        return all;
    }

    static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("asking about one object failed", bug.getCause());
        }
    }

    private Observed inPlace(Manifest manifest) throws InterruptedException {
        places.acquire();
        try {
            return observed(labelled(manifest));
        } finally {
            places.release();
        }
    }

    private Manifest labelled(Manifest manifest) {
        return new Manifest(
                manifest.path(),
                manifest.document(),
                SecretData.encoded(Ownership.labelled(manifest.object(), request.app())),
                manifest.where());
    }

    private Observed observed(Manifest wanted) {
        return switch (live.look(wanted.object().ref())) {
            case ClusterAnswer.Ok<LiveObjects.Seen>(LiveObjects.Seen seen) ->
                seen.certain() ? tried(wanted, seen.live()) : triedFirst(wanted);
            case ClusterAnswer.Refused<LiveObjects.Seen> refused -> unseen(wanted, refused);
        };
    }

    /** One that may not be read may still be tried. */
    private Observed unseen(Manifest wanted, ClusterAnswer.Refused<?> refused) {
        return isAway(refused) ? away(wanted, refused.finding()) : tried(wanted, Optional.empty());
    }

    /** What the trial would create is not there, and need not be asked for. */
    private Observed triedFirst(Manifest wanted) {
        Trial trial = cluster.tryApply(wanted.object(), Conflicts.REFUSE);
        if (trial instanceof Trial.Accepted(var _, boolean created) && created) {
            return ended(new Observing(wanted, Optional.empty()), List.of(), trial);
        }
        return switch (cluster.get(wanted.object().ref())) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> found) -> tried(wanted, found, trial);
            case ClusterAnswer.Refused<Optional<KubeObject>> refused -> unseen(wanted, refused);
        };
    }

    private Observed tried(Manifest wanted, Optional<KubeObject> found) {
        return tried(wanted, found, cluster.tryApply(wanted.object(), Conflicts.REFUSE));
    }

    private Observed tried(Manifest wanted, Optional<KubeObject> found, Trial first) {
        Observing observing = new Observing(wanted, found);
        return first instanceof Trial.Conflicting(List<FieldConflict> claims, Finding _)
                ? ended(observing, claims, decided(wanted.object(), claims))
                : ended(observing, List.of(), first);
    }

    /** What is known before the cluster was asked to try it. */
    private record Observing(Manifest wanted, Optional<KubeObject> live) {}

    /** Without a choice it is tried as if the fields were taken over, so that the admin sees what that would change. */
    private Trial decided(KubeObject wanted, List<FieldConflict> claims) {
        boolean keep = choice(wanted.ref(), claims)
                .filter(made -> made == Choice.KEEP_THEIRS)
                .isPresent();
        return cluster.tryApply(wanted, keep ? Conflicts.KEEP_THEIRS : Conflicts.TAKE_OVER);
    }

    /** As it was decided for this plan, or once for as long as the same fields are claimed by the same ones. */
    private Optional<Choice> choice(ObjectRef object, List<FieldConflict> claims) {
        return request.choices()
                .of(object)
                .or(() -> request.kept().cover(object, claims) ? Optional.of(Choice.KEEP_THEIRS) : Optional.empty());
    }

    private Observed ended(Observing observing, List<FieldConflict> claims, Trial trial) {
        DryRun dryRun =
                switch (trial) {
                    case Trial.Accepted(KubeObject result, boolean _) -> new DryRun.Result(result);
                    case Trial.Immutable(List<String> fields, Finding cause) -> new DryRun.Immutable(fields, cause);
                    case Trial.Conflicting(List<FieldConflict> _, Finding cause) -> new DryRun.Refused(cause);
                    case Trial.Refused(ClusterAnswer.Refused<KubeObject> refused) ->
                        new DryRun.Refused(refused.finding());
                };
        Optional<Finding> away =
                trial instanceof Trial.Refused(ClusterAnswer.Refused<KubeObject> refused) && isAway(refused)
                        ? Optional.of(refused.finding())
                        : Optional.empty();
        ObjectRef object = observing.wanted().object().ref();
        Observation observation = new Observation(
                observing.wanted(),
                observing.live(),
                Optional.ofNullable(applied.get(object.withoutVersion())).map(SecretData::encoded),
                claims,
                choice(object, claims),
                dryRun);
        return new Observed(observation, away);
    }

    private static Observed away(Manifest wanted, Finding cause) {
        return new Observed(new Observation(wanted, Optional.empty(), new DryRun.Refused(cause)), Optional.of(cause));
    }

    private static boolean isAway(ClusterAnswer.Refused<?> refused) {
        return refused.status() == 0 || refused.status() == 401;
    }
}
