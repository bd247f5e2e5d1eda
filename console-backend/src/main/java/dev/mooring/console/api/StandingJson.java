package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.usecase.VersionEntry;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version stands among the others, as JSON. */
@Schema(name = "VersionStanding", description = "Where a version stands, seen from the one that runs")
record StandingJson(
        VersionEntry.Place place,

        @Schema(description = "Whether it was made last")
        boolean desired,

        boolean deployable,

        @Schema(description = "Which rule stands in its way", examples = "required-release-first")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> code,

        @Schema(description = "What a deploy would be, or what to do before")
        String message,

        @Schema(description = "Releases to deploy before it, in this order")
        List<String> path,

        @Schema(description = "Against its parent; missing where one of the two has no manifests or is not kept")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<FiguresJson> sinceParent,

        @Schema(description = "Against the version that runs") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<FiguresJson> sinceRunning) {

    static StandingJson of(VersionEntry entry) {
        Deployability deployability = entry.deployability();
        return new StandingJson(
                entry.place(),
                entry.desired(),
                deployability.isAllowed(),
                deployability instanceof Deployability.Refused refused
                        ? Optional.of(Deployability.code(refused))
                        : Optional.empty(),
                deployability.words(),
                entry.path(),
                entry.sinceParent().map(FiguresJson::of),
                entry.sinceRunning().map(FiguresJson::of));
    }
}
