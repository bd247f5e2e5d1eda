package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.version.Release;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the vendor published, as JSON. */
@Schema(name = "Release", description = "What the vendor published")
record ReleaseJson(
        @Schema(description = "Empty for an uploaded release")
        String channel,

        @Schema(description = "Whether it must be deployed before a later one")
        boolean required,

        @Schema(description = "Whether the vendor has taken it back")
        boolean demoted,

        @Schema(description = "Markdown of the vendor's, not cleaned")
        String notes,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> created) {

    static ReleaseJson of(Release release) {
        return new ReleaseJson(
                release.channel(), release.required(), release.demoted(), release.notes(), release.created());
    }
}
