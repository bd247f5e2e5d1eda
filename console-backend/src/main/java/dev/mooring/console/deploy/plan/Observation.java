package dev.mooring.console.deploy.plan;

import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one wanted object.
 *
 * @param wanted with the label of {@link Ownership}
 * @param live as it is in the cluster now, empty where it is not there or its kind is not known yet
 * @param applied as the running version has it, empty where that does not have it
 * @param claims fields that somebody else has set differently
 * @param choice what was decided about this object
 * @param dryRun with the choice; without one, as if the claimed fields were taken over, to show what that would change
 */
public record Observation(
        Manifest wanted,
        Optional<KubeObject> live,
        Optional<KubeObject> applied,
        List<FieldConflict> claims,
        Optional<Choice> choice,
        DryRun dryRun) {

    public Observation {
        claims = List.copyOf(claims);
    }

    /** Where nobody else and no earlier version has to do with it. */
    public Observation(Manifest wanted, Optional<KubeObject> live, DryRun dryRun) {
        this(wanted, live, Optional.empty(), List.of(), Optional.empty(), dryRun);
    }

    /** Who claims which fields, for people: {@code kubectl-edit owns .spec.replicas}. */
    String claimed() {
        return FieldConflict.words(claims);
    }
}
