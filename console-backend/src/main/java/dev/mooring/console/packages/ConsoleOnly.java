package dev.mooring.console.packages;

import java.util.Arrays;
import java.util.Set;

/**
 * The kinds that vendors write for an admin console: read here, never applied to the cluster. The list is that of
 * specification "manifests", section 1.
 */
public enum ConsoleOnly {
    KOTS("kots.io"),
    TROUBLESHOOT("troubleshoot.sh"),
    TROUBLESHOOT_BEFORE_2021("troubleshoot.replicated.com"),
    /** A schedule or a storage location is an object like any other; these two are templates for the console. */
    VELERO("velero.io", "Backup", "Restore"),
    KURL("kurl.sh", "Installer"),
    KURL_CLUSTER("cluster.kurl.sh", "Installer"),
    EMBEDDED_CLUSTER("embeddedcluster.replicated.com", "Config"),
    SIG_APPLICATION("app.k8s.io", "Application");

    private final String group;

    @SuppressWarnings("ImmutableEnumChecker") // the set that Set.of makes cannot be changed
    private final Set<String> kinds;

    /** @param kinds none means: the whole group */
    ConsoleOnly(String group, String... kinds) {
        this.group = group;
        this.kinds = Set.of(kinds);
    }

    public static boolean contains(ObjectKind kind) {
        return Arrays.stream(values()).anyMatch(entry -> entry.matches(kind));
    }

    private boolean matches(ObjectKind kind) {
        return group.equals(kind.group()) && (kinds.isEmpty() || kinds.contains(kind.kind()));
    }
}
