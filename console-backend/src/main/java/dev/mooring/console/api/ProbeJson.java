package dev.mooring.console.api;

import dev.mooring.console.usecase.ProbeResult;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of trying a connection, as JSON. */
@Schema(name = "ConnectionTrial", description = "What came of trying a connection")
record ProbeJson(
        boolean reached,
        long tookMilliseconds,
        @Schema(description = "What happened, for people") String sentence,

        @Schema(description = "What else was seen, and where it was tried from")
        List<String> facts) {

    static ProbeJson of(ProbeResult result) {
        return new ProbeJson(result.reached(), result.took().toMillis(), result.sentence(), result.facts());
    }
}
