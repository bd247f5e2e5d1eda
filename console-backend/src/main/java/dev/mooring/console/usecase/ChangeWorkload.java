package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.inspect.Lineage;
import dev.mooring.console.inspect.Power;
import dev.mooring.console.inspect.Powers;
import dev.mooring.console.inspect.Workload;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Restarts or scales what runs pods. Who did it is kept in the object, in the log, and in an event where Mooring may write
 * one. Only what the version does not say lasts: the next deploy brings the number of the version back.
 */
@ApplicationScoped
public class ChangeWorkload {

    /** More by a slip of the finger would bring a cluster down. */
    public static final int MOST_REPLICAS = 1_000;

    private static final Logger LOG = Logger.getLogger(ChangeWorkload.class);

    private final ObjectsOfApp objects;
    private final Cluster cluster;
    private final Workload workload;
    private final ClusterEvents events;
    private final InstantSource clock;

    ChangeWorkload(
            ObjectsOfApp objects, Cluster cluster, Workload workload, ClusterEvents events, InstantSource clock) {
        this.objects = objects;
        this.cluster = cluster;
        this.workload = workload;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces its pods one after the other. */
    public Outcome<ObjectRef> restart(AppSlug app, ObjectRef object, String author) {
        return objects.with(
                app,
                object,
                found -> permitted(
                        found,
                        Powers.over(found, cluster).restart(),
                        () -> done(
                                app,
                                found,
                                workload.restart(found.object(), clock.instant(), author),
                                new Act("Restarted", "Its pods are replaced one after the other", author),
                                List.of())));
    }

    public Outcome<ObjectRef> scale(AppSlug app, ObjectRef object, int replicas, String author) {
        if (replicas < 0 || replicas > MOST_REPLICAS) {
            return Outcome.refused(
                    Reason.INVALID,
                    Finding.error(
                            "replicas-out-of-range",
                            "The number of replicas is a whole number from 0 to " + MOST_REPLICAS + ".",
                            Place.ofSubject("replicas")));
        }
        return objects.with(
                app,
                object,
                found -> permitted(
                        found,
                        Powers.over(found, cluster).scale(),
                        () -> done(
                                app,
                                found,
                                workload.scale(found.object(), replicas, author),
                                new Act(
                                        "Scaled",
                                        "Scaled to " + replicas + (replicas == 1 ? " replica" : " replicas"),
                                        author),
                                autoscaled(found.object()))));
    }

    private List<Finding> autoscaled(ObjectRef object) {
        return workload.autoscaler(object)
                .map(name -> List.of(Finding.warning(
                        "autoscaler-decides",
                        "The HorizontalPodAutoscaler " + name + " decides about the replicas of " + object
                                + " and may set another number at once. Change its limits instead.",
                        Place.ofSubject(object.toString()))))
                .orElse(List.of());
    }

    private static Outcome<ObjectRef> permitted(Lineage found, Power power, Supplier<Outcome<ObjectRef>> act) {
        return switch (power) {
            case Power.Possible _ -> act.get();
            case Power.NotPermitted(Finding why) -> Outcome.refused(Reason.CLUSTER, why);
            case Power.Meaningless _ ->
                Outcome.refused(
                        Reason.CONFLICT,
                        Finding.error(
                                "object-not-a-workload",
                                found.object()
                                        + " cannot be restarted or scaled: that is for Deployments, StatefulSets and, to"
                                        + " restart, DaemonSets that are in the cluster.",
                                Place.ofSubject(found.object().toString())));
        };
    }

    /**
     * What was done, for those who read of it later.
     *
     * @param reason of the event
     */
    private record Act(String reason, String words, String author) {}

    private Outcome<ObjectRef> done(
            AppSlug app, Lineage found, ClusterAnswer<KubeObject> answer, Act act, List<Finding> notes) {
        return switch (answer) {
            case ClusterAnswer.Ok<KubeObject>(KubeObject changed) -> {
                LOG.infof(
                        "object-changed app=%s object=\"%s\" what=%s by=%s",
                        app, found.object(), act.reason(), RecordReveal.oneLine(act.author()));
                events.tell(
                        changed.ref(),
                        changed.text("metadata", "uid"),
                        new ClusterEvents.Message(false, act.reason(), act.words() + ", by " + act.author()));
                yield new Done<>(found.object(), notes);
            }
            case ClusterAnswer.Refused<KubeObject> refused -> ObjectsOfApp.refused(refused);
        };
    }
}
