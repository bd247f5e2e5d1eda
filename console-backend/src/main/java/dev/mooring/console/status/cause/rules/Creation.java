package dev.mooring.console.status.cause.rules;

import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Optional;

/** Why pods are not made: what admission says to whoever wants to make them. */
final class Creation {

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("exceeded quota", CauseKind.QUOTA_EXCEEDED),
            new Phrase("failed quota", CauseKind.QUOTA_WANTS_RESOURCES),
            new Phrase("violates podsecurity", CauseKind.POD_SECURITY),
            new Phrase("unable to validate against any security context constraint", CauseKind.POD_SECURITY),
            new Phrase("error looking up service account", CauseKind.SERVICE_ACCOUNT_MISSING),
            new Phrase("no priorityclass with name", CauseKind.PRIORITY_CLASS_MISSING),
            new Phrase("runtimeclass", CauseKind.RUNTIME_CLASS_MISSING),
            new Phrase("failed calling webhook", CauseKind.ADMISSION_UNAVAILABLE),
            new Phrase("denied the request", CauseKind.ADMISSION_DENIED),
            new Phrase("denied request", CauseKind.ADMISSION_DENIED),
            new Phrase("usage per container", CauseKind.LIMIT_RANGE_EXCEEDED),
            new Phrase("usage per pod", CauseKind.LIMIT_RANGE_EXCEEDED),
            new Phrase("limit to request ratio", CauseKind.LIMIT_RANGE_EXCEEDED),
            new Phrase("is being terminated", CauseKind.NAMESPACE_TERMINATING));

    private Creation() {}

    static Cause refused(Case one, Condition condition) {
        return refused(one, Witness.of(condition), condition.message());
    }

    /** By the latest event; empty where nothing was refused. */
    static Optional<Cause> refused(Case one) {
        return one.event("FailedCreate").map(event -> refused(one, Witness.of(event), event.message()));
    }

    private static Cause refused(Case one, Witness witness, String message) {
        return one.cause(Phrase.meaning(PHRASES, message, CauseKind.PODS_NOT_CREATED), witness);
    }
}
