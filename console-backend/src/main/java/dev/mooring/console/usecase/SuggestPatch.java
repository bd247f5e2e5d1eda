package dev.mooring.console.usecase;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.patch.KeepingPatch;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes the patch that keeps what somebody changed in the cluster: an offer, which nobody has saved yet. */
@ApplicationScoped
public class SuggestPatch {

    private final ObjectsOfApp objects;
    private final Cluster cluster;

    SuggestPatch(ObjectsOfApp objects, Cluster cluster) {
        this.objects = objects;
        this.cluster = cluster;
    }

    /**
     * YAML, with the values that the fields have now.
     *
     * @param fields as a plan names them, such as {@code .spec.replicas}
     */
    public Outcome<String> keeping(AppSlug app, ObjectRef object, List<String> fields) {
        return object.isSecret() ? ofSecret(object) : objects.with(app, object, _ -> written(object, fields));
    }

    private Outcome<String> written(ObjectRef object, List<String> fields) {
        return switch (cluster.get(object)) {
            case ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> live) ->
                live.map(found -> written(found, fields)).orElseGet(() -> ObjectsOfApp.absent(object));
            case ClusterAnswer.Refused<Optional<KubeObject>> refused -> ObjectsOfApp.refused(refused);
        };
    }

    private static Outcome<String> written(KubeObject live, List<String> fields) {
        return KeepingPatch.of(live, fields)
                .<Outcome<String>>map(Done::new)
                .orElseGet(() -> Outcome.refused(
                        Reason.NOT_FOUND,
                        Finding.error(
                                "field-absent",
                                "These fields of " + live
                                        + " are not there, so there is no value to keep. Plan again to"
                                        + " see what is there now.",
                                Place.ofSubject(live.toString()))));
    }

    /** A patch is shown as it is written. */
    private static Outcome<String> ofSecret(ObjectRef secret) {
        return Outcome.refused(
                Reason.INVALID,
                Finding.error(
                        "patch-of-secret",
                        "The values of " + secret
                                + " are not shown, so no patch is written for them. Write one by hand, if"
                                + " they are to stay.",
                        Place.ofSubject(secret.toString())));
    }
}
