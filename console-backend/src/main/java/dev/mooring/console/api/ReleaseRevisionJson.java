package dev.mooring.console.api;

import dev.mooring.console.usecase.ReleaseRevision;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What Helm did to a release at one time, as JSON. */
@Schema(name = "ReleaseRevision")
record ReleaseRevisionJson(
        long number,

        @Schema(description = "Helm's word, such as deployed, superseded or failed")
        String status,

        String chart,
        String chartVersion,

        @Schema(description = "What the chart says that it installs; may be empty")
        String appVersion,

        @Schema(description = "When Helm last wrote it; absent where its record does not say so") @Nullable
        Instant ended,

        @Schema(description = "Helm's words on how it went; may be empty")
        String description) {

    static ReleaseRevisionJson of(ReleaseRevision revision) {
        return new ReleaseRevisionJson(
                revision.number(),
                revision.status(),
                revision.chart(),
                revision.chartVersion(),
                revision.appVersion(),
                revision.ended().orElse(null),
                revision.description());
    }
}
