package dev.mooring.console.deploy.plan;

import java.util.Comparator;

/**
 * What Mooring's account has to be allowed, in the words of RBAC.
 *
 * @param verb such as {@code patch}
 * @param group the API group, empty for the core group
 * @param resource the kind's name in addresses, such as {@code deployments}
 * @param namespace empty for the whole cluster
 */
public record Permission(String verb, String group, String resource, String namespace)
        implements Comparable<Permission> {

    private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::namespace)
            .thenComparing(Permission::group)
            .thenComparing(Permission::resource)
            .thenComparing(Permission::verb);

    @Override
    public int compareTo(Permission other) {
        return ORDER.compare(this, other);
    }

    /** {@code patch deployments.apps in namespace shop}. */
    @Override
    public String toString() {
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group)
                + (namespace.isEmpty() ? "" : " in namespace " + namespace);
    }
}
