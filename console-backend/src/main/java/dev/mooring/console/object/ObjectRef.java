package dev.mooring.console.object;

/**
 * Names one object in a cluster.
 *
 * @param apiVersion {@code group/version}, or {@code v1}
 * @param namespace empty for cluster-scoped objects
 */
public record ObjectRef(String apiVersion, String kind, String namespace, String name)
        implements Comparable<ObjectRef> {

    private static final java.util.Comparator<ObjectRef> ORDER = java.util.Comparator.comparing(ObjectRef::kind)
            .thenComparing(ObjectRef::namespace)
            .thenComparing(ObjectRef::name)
            .thenComparing(ObjectRef::apiVersion);

    private static final String HELM = "helm.sh/v3";

    /** A Helm release as a thing that is installed and removed as a whole; no API serves it. */
    public static ObjectRef helmRelease(String namespace, String name) {
        return new ObjectRef(HELM, "HelmRelease", namespace, name);
    }

    public boolean isHelmRelease() {
        return apiVersion.equals(HELM);
    }

    /** For people. */
    public String kindInWords() {
        return isHelmRelease() ? "Helm release" : kind;
    }

    /** The API group, empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    public String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    /** The same for all names of one object, whatever version of the group they are written in. */
    public ObjectRef withoutVersion() {
        return new ObjectRef(group() + "/", kind, namespace, name);
    }

    /** Whether both name the same object, whatever version of the group they are written in. */
    public boolean isSameObject(ObjectRef other) {
        return group().equals(other.group())
                && kind.equals(other.kind)
                && namespace.equals(other.namespace)
                && name.equals(other.name);
    }

    /** Whether its kind is one that somebody added to the cluster, such as an operator's; the Gateway API is no part of it. */
    public boolean isCustom() {
        boolean isBuiltIn = group().endsWith(".k8s.io") && !group().equals("gateway.networking.k8s.io");
        return group().contains(".") && !isBuiltIn && !isHelmRelease();
    }

    public boolean isSecret() {
        return kind.equals("Secret") && group().isEmpty();
    }

    @Override
    public int compareTo(ObjectRef other) {
        return ORDER.compare(this, other);
    }

    /** {@code Deployment shop/web}, as people say it. */
    @Override
    public String toString() {
        return kindInWords() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
