package dev.mooring.config.functions;

/**
 * The cluster as template functions see it.
 *
 * @param namespace the application's
 * @param distribution such as {@code k3s} or {@code eks}, empty where unknown
 * @param version such as {@code 1.31.2+k3s1}, with or without a leading v, empty where unknown
 * @param nodeCount 0 where it may not be known
 */
public record ClusterInfo(String namespace, String distribution, String version, int nodeCount) {

    private static final String UNKNOWN_VERSION = "0.0.0+unknown";

    /** Only the namespace is known, as on the command line. */
    public static ClusterInfo unknown(String namespace) {
        return new ClusterInfo(namespace, "", "", 0);
    }

    /** Whether the cluster was made by kURL. */
    boolean kurl() {
        return distribution.equals("kurl");
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
