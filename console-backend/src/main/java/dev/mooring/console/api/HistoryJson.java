package dev.mooring.console.api;

import dev.mooring.console.status.Health;
import dev.mooring.console.status.history.Span;
import dev.mooring.console.status.history.StateHistory;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application was, as JSON. */
@Schema(name = "History", description = "How an application was over the last seven days")
record HistoryJson(
        @Schema(description = "The oldest first; nobody watched in what lies between two of them")
        List<SpanJson> spans) {

    /** A time in one state. */
    @Schema(name = "HistorySpan")
    record SpanJson(
            Instant from,

            @Schema(description = "When it was last seen so")
            Instant until,

            Health health,

            @Schema(description = "Why, as it was told first")
            String cause,

            @Schema(
                    description =
                            "How many changes this span tells of: more than one where states came and went quickly")
            int changes) {
        static SpanJson of(Span span) {
            return new SpanJson(span.from(), span.until(), span.health(), span.cause(), span.changes());
        }
    }

    static HistoryJson of(StateHistory history) {
        return new HistoryJson(history.spans().stream().map(SpanJson::of).toList());
    }
}
