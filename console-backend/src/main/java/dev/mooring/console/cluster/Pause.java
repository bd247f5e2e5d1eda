package dev.mooring.console.cluster;

import java.time.Duration;

/** Waiting between two tries; comes in from outside so that tests do not wait. */
@FunctionalInterface
public interface Pause {

    /** Really waits. */
    Pause SLEEP = Thread::sleep;

    void pause(Duration time) throws InterruptedException;
}
