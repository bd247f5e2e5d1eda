package dev.mooring.console.cluster;

import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.object.ObjectRef;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What containers wrote. */
record ContainerLogs(Api api) {

    private static final Duration LOG_PATIENCE = Duration.ofSeconds(20);

    /** A container engine cuts lines at 16 KiB, so that some lines of a log are never cut by this. */
    private static final int LONGEST_LOG = 1 << 19;

    /**
     * The end of what a container wrote; empty where there is nothing to read, because no such run was or its log is gone.
     *
     * @param previous the run before the present one
     */
    ClusterAnswer<Optional<String>> end(ObjectRef pod, String container, boolean previous, int lines) {
        ApiKind logs = new ApiKind("v1", "Pod", "pods/log", true);
        Asked asked = new Asked("get", logs, pod.namespace(), pod.name());
        Reply reply = api.text(new ApiKind("v1", "Pod", "pods", true).path(pod.namespace(), pod.name())
                + "/log?container=" + URLEncoder.encode(container, StandardCharsets.UTF_8) + "&previous=" + previous
                + "&tailLines=" + lines
                + "&limitBytes=" + LONGEST_LOG);
        if (!(reply instanceof Reply.Answered answer)) {
            return Refusals.of(asked, reply);
        }
        boolean none = answer.status() == 400 || answer.status() == 404;
        if (none || answer.body().isBlank()) {
            return new Ok<>(Optional.empty());
        }
        return answer.isSuccess() ? new Ok<>(Optional.of(answer.body())) : Refusals.of(asked, reply);
    }

    /** Opens a log; empty where there is none to read, because no such run was or its log is gone. To be closed. */
    ClusterAnswer<Optional<LogLines>> lines(LogQuery query) {
        ObjectRef pod = query.pod();
        Asked asked = new Asked("get", new ApiKind("v1", "Pod", "pods/log", true), pod.namespace(), pod.name());
        Stream stream = api.lines(
                new ApiKind("v1", "Pod", "pods", true).path(pod.namespace(), pod.name()) + query.path(),
                StreamedLog.LONGEST_LINE);
        try {
            int status = stream.open(LOG_PATIENCE);
            if (status == 200) {
                return new Ok<>(Optional.of(new StreamedLog(asked, stream)));
            }
            Reply refusal = new Reply.Answered(status, Duration.ZERO, stream.rest(LOG_PATIENCE));
            stream.close();
            return status == 400 || status == 404 ? new Ok<>(Optional.empty()) : Refusals.of(asked, refusal);
        } catch (IOException broken) {
            stream.close();
            return Refusals.unanswered(asked.subject(), broken);
        } catch (InterruptedException stopped) {
            stream.close();
            Thread.currentThread().interrupt();
            return Refusals.unanswered(asked.subject(), stopped);
        }
    }
}
