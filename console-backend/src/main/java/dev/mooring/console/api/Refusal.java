package dev.mooring.console.api;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.api.problem.ProblemKind;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import java.util.List;

/** A request that cannot be fulfilled, on its way to the one place that makes a problem document of it. */
final class Refusal extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<Finding> findings;

    Refusal(ProblemKind kind, List<Finding> findings) {
        super(findings.isEmpty() ? kind.title() : findings.getFirst().message());
        this.kind = kind;
        this.findings = List.copyOf(findings);
    }

    static Refusal badRequest(String code, String message, String subject) {
        return new Refusal(ProblemKind.BAD_REQUEST, List.of(Finding.error(code, message, Place.ofSubject(subject))));
    }

    static Refusal notFound(String code, String message, String subject) {
        return new Refusal(ProblemKind.NOT_FOUND, List.of(Finding.error(code, message, Place.ofSubject(subject))));
    }

    /** The value of a use case that went well; its refusal otherwise. */
    static <T> T valueOf(Outcome<T> outcome) {
        return doneOf(outcome).value();
    }

    /** As {@link #valueOf}, with its notes. */
    static <T> Done<T> doneOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T> done -> done;
            case Refused<T> refused -> throw of(refused);
        };
    }

    static Refusal of(Refused<?> refused) {
        return new Refusal(kindOf(refused.reason()), refused.findings());
    }

    ProblemKind kind() {
        return kind;
    }

    List<Finding> findings() {
        return findings;
    }

    private static ProblemKind kindOf(Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> ProblemKind.NOT_FOUND;
            case CONFLICT -> ProblemKind.CONFLICT;
            case INVALID -> ProblemKind.INVALID;
            case CLUSTER -> ProblemKind.CLUSTER;
        };
    }
}
