package dev.mooring.console.deploy.plan;

import java.util.Optional;

/**
 * A field that this version sets and somebody else has set differently.
 *
 * @param manager who, such as {@code kubectl-edit}
 * @param theirs its value in the cluster, a Secret's hidden; empty where it cannot be had
 * @param ours the value that this version wants
 * @param appliedBefore whether Mooring had applied the field before, so that it was changed since
 */
public record ForeignField(
        String path, String manager, Optional<String> theirs, Optional<String> ours, boolean appliedBefore) {}
