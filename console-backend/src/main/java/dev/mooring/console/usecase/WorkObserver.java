package dev.mooring.console.usecase;

import java.time.Duration;

/** Hears how long the console's own work takes; whoever measures it is one, found by CDI. Must be quick. */
public interface WorkObserver {

    /** The questions of an application were evaluated as a whole. */
    void evaluated(Duration took);

    /** Manifests were rendered. */
    void rendered(Duration took);
}
