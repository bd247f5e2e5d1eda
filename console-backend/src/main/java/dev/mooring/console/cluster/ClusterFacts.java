package dev.mooring.console.cluster;

/**
 * Which cluster this console works on.
 *
 * @param name context or server, for people
 * @param namespace where Mooring keeps its state and where the application goes
 * @param version Kubernetes version, empty where unknown
 * @param simulated whether it is the embedded sandbox, in which nothing really runs
 */
public record ClusterFacts(String name, String namespace, String version, boolean simulated) {}
