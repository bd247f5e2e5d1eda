package dev.mooring.console.inspect;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Access;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Served;
import dev.mooring.console.object.ObjectRef;
import java.util.Set;

/**
 * What may be done to an object: by its kind, and by what the cluster says about Mooring's account. Whether it is allowed is
 * asked before the button is shown, and decided by the cluster when it is pressed.
 */
public record Powers(Power restart, Power scale) {

    public static final Powers NONE = new Powers(new Power.Meaningless(), new Power.Meaningless());

    private static final Set<String> RESTARTED = Set.of("apps/Deployment", "apps/StatefulSet", "apps/DaemonSet");
    private static final Set<String> SCALED = Set.of("apps/Deployment", "apps/StatefulSet");

    /** @param lineage an object that is not there, or that another controls, is left to what controls it */
    public static Powers over(Lineage lineage, Cluster cluster) {
        ObjectRef object = lineage.object();
        String kind = object.group() + "/" + object.kind();
        if (lineage.live().isEmpty() || !(RESTARTED.contains(kind) || SCALED.contains(kind))) {
            return NONE;
        }
        Power change = mayChange(object, cluster);
        return new Powers(
                RESTARTED.contains(kind) ? change : new Power.Meaningless(),
                SCALED.contains(kind) ? change : new Power.Meaningless());
    }

    private static Power mayChange(ObjectRef object, Cluster cluster) {
        return switch (cluster.resource(object.apiVersion(), object.kind())) {
            case ClusterAnswer.Refused<Served> refused -> new Power.NotPermitted(refused.finding());
            case ClusterAnswer.Ok<Served>(Served served) ->
                switch (cluster.may("patch", served.group(), served.plural(), object.namespace())) {
                    case Access.Allowed _ -> new Power.Possible();
                    case Access.Denied _ -> new Power.NotPermitted(denied(object, served));
                    case Access.Unknown(Finding why) -> new Power.NotPermitted(why);
                };
        };
    }

    private static Finding denied(ObjectRef object, Served served) {
        return Finding.warning(
                "object-change-forbidden",
                "Mooring's account may not patch " + served.plural() + " in namespace " + object.namespace()
                        + ". Grant it the verb patch there to restart and scale from here.",
                Place.ofSubject(object.toString()));
    }
}
