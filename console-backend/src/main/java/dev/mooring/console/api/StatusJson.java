package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Availability;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.Rollout;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application is, as JSON. */
@Schema(name = "Status", description = "How an application and each of its objects are")
record StatusJson(
        @Schema(description = "The worst of what counts: availability and rollout in one word")
        Health health,

        @Schema(description = "How much can be used now; the worst of what counts")
        Availability availability,

        @Schema(description = "Whether what was written last has come about; the worst of what counts")
        Rollout rollout,

        @Schema(description = "When the cluster was last heard of")
        Instant asOf,

        @Schema(description = "Whether news arrive; the state may be stale where not")
        boolean live,

        @Schema(description = "What of the vendor's status informers has no effect")
        List<FindingJson> notes,

        List<ObjectStateJson> objects,

        @Schema(description = "What the objects brought about: ReplicaSets, Pods and Jobs")
        List<DescendantJson> descendants) {

    /** One object's state. */
    @Schema(name = "ObjectState")
    record ObjectStateJson(
            ObjectJson object,
            Health health,
            Availability availability,
            Rollout rollout,

            @Schema(description = "Why it is not ready; mostly empty where it is")
            String cause,

            Instant since) {
        static ObjectStateJson of(ObjectStatus status) {
            return new ObjectStateJson(
                    ObjectJson.of(status.object()),
                    status.health(),
                    status.availability(),
                    status.rollout(),
                    status.cause(),
                    status.since());
        }
    }

    /** An object that was not applied. */
    @Schema(name = "Descendant")
    record DescendantJson(
            ObjectJson object,
            ObjectJson owner,
            Health health,
            Availability availability,
            Rollout rollout,
            String cause,

            @Schema(description = "Of a pod") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<ContainerState> containers) {
        static DescendantJson of(Descendant descendant) {
            return new DescendantJson(
                    ObjectJson.of(descendant.object()),
                    ObjectJson.of(descendant.owner()),
                    descendant.judgement().health(),
                    descendant.judgement().availability(),
                    descendant.judgement().rollout(),
                    descendant.judgement().cause(),
                    descendant.containers());
        }
    }

    static StatusJson of(AppStatus status) {
        return new StatusJson(
                status.overall(),
                status.availability(),
                status.rollout(),
                status.asOf(),
                status.live(),
                status.notes().stream().map(FindingJson::of).toList(),
                status.objects().stream().map(ObjectStateJson::of).toList(),
                status.descendants().stream().map(DescendantJson::of).toList());
    }
}
