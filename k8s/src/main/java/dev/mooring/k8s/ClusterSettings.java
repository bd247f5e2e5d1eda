package dev.mooring.k8s;

/** The names of the settings that say which cluster to work on. */
final class ClusterSettings {

    static final String KIND = "mooring.cluster.kind";
    static final String KUBECONFIG = "mooring.cluster.kubeconfig";
    static final String CONTEXT = "mooring.cluster.context";
    static final String NAMESPACE = "mooring.cluster.namespace";

    private ClusterSettings() {}
}
