package dev.mooring.console.cluster;

/**
 * What is watched.
 *
 * @param namespace empty for all namespaces
 * @param labelSelector empty for all objects
 * @param heads whether only the metadata is fetched, from servers that can do so
 */
public record Watched(String apiVersion, String kind, String namespace, String labelSelector, boolean heads) {}
