package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.object.KubeObject;
import java.util.Optional;

/** What replies about one object mean. */
final class Answers {

    private static final int CREATED = 201;

    private Answers() {}

    /** Why it was refused. */
    static Finding why(Asked asked, Reply reply) {
        return Refusals.of(asked, reply).finding();
    }

    static ClusterAnswer<Applied> applied(Asked asked, Reply reply) {
        boolean created = reply instanceof Reply.Answered answer && answer.status() == CREATED;
        return object(asked, reply).map(object -> new Applied(object, created));
    }

    static ClusterAnswer<KubeObject> object(Asked asked, Reply reply) {
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
            return Refusals.of(asked, reply);
        }
        return KubeJson.read(answer.body())
                .<ClusterAnswer<KubeObject>>map(Ok::new)
                .orElseGet(() -> Refusals.unreadable(asked));
    }

    static ClusterAnswer<Optional<KubeObject>> found(Asked asked, Reply reply) {
        if (isObjectMissing(reply)) {
            return new Ok<>(Optional.empty());
        }
        return object(asked, reply).map(Optional::of);
    }

    static ClusterAnswer<Boolean> deleted(Asked asked, Reply reply) {
        if (isObjectMissing(reply)) {
            return new Ok<>(false);
        }
        return reply instanceof Reply.Answered answer && answer.isSuccess()
                ? new Ok<>(true)
                : Refusals.of(asked, reply);
    }

    /** A 404 without a Status comes from a path that nobody serves: there the kind is missing, not the object. */
    private static boolean isObjectMissing(Reply reply) {
        return reply instanceof Reply.Answered answer
                && answer.status() == 404
                && answer.json().text("reason").isPresent();
    }
}
