package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import java.util.function.Function;

/** What the Kubernetes API said: a value, or a refusal told as a finding. */
public sealed interface ClusterAnswer<T> {

    /** It did as asked. */
    record Ok<T>(T value) implements ClusterAnswer<T> {}

    /**
     * It did not, and asking again will not help before something is changed.
     *
     * @param status HTTP status, 0 where the cluster did not answer at all
     * @param retryable whether the same request may go through later (429, 5xx, no answer)
     */
    record Refused<T>(int status, boolean retryable, Finding finding) implements ClusterAnswer<T> {}

    /** Goes on with what came; a refusal stays one. */
    default <R> ClusterAnswer<R> then(Function<? super T, ClusterAnswer<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Refused<T>(int status, boolean retryable, Finding finding) ->
                new Refused<>(status, retryable, finding);
        };
    }

    default <R> ClusterAnswer<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }
}
