package dev.mooring.test.live;

import dev.mooring.test.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** For Jobs that nothing runs, or whose image is not at hand: that they are done is told by hand. */
final class JobEnd {

    private JobEnd() {}

    static void tell(TestNamespace namespace, String job) {
        namespace
                .client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(namespace.name())
                .withName(job)
                .editStatus(JobEnd::done);
    }

    /** Ends all that go on: a deploy waits for the end of hooks, and deletes them then. */
    static void tellAll(TestNamespace namespace) {
        namespace.client().batch().v1().jobs().inNamespace(namespace.name()).list().getItems().stream()
                .filter(job -> !isTold(job))
                .forEach(job -> tellUnlessGone(namespace, job.getMetadata().getName()));
    }

    /** It may have been deleted, or have changed, since it was seen: the next look tells. */
    private static void tellUnlessGone(TestNamespace namespace, String job) {
        try {
            tell(namespace, job);
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND && e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
    }

    private static boolean isTold(Job job) {
        return job.getStatus() != null && job.getStatus().getCompletionTime() != null;
    }

    private static Job done(Job job) {
        return new JobBuilder(job)
                .editOrNewStatus()
                .withStartTime(begun(job))
                .withCompletionTime(now())
                .withSucceeded(1)
                .withActive(0)
                .withReady(0)
                .addNewCondition()
                .withType("SuccessCriteriaMet")
                .withStatus("True")
                .endCondition()
                .addNewCondition()
                .withType("Complete")
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }

    /** Kubernetes does not let it change once it is set. */
    private static String begun(Job job) {
        return Optional.ofNullable(job.getStatus()).map(JobStatus::getStartTime).orElseGet(JobEnd::now);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
