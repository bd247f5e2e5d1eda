package dev.mooring.console.api;

import dev.mooring.console.inspect.ObjectEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the cluster told about an object, as JSON. */
@Schema(name = "ObjectEvent")
record ObjectEventJson(
        boolean warning,
        String reason,
        String message,
        Instant lastSeen,

        @Schema(description = "How often the same was told") long times,

        @Schema(description = "Who told it; may be empty") String source) {

    static ObjectEventJson of(ObjectEvent event) {
        return new ObjectEventJson(
                event.warning(), event.reason(), event.message(), event.lastSeen(), event.times(), event.source());
    }
}
