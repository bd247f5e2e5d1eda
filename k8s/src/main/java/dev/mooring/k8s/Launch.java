package dev.mooring.k8s;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a start of the console needs to know.
 *
 * @param content the package to take in when it is not there yet
 * @param license the license that goes with it
 * @param licenseKeys the vendor's keys that licenses are held against
 */
record Launch(
        ClusterChoice cluster,
        String host,
        int port,
        Optional<Path> content,
        Optional<Path> license,
        Optional<Path> licenseKeys) {

    static final int PORT = 8800;
    static final String PACKAGE = "mooring.start.package";
    static final String LICENSE = "mooring.start.license";
    static final String LICENSE_KEYS = "mooring.license-keys";

    Launch(ClusterChoice cluster, String host, int port, Optional<Path> content, Optional<Path> license) {
        this(cluster, host, port, content, license, Optional.empty());
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(cluster.settings());
        settings.put("quarkus.http.host", host);
        settings.put("quarkus.http.port", Integer.toString(port));
        content.ifPresent(path -> settings.put(PACKAGE, path.toAbsolutePath().toString()));
        license.ifPresent(path -> settings.put(LICENSE, path.toAbsolutePath().toString()));
        licenseKeys.ifPresent(
                path -> settings.put(LICENSE_KEYS, path.toAbsolutePath().toString()));
        return settings;
    }

    boolean isInCluster() {
        return cluster instanceof ClusterChoice.InCluster;
    }

    /** The address for a browser on this machine. */
    String url() {
        return "http://" + (host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host) + ":" + port;
    }
}
