package dev.mooring.bench;

import java.io.IOException;
import java.time.Duration;

/** Who brings a release into a namespace of its own. */
interface Applier extends AutoCloseable {

    /** Asks the cluster what applying would do. */
    Duration plan(PlainRelease release) throws IOException;

    /** From the order to the last object. */
    Duration apply(PlainRelease release) throws IOException;

    @Override
    void close() throws IOException;
}
