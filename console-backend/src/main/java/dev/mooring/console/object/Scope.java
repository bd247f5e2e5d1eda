package dev.mooring.console.object;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds live outside of namespaces: those of Kubernetes itself, and those that a release's own
 * CustomResourceDefinitions declare. Any other kind is taken to be namespaced, as most are.
 *
 * @param clusterKinds as {@code group/Kind}
 */
public record Scope(Set<String> clusterKinds) {

    private static final Set<String> BUILT_IN = Set.of(
            "/Namespace",
            "/Node",
            "/PersistentVolume",
            "/ComponentStatus",
            "admissionregistration.k8s.io/MutatingAdmissionPolicy",
            "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "certificates.k8s.io/CertificateSigningRequest",
            "certificates.k8s.io/ClusterTrustBundle",
            "flowcontrol.apiserver.k8s.io/FlowSchema",
            "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
            "networking.k8s.io/IngressClass",
            "networking.k8s.io/IPAddress",
            "networking.k8s.io/ServiceCIDR",
            "node.k8s.io/RuntimeClass",
            "policy/PodSecurityPolicy",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "resource.k8s.io/DeviceClass",
            "resource.k8s.io/ResourceSlice",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/CSIDriver",
            "storage.k8s.io/CSINode",
            "storage.k8s.io/StorageClass",
            "storage.k8s.io/VolumeAttachment",
            "storage.k8s.io/VolumeAttributesClass",
            "cert-manager.io/ClusterIssuer");

    public Scope {
        clusterKinds = Set.copyOf(clusterKinds);
    }

    public static Scope of(List<KubeObject> release) {
        Set<String> kinds = new HashSet<>(BUILT_IN);
        release.stream()
                .filter(Scope::definesClusterKind)
                .map(definition -> definition.text("spec", "group").orElse("") + "/"
                        + definition.text("spec", "names", "kind").orElse(""))
                .forEach(kinds::add);
        return new Scope(kinds);
    }

    private static boolean definesClusterKind(KubeObject object) {
        return object.kind().equals("CustomResourceDefinition")
                && object.text("spec", "scope").filter("Cluster"::equals).isPresent();
    }

    public boolean isNamespaced(KubeObject object) {
        return !clusterKinds.contains(object.ref().group() + "/" + object.kind());
    }
}
