package dev.mooring.console.deploy;

/** Hears how a deploy gets on, one call after the other, from several threads; has to be quick. */
@FunctionalInterface
public interface Progress {

    void advanced(DeployLog log);

    /**
     * Something is about to happen of which the cluster will not tell afterwards: the log has to be stored before this
     * returns, so that a deploy that is cut off here does not do it twice.
     */
    default void keep(DeployLog log) {
        advanced(log);
    }
}
