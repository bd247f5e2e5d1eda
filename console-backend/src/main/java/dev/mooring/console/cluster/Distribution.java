package dev.mooring.console.cluster;

import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells from nodes and version whose Kubernetes it is, by the names that KOTS' template function Distribution gives. */
final class Distribution {

    /** Beginnings of node labels; the last that matches counts, as in KOTS. */
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    private static final Map<String, String> VERSIONS = Map.of(
            "+k3s", "k3s", "+rke2", "rke2", "+k0s", "k0s", "-gke", "gke", "-eks", "eks", "+IKS", "ibm", "+vmware",
            "tanzu");

    static {
        LABELS.put("eks.amazonaws.com/", "eks");
        LABELS.put("alpha.eksctl.io/", "eks");
        LABELS.put("cloud.google.com/gke-", "gke");
        LABELS.put("kubernetes.azure.com/", "aks");
        LABELS.put("doks.digitalocean.com/", "digitalOcean");
        LABELS.put("oci.oraclecloud.com/", "oke");
        LABELS.put("ibm-cloud.kubernetes.io/", "ibm");
        LABELS.put("run.tanzu.vmware.com/", "tanzu");
        LABELS.put("minikube.k8s.io/", "minikube");
        LABELS.put("microk8s.io/", "microk8s");
        LABELS.put("k3s.io/", "k3s");
        LABELS.put("rke.cattle.io/", "rke2");
        LABELS.put("node.k0sproject.io/", "k0s");
        LABELS.put("kurl.sh/", "kurl");
        LABELS.put("kots.io/embedded-cluster-role", "embedded-cluster");
        LABELS.put("node.openshift.io/os_id", "openShift");
    }

    private Distribution() {}

    static String of(List<KubeObject> nodes, String version) {
        String byNode = "";
        for (Map.Entry<String, String> candidate : LABELS.entrySet()) {
            if (nodes.stream().anyMatch(node -> hasLabel(node, candidate.getKey()))) {
                byNode = candidate.getValue();
            }
        }
        return byNode.isEmpty() ? byNameOrVersion(nodes, version) : byNode;
    }

    private static String byNameOrVersion(List<KubeObject> nodes, String version) {
        if (nodes.stream()
                .anyMatch(node -> node.text("spec", "providerID").orElse("").startsWith("kind://"))) {
            return "kind";
        }
        if (nodes.stream().anyMatch(node -> node.name().equals("docker-desktop"))) {
            return "dockerDesktop";
        }
        return VERSIONS.entrySet().stream()
                .filter(entry -> version.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean hasLabel(KubeObject node, String beginning) {
        return node.at("metadata", "labels").orElse(null) instanceof Map<?, ?> labels
                && labels.keySet().stream().anyMatch(key -> String.valueOf(key).startsWith(beginning));
    }
}
