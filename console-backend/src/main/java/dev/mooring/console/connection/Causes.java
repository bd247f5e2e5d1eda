package dev.mooring.console.connection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies behind a failure, the failure itself first. HTTP clients wrap what happened in one exception after the other.
 *
 * @param chain bounded: an exception may name itself as its cause
 */
public record Causes(List<Throwable> chain) {

    private static final int DEEPEST = 10;

    public Causes {
        chain = List.copyOf(chain);
    }

    public static Causes of(Throwable failure) {
        return new Causes(Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList());
    }

    public boolean has(Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    /** Of several of a kind the innermost one, which knows best. */
    public <T extends Throwable> Optional<T> last(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }

    /** Where it began. */
    public Throwable root() {
        return chain.getLast();
    }
}
