package dev.mooring.console.deploy.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * One field in which an object differs.
 *
 * @param path as {@link dev.mooring.console.object.FieldPath} writes it
 * @param before its value as a person reads it, a Secret's hidden; empty where it is not there
 * @param after the same, empty where it is taken away
 * @param drift where the reason is that somebody changed the object in the cluster, and not that the version changed
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after, Optional<Drift> drift) {

    /**
     * A change in the cluster since Mooring applied the field.
     *
     * @param manager who made it, such as {@code kubectl-edit}; empty where the cluster does not tell
     * @param at when that manager last wrote to the object
     */
    public record Drift(String manager, Optional<Instant> at) {

        /** For people: {@code changed in the cluster by kubectl-edit}. */
        public String words() {
            return manager.isEmpty() ? "changed in the cluster" : "changed in the cluster by " + manager;
        }
    }

    boolean isDrift() {
        return drift.isPresent();
    }
}
