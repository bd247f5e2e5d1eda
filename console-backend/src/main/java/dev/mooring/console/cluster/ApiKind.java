package dev.mooring.console.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A kind as the API serves it.
 *
 * @param apiVersion {@code group/version}, or {@code v1}
 * @param plural the resource's name in addresses and in RBAC
 */
record ApiKind(String apiVersion, String kind, String plural, boolean namespaced) {

    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** {@code deployments.apps}, as RBAC and kubectl say it. */
    String resource() {
        return group().isEmpty() ? plural : plural + "." + group();
    }

    /** The address of all objects of this kind, in a namespace or (with an empty one) everywhere. */
    String path(String namespace) {
        String scope = namespaced && !namespace.isEmpty() ? "/namespaces/" + encoded(namespace) : "";
        return versionPath(apiVersion) + scope + "/" + plural;
    }

    String path(String namespace, String name) {
        return path(namespace) + "/" + encoded(name);
    }

    static String versionPath(String apiVersion) {
        String[] parts = apiVersion.split("/", 2);
        return parts.length == 1
                ? "/api/" + encoded(apiVersion)
                : "/apis/" + encoded(parts[0]) + "/" + encoded(parts[1]);
    }

    /** Names come from packages: they must not lead to another address. */
    private static String encoded(String segment) {
        String safe = URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
        return safe.equals(".") || safe.equals("..") ? safe.replace(".", "%2E") : safe;
    }
}
