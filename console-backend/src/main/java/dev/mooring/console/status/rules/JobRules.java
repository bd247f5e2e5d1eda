package dev.mooring.console.status.rules;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;
import java.time.Instant;
import java.util.Optional;

/** Rules of what runs to an end, once or now and then. */
public final class JobRules {

    private JobRules() {}

    static Judgement job(KubeObject job, Neighbours neighbours) {
        Optional<Condition> failed = Condition.of(job, "Failed").filter(Condition::isTrue);
        if (failed.isPresent()) {
            return Judgement.stuck(
                    Availability.NONE,
                    Sentence.because("the job failed", failed.get().words()));
        }
        if (Condition.holds(job, "Complete")) {
            return Judgement.READY;
        }
        if (isSuspended(job)) {
            return Judgement.updating("the job is suspended");
        }
        long failures = job.number("status", "failed").orElse(0L);
        String trouble = PodRules.trouble(neighbours);
        if (failures > 0) {
            String times = "the job has failed " + failures + (failures == 1 ? " time" : " times") + " and tries again";
            return Judgement.stuck(Availability.PARTIAL, Sentence.because(times, trouble));
        }
        return trouble.isEmpty()
                ? Judgement.updating("the job is running")
                : Judgement.stuck(Availability.NONE, Sentence.because("the job cannot run", trouble));
    }

    /** Whether the cluster removes it by itself once it has ended. */
    public static boolean isPassing(KubeObject job) {
        return job.ref().group().equals("batch")
                && job.kind().equals("Job")
                && job.number("spec", "ttlSecondsAfterFinished").isPresent();
    }

    /** Whether it has ended, well or not. */
    public static boolean hasEnded(KubeObject job) {
        return Condition.holds(job, "Complete") || Condition.holds(job, "Failed");
    }

    /** It is there to start Jobs; that the last of them went wrong is told by two times of its status. */
    static Judgement cronJob(KubeObject cronJob) {
        if (isSuspended(cronJob)) {
            return Judgement.ready("it is suspended: nothing is started by it");
        }
        Optional<Instant> started = cronJob.time("status", "lastScheduleTime");
        Optional<Instant> succeeded = cronJob.time("status", "lastSuccessfulTime");
        boolean idle = cronJob.list("status", "active").isEmpty();
        boolean failed = idle
                && started.isPresent()
                && succeeded.map(at -> at.isBefore(started.get())).orElse(true);
        return failed
                ? Judgement.degraded("its last run, at " + started.get() + ", did not end well")
                : Judgement.READY;
    }

    private static boolean isSuspended(KubeObject object) {
        return object.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent();
    }
}
