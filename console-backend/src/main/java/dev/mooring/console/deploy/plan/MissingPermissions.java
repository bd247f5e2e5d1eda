package dev.mooring.console.deploy.plan;

import java.util.List;

/**
 * What Mooring's account may not do and a deploy needs.
 *
 * @param permissions in their order
 * @param roles the Roles and ClusterRoles with their bindings to add, as YAML; empty where nothing is missing
 */
public record MissingPermissions(List<Permission> permissions, String roles) {

    public static final MissingPermissions NONE = new MissingPermissions(List.of(), "");

    public MissingPermissions {
        permissions = List.copyOf(permissions);
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }
}
