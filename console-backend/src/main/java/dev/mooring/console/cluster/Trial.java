package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.util.List;

/** What applying an object would come to. */
public sealed interface Trial {

    /**
     * It would be taken.
     *
     * @param created whether it is not there yet
     */
    record Accepted(KubeObject result, boolean created) implements Trial {}

    /**
     * Others own fields that are to be set differently.
     *
     * @param conflicts those of Mooring's own fields not among them
     */
    record Conflicting(List<FieldConflict> conflicts, Finding finding) implements Trial {
        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Fields cannot be changed as long as the object is there.
     *
     * @param fields such as {@code spec.selector}
     */
    record Immutable(List<String> fields, Finding finding) implements Trial {
        public Immutable {
            fields = List.copyOf(fields);
        }
    }

    /** It would be refused for something else. */
    record Refused(ClusterAnswer.Refused<KubeObject> refused) implements Trial {}

    static Trial of(Asked asked, Reply reply) {
        return switch (Answers.applied(asked, reply)) {
            case ClusterAnswer.Ok<Applied>(Applied(KubeObject result, boolean created)) ->
                new Accepted(result, created);
            case ClusterAnswer.Refused<Applied>(int status, boolean retryable, Finding finding) ->
                refused(reply, new ClusterAnswer.Refused<>(status, retryable, finding));
        };
    }

    private static Trial refused(Reply reply, ClusterAnswer.Refused<KubeObject> refused) {
        KubeObject status = reply instanceof Reply.Answered answer ? answer.json() : new KubeObject(java.util.Map.of());
        Finding finding = refused.finding();
        return switch (finding.code()) {
            case "field-conflict" ->
                new Conflicting(
                        FieldConflict.in(status).stream()
                                .filter(conflict -> !conflict.manager().equals(Cluster.FIELD_MANAGER))
                                .toList(),
                        finding);
            case "field-immutable" -> new Immutable(Invalid.immutableFields(status), finding);
            default -> new Refused(refused);
        };
    }
}
