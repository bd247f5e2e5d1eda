package dev.mooring.test.cluster;

/** The test cluster cannot be had, or was lost. The message says what to do. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClusterException(String message) {
        super(message);
    }

    ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
