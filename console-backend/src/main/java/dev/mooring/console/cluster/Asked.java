package dev.mooring.console.cluster;

import dev.mooring.console.object.ObjectRef;

/**
 * What was asked of the cluster, in the words of RBAC.
 *
 * @param verb such as {@code patch}
 * @param name empty for all objects of the kind
 */
record Asked(String verb, ApiKind kind, String namespace, String name) {

    /** For people: {@code Deployment shop/web}, or {@code Deployment objects in namespace shop}. */
    String subject() {
        if (!name.isEmpty()) {
            return ref().toString();
        }
        return kind.kind() + " objects" + (namespace.isEmpty() ? "" : " in namespace " + namespace);
    }

    ObjectRef ref() {
        return new ObjectRef(kind.apiVersion(), kind.kind(), kind.namespaced() ? namespace : "", name);
    }

    /** Where the API has it. */
    String path() {
        return kind.path(namespace, name);
    }

    boolean isSecret() {
        return ref().isSecret();
    }

    /** What an admin has to allow. */
    String grant() {
        String group = kind.group().isEmpty() ? "the core API group (\"\")" : "API group \"" + kind.group() + "\"";
        String scope = kind.namespaced() && !namespace.isEmpty()
                ? " in namespace " + namespace + " (a Role and a RoleBinding there)"
                : " in the whole cluster (a ClusterRole and a ClusterRoleBinding)";
        return "the verb \"" + verb + "\" on resource \"" + kind.plural() + "\" in " + group + scope;
    }
}
