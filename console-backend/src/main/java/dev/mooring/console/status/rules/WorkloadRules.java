package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import java.util.List;

/** Rules of the kinds that run pods for good. */
final class WorkloadRules {

    private WorkloadRules() {}

    /** A rollout that goes on is no outage; one that does not get on is. */
    static Judgement deployment(KubeObject deployment, List<KubeObject> related) {
        long wanted = wanted(deployment);
        long updated = status(deployment, "updatedReplicas");
        long available = status(deployment, "availableReplicas");
        long all = status(deployment, "replicas");
        String trouble = PodRules.trouble(related);
        boolean complete = updated >= wanted && available >= wanted && all <= updated;
        if (complete) {
            return Judgement.READY;
        }
        String count = Sentence.count(Math.min(available, wanted), wanted, "replicas", "available");
        if (isStuck(deployment)) {
            String why = trouble.isEmpty() ? progress(deployment) : trouble;
            return Judgement.lacking(available, Sentence.because("the rollout does not get on, " + count, why));
        }
        if (!trouble.isEmpty()) {
            return Judgement.lacking(available, Sentence.because(count, trouble));
        }
        return isRollingOut(deployment, updated, wanted, all)
                ? Judgement.updating(rollout(updated, wanted, all, available))
                : Judgement.lacking(available, Sentence.because(count, unavailability(deployment)));
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

    static Judgement statefulSet(KubeObject set, List<KubeObject> related) {
        long wanted = wanted(set);
        long ready = status(set, "readyReplicas");
        boolean byHand = set.text("spec", "updateStrategy", "type").orElse("").equals("OnDelete");
        long partition = set.number("spec", "updateStrategy", "rollingUpdate", "partition")
                .orElse(0L);
        long toUpdate = byHand ? 0 : Math.max(0, wanted - partition);
        if (ready < wanted) {
            return notReady(ready, wanted, related, status(set, "replicas") < wanted);
        }
        if (status(set, "updatedReplicas") < toUpdate && !isOneRevision(set)) {
            return Judgement.updating(
                    Sentence.count(status(set, "updatedReplicas"), toUpdate, "replicas", "up to date"));
        }
        return Judgement.READY;
    }

    private static boolean isOneRevision(KubeObject set) {
        return set.text("status", "currentRevision").equals(set.text("status", "updateRevision"));
    }

    static Judgement daemonSet(KubeObject set, List<KubeObject> related) {
        long wanted = status(set, "desiredNumberScheduled");
        long updated = status(set, "updatedNumberScheduled");
        long available = status(set, "numberAvailable");
        boolean byHand = set.text("spec", "updateStrategy", "type").orElse("").equals("OnDelete");
        if (available < wanted) {
            return notReady(available, wanted, related, updated < wanted && available > 0);
        }
        return !byHand && updated < wanted
                ? Judgement.updating(Sentence.count(updated, wanted, "pods", "up to date"))
                : Judgement.READY;
    }

    static Judgement replicaSet(KubeObject set, List<KubeObject> related) {
        long wanted = wanted(set);
        long ready = status(set, "readyReplicas");
        return ready >= wanted ? Judgement.READY : notReady(ready, wanted, related, false);
    }

    /** @param onItsWay whether it is known that more are to come */
    private static Judgement notReady(long ready, long wanted, List<KubeObject> related, boolean onItsWay) {
        String count = Sentence.count(ready, wanted, "replicas", "ready");
        String trouble = PodRules.trouble(related);
        if (!trouble.isEmpty()) {
            return Judgement.lacking(ready, Sentence.because(count, trouble));
        }
        return onItsWay || PodRules.areStarting(related) ? Judgement.updating(count) : Judgement.lacking(ready, count);
    }

    private static long wanted(KubeObject object) {
        return object.number("spec", "replicas").orElse(1L);
    }

    private static long status(KubeObject object, String count) {
        return object.number("status", count).orElse(0L);
    }
}
