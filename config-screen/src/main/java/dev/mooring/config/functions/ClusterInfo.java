package dev.mooring.config.functions;

/**
 * What templates may ask about the cluster.
 *
 * @param namespace where the application is installed
 * @param distribution such as {@code eks} or {@code k3s}, empty where unknown
 * @param version of Kubernetes, such as {@code 1.31.2+k3s1}, with or without a leading v, empty where unknown
 * @param nodeCount 0 where unknown
 */
public record ClusterInfo(String namespace, String distribution, String version, int nodeCount, boolean kurl) {

    private static final String UNKNOWN_VERSION = "0.0.0+unknown";

    /** A cluster of which only the namespace is known. */
    public static ClusterInfo unknown(String namespace) {
        return new ClusterInfo(namespace, "", "", 0, false);
    }

    String plainVersion() {
        String plain = version.startsWith("v") ? version.substring(1) : version;
        return plain.isEmpty() ? UNKNOWN_VERSION : plain;
    }

    /** One of the numbers of the version, counted from 0; empty where the version is not known. */
    String versionPart(int index) {
        String[] parts = plainVersion().split("[.+-]", -1);
        return version.isEmpty() || parts.length <= index ? "" : parts[index];
    }
}
