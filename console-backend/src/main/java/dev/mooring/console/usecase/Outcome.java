package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import java.util.List;
import java.util.function.Function;

/** What came of a use case: a value, or the reason and findings for which nothing was done. */
public sealed interface Outcome<T> {

    /** @param notes findings that did not stop it */
    record Done<T>(T value, List<Finding> notes) implements Outcome<T> {
        public Done {
            notes = List.copyOf(notes);
        }

        public Done(T value) {
            this(value, List.of());
        }
    }

    /** Nothing was changed. */
    record Refused<T>(Reason reason, List<Finding> findings) implements Outcome<T> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** The kind of refusal; REST makes its status of it. */
    enum Reason {
        /** There is no such application or version (404). */
        NOT_FOUND,
        /** Somebody else was faster, or the state does not allow it now (409). */
        CONFLICT,
        /** What was given cannot be worked with (422). */
        INVALID,
        /** The cluster refused or did not answer (502). */
        CLUSTER
    }

    static <T> Outcome<T> refused(Reason reason, Finding finding) {
        return new Refused<>(reason, List.of(finding));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value, List<Finding> notes) -> new Done<>(change.apply(value), notes);
            case Refused<T>(Reason reason, List<Finding> findings) -> new Refused<>(reason, findings);
        };
    }
}
