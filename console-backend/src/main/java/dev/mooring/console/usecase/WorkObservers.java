package dev.mooring.console.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** All who want to know how long work takes. */
@ApplicationScoped
class WorkObservers {

    private final Iterable<WorkObserver> observers;

    @Inject
    WorkObservers(@Any Instance<WorkObserver> observers) {
        this.observers = observers;
    }

    private WorkObservers(List<WorkObserver> observers) {
        this.observers = observers;
    }

    static WorkObservers none() {
        return new WorkObservers(List.of());
    }

    /** Does the work and tells how long it took. */
    <T> T timed(BiConsumer<WorkObserver, Duration> told, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        observers.forEach(observer -> told.accept(observer, took));
        return made;
    }
}
