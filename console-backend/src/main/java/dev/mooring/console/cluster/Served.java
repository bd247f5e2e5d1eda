package dev.mooring.console.cluster;

/**
 * A kind as the cluster serves it, in the words of RBAC.
 *
 * @param group empty for the core group
 * @param plural the resource, such as {@code deployments}
 */
public record Served(String group, String plural, boolean namespaced) {}
