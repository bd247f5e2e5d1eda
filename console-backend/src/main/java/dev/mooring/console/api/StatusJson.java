package dev.mooring.console.api;

import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application is, as JSON. */
@Schema(name = "Status", description = "How an application and each of its objects are")
record StatusJson(
        @Schema(description = "The worst of what counts") Health health,

        @Schema(description = "When the cluster was last heard of")
        Instant asOf,

        @Schema(description = "Whether news arrive; the state may be stale where not")
        boolean live,

        List<ObjectStateJson> objects) {

    /** One object's state. */
    @Schema(name = "ObjectState")
    record ObjectStateJson(
            ObjectJson object,
            Health health,

            @Schema(description = "Why it is not ready; empty where it is")
            String cause,

            Instant since) {
        static ObjectStateJson of(ObjectStatus status) {
            return new ObjectStateJson(ObjectJson.of(status.object()), status.health(), status.cause(), status.since());
        }
    }

    static StatusJson of(AppStatus status) {
        return new StatusJson(
                status.overall(),
                status.asOf(),
                status.live(),
                status.objects().stream().map(ObjectStateJson::of).toList());
    }
}
