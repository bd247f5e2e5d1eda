package dev.mooring.console.access;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Reason;
import java.util.function.Supplier;

/** Turns a cluster that does not answer into a refusal: the one place that does for access. */
final class AccessRefusals {

    private AccessRefusals() {}

    static <T> Outcome<T> guarded(Supplier<Outcome<T>> useCase) {
        try {
            return useCase.get();
        } catch (AccessUnavailableException e) {
            return Outcome.refused(
                    Reason.CLUSTER,
                    Finding.error(
                            "access-unavailable",
                            e.getMessage() + ". Nothing was changed; try again when the API server answers.",
                            Place.ofSubject("Secret " + AccessSecret.NAME)));
        }
    }
}
