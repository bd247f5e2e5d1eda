package dev.mooring.config.functions;

import java.util.function.Predicate;

/**
 * The vendor's registry and the proxy through which the license opens other registries.
 *
 * @param registryDomain the vendor's own domain for it; empty for the usual one
 * @param proxyDomain likewise
 * @param proxiesPublicImages whether images that anybody may pull go through the proxy too
 * @param isPrivate whether an image cannot be pulled without a login
 */
public record ImageProxy(
        String registryDomain, String proxyDomain, boolean proxiesPublicImages, Predicate<String> isPrivate) {

    static final String UPSTREAM_REGISTRY = "registry.replicated.com";
    private static final String UPSTREAM_PROXY = "proxy.replicated.com";

    /** The usual domains; every image is taken for a public one. */
    public static final ImageProxy UNKNOWN = new ImageProxy("", "", false, image -> false);

    String registryOr(String otherwise) {
        return firstOf(registryDomain, otherwise, UPSTREAM_REGISTRY);
    }

    String proxyOr(String otherwise) {
        return firstOf(proxyDomain, otherwise, UPSTREAM_PROXY);
    }

    private static String firstOf(String one, String two, String last) {
        return !one.isEmpty() ? one : !two.isEmpty() ? two : last;
    }
}
