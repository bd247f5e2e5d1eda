package dev.mooring.console.status.cause.rules;

import dev.mooring.console.status.rules.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something that is to be deleted does not go. */
final class DeletionCauses {

    private static final List<String> HOLD_A_NAMESPACE = List.of(
            "NamespaceFinalizersRemaining",
            "NamespaceContentRemaining",
            "NamespaceDeletionContentFailure",
            "NamespaceDeletionDiscoveryFailure",
            "NamespaceDeletionGroupVersionParsingFailure");

    private DeletionCauses() {}

    /** Empty where it is not being deleted. */
    static Optional<Cause> of(Case one) {
        if (one.object().at("metadata", "deletionTimestamp").isEmpty()) {
            return Optional.empty();
        }
        if (one.object().kind().equals("Namespace")) {
            return Optional.of(namespace(one));
        }
        String finalizers = one.object().list("metadata", "finalizers").stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Optional.of(
                finalizers.isEmpty()
                        ? one.cause(CauseKind.TERMINATING, "")
                        : one.cause(CauseKind.HELD_BY_FINALIZER, new Witness("metadata.finalizers", finalizers)));
    }

    private static Cause namespace(Case one) {
        List<Condition> holding = HOLD_A_NAMESPACE.stream()
                .flatMap(type -> one.condition(type).stream())
                .filter(Condition::isTrue)
                .toList();
        if (holding.isEmpty()) {
            return one.cause(CauseKind.TERMINATING, "");
        }
        String details = holding.stream().map(Condition::words).collect(Collectors.joining("; "));
        return one.cause(CauseKind.NAMESPACE_HELD, details).saidBy(Witness.of(holding.getFirst()));
    }
}
