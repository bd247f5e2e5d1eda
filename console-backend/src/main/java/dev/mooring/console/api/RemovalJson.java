package dev.mooring.console.api;

import dev.mooring.console.usecase.RemovalPlan;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What removing an application from the console means, as JSON. */
@Schema(name = "Removal", description = "What removing an application from the console forgets and leaves")
record RemovalJson(
        @Schema(examples = "shop") String app,

        @Schema(description = "How many versions are forgotten")
        int versions,

        @Schema(description = "What of it is in the cluster, where it stays")
        List<ObjectJson> inCluster) {

    static RemovalJson of(RemovalPlan plan) {
        return new RemovalJson(
                plan.app().value(),
                plan.versions(),
                Stream.concat(plan.inCluster().stream(), plan.releases().stream())
                        .map(ObjectJson::of)
                        .toList());
    }
}
