package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.time.Duration;
import java.util.Map;

/** What came back for one request. */
sealed interface Reply {

    /** The server said something. */
    record Answered(int status, Duration retryAfter, String body) implements Reply {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The body as an object, an empty one where it is no JSON. */
        KubeObject json() {
            return KubeJson.read(body).orElseGet(() -> new KubeObject(Map.of()));
        }
    }

    /** Nobody answered. */
    record Unanswered(Throwable cause) implements Reply {}
}
