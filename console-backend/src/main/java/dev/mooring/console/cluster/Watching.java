package dev.mooring.console.cluster;

/** A watch that goes on until it is closed. */
public interface Watching extends AutoCloseable {
    @Override
    void close();
}
