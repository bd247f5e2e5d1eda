package dev.mooring.console.deploy.plan;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.helm.Rehearsal;
import dev.mooring.console.object.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one wanted Helm release.
 *
 * @param path the file that asks for it
 * @param newest its last revision in the cluster, empty where it is not there
 * @param drifted objects of that revision that somebody may have changed since
 * @param known whether Mooring has installed it for this application
 * @param notes what was noticed before
 */
public record ReleaseObservation(
        ObjectRef release,
        String path,
        Place where,
        Rehearsal rehearsal,
        Optional<HelmRevision> newest,
        Collection<Drifted> drifted,
        boolean known,
        List<Finding> notes) {

    public ReleaseObservation {
        drifted = List.copyOf(drifted);
        notes = List.copyOf(notes);
    }
}
