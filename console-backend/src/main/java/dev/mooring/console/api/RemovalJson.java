package dev.mooring.console.api;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.RemovalPlan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What removing an application from the console means, as JSON. */
@Schema(name = "Removal", description = "What removing an application from the console forgets and leaves")
record RemovalJson(
        @Schema(examples = "shop") String app,

        @Schema(description = "How many versions are forgotten")
        int versions,

        @Schema(description = "What of it is in the cluster, where it stays")
        List<ObjectJson> inCluster,

        @Schema(
                description = "What of that stays also where the application is taken out of the cluster before: data,"
                        + " namespaces, and what the vendor wants kept")
        List<ObjectJson> staying) {

    static RemovalJson of(RemovalPlan plan) {
        return new RemovalJson(plan.app().value(), plan.versions(), objects(plan.inCluster()), objects(plan.staying()));
    }

    private static List<ObjectJson> objects(List<ObjectRef> objects) {
        return objects.stream().map(ObjectJson::of).toList();
    }
}
