package dev.mooring.config.functions;

/**
 * The cluster as template functions see it.
 *
 * @param namespace the application's
 * @param distribution such as {@code k3s} or {@code eks}, empty where unknown
 * @param version such as {@code 1.35.4}, empty where unknown
 * @param nodeCount 0 where it may not be known
 */
public record ClusterInfo(String namespace, String distribution, String version, int nodeCount) {

    /** Only the namespace is known, as on the command line. */
    public static ClusterInfo unknown(String namespace) {
        return new ClusterInfo(namespace, "", "", 0);
    }
}
