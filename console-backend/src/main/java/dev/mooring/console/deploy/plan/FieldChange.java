package dev.mooring.console.deploy.plan;

import java.time.Instant;
import java.util.List;
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

    private static final List<String> OF_TEXTS =
            List.of(".data", ".stringData", ".binaryData", ".metadata.labels", ".metadata.annotations");

    /**
     * A change in the cluster since Mooring applied the field.
     *
     * @param manager who made it, such as {@code kubectl-edit}; empty where the cluster does not tell
     * @param at when that manager last wrote to the object
     */
    public record Drift(String manager, Optional<Instant> at) {

        /** A field that is gone has no owner. */
        static final Drift BY_NOBODY_KNOWN = new Drift("", Optional.empty());

        /** For people: {@code changed in the cluster by kubectl-edit}. */
        public String words() {
            return manager.isEmpty() ? "changed in the cluster" : "changed in the cluster by " + manager;
        }
    }

    /** The same change, with the reason. */
    FieldChange because(Drift reason) {
        return new FieldChange(path, before, after, Optional.of(reason));
    }

    /** Whether both are about the same field, or one about a part of the other's. */
    boolean overlaps(FieldChange other) {
        return path.equals(other.path) || isWithin(path, other.path) || isWithin(other.path, path);
    }

    /** A key of a map of texts has no parts, and may have dots itself. */
    private static boolean isWithin(String part, String whole) {
        boolean isKey = OF_TEXTS.stream().anyMatch(map -> whole.startsWith(map + "."));
        return !isKey && (part.startsWith(whole + ".") || part.startsWith(whole + "["));
    }

    boolean isDrift() {
        return drift.isPresent();
    }
}
