package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;

/** Rules of the kinds that run pods for good. */
final class WorkloadRules {

    private WorkloadRules() {}

    /** A rollout that goes on is no outage; one that does not get on is. */
    static Judgement deployment(KubeObject deployment, Neighbours neighbours) {
        long wanted = wanted(deployment);
        long updated = status(deployment, "updatedReplicas");
        long available = status(deployment, "availableReplicas");
        long all = status(deployment, "replicas");
        String trouble = PodRules.trouble(neighbours);
        boolean complete = updated >= wanted && available >= wanted && all <= updated;
        if (complete) {
            return Judgement.READY;
        }
        Availability now = Availability.of(available, wanted);
        String count = Sentence.count(Math.min(available, wanted), wanted, "replicas", "available");
        if (isStuck(deployment)) {
            String why = trouble.isEmpty() ? progress(deployment) : trouble;
            return Judgement.stuck(now, Sentence.because("the rollout does not get on, " + count, why));
        }
        boolean rolling = isRollingOut(deployment, updated, wanted, all);
        if (!trouble.isEmpty()) {
            boolean served = rolling && now == Availability.FULL;
            String why = Sentence.because(served ? "the rollout does not get on, " + count : count, trouble);
            return rolling ? Judgement.stuck(now, why) : Judgement.lacking(now, why);
        }
        return rolling
                ? Judgement.updating(now, rollout(updated, wanted, all, available))
                : Judgement.lacking(now, Sentence.because(count, unavailability(deployment)));
    }

    private static String rollout(long updated, long wanted, long all, long available) {
        if (updated < wanted) {
            return Sentence.count(updated, wanted, "replicas", "up to date");
        }
        return available < wanted
                ? Sentence.count(available, wanted, "replicas", "available")
                : Sentence.count(all - updated, all, "replicas", "still of the version before");
    }

    private static boolean isStuck(KubeObject deployment) {
        return Condition.of(deployment, "Progressing")
                .filter(condition -> condition.isFalse())
                .isPresent();
    }

    private static boolean isRollingOut(KubeObject deployment, long updated, long wanted, long all) {
        boolean finished = Condition.of(deployment, "Progressing")
                .filter(condition -> condition.reason().equals("NewReplicaSetAvailable"))
                .isPresent();
        return updated < wanted || all > updated || !finished;
    }

    private static String progress(KubeObject deployment) {
        return Condition.of(deployment, "Progressing").map(Condition::words).orElse("");
    }

    private static String unavailability(KubeObject deployment) {
        return Condition.of(deployment, "ReplicaFailure")
                .filter(Condition::isTrue)
                .map(Condition::words)
                .orElse("");
    }

    static Judgement statefulSet(KubeObject set, Neighbours neighbours) {
        long wanted = wanted(set);
        long ready = status(set, "readyReplicas");
        boolean byHand = set.text("spec", "updateStrategy", "type").orElse("").equals("OnDelete");
        long partition = set.number("spec", "updateStrategy", "rollingUpdate", "partition")
                .orElse(0L);
        long toUpdate = byHand ? 0 : Math.max(0, wanted - partition);
        if (ready < wanted) {
            return notReady(ready, wanted, neighbours, status(set, "replicas") < wanted);
        }
        if (status(set, "updatedReplicas") < toUpdate && !isOneRevision(set)) {
            return Judgement.updating(
                    Availability.FULL,
                    Sentence.count(status(set, "updatedReplicas"), toUpdate, "replicas", "up to date"));
        }
        return Judgement.READY;
    }

    private static boolean isOneRevision(KubeObject set) {
        return set.text("status", "currentRevision").equals(set.text("status", "updateRevision"));
    }

    static Judgement daemonSet(KubeObject set, Neighbours neighbours) {
        long wanted = status(set, "desiredNumberScheduled");
        long updated = status(set, "updatedNumberScheduled");
        long available = status(set, "numberAvailable");
        boolean byHand = set.text("spec", "updateStrategy", "type").orElse("").equals("OnDelete");
        if (available < wanted) {
            return notReady(available, wanted, neighbours, updated < wanted && available > 0);
        }
        return !byHand && updated < wanted
                ? Judgement.updating(Availability.FULL, Sentence.count(updated, wanted, "pods", "up to date"))
                : Judgement.READY;
    }

    static Judgement replicaSet(KubeObject set, Neighbours neighbours) {
        long wanted = wanted(set);
        long ready = status(set, "readyReplicas");
        return ready >= wanted ? Judgement.READY : notReady(ready, wanted, neighbours, false);
    }

    /** @param onItsWay whether it is known that more are to come */
    private static Judgement notReady(long ready, long wanted, Neighbours neighbours, boolean onItsWay) {
        Availability now = Availability.of(ready, wanted);
        String count = Sentence.count(ready, wanted, "replicas", "ready");
        String trouble = PodRules.trouble(neighbours);
        if (!trouble.isEmpty()) {
            String why = Sentence.because(count, trouble);
            return onItsWay ? Judgement.stuck(now, why) : Judgement.lacking(now, why);
        }
        return onItsWay || PodRules.areStarting(neighbours)
                ? Judgement.updating(now, count)
                : Judgement.lacking(now, count);
    }

    private static long wanted(KubeObject object) {
        return object.number("spec", "replicas").orElse(1L);
    }

    private static long status(KubeObject object, String count) {
        return object.number("status", count).orElse(0L);
    }
}
