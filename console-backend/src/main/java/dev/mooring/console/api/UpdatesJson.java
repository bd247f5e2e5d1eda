package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Updates of an application as JSON. */
@Schema(name = "Updates", description = "Where updates come from, what the last look brought, and what goes on")
record UpdatesJson(
        UpdateSettingsJson settings,

        @Schema(description = "Missing where nobody looked yet") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<CheckJson> last,

        @Schema(description = "What goes on right now; missing where nothing does")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> progress,

        @Schema(description = "When will be looked next") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> next,

        @Schema(description = "Zone that the schedule is meant in", examples = "UTC")
        String zone,

        @Schema(
                description =
                        "What to deploy one after the other to come to the newest release, it being the last; empty"
                                + " where the newest runs")
        List<String> path) {

    static UpdatesJson of(UpdatesView view) {
        return new UpdatesJson(
                UpdateSettingsJson.of(view.settings()),
                view.last().map(CheckJson::of),
                view.progress(),
                view.next(),
                view.zone().getId(),
                view.path().stream().map(Release::label).toList());
    }

    /** What came of a look at the source. */
    @Schema(name = "UpdateCheck")
    record CheckJson(
            Instant at,

            @Schema(description = "Whether the source could not be read")
            boolean failed,

            @Schema(description = "How many releases became versions")
            int found,

            @Schema(description = "For people") String words,

            @Schema(description = "What was deployed automatically, or why nothing was; empty where that is off")
            String automatic,

            List<FindingJson> findings,

            @Schema(description = "Releases that are listed and are no version here")
            List<AnnouncedJson> announced) {

        static CheckJson of(LastCheck check) {
            return new CheckJson(
                    check.at(),
                    check.failed(),
                    check.found(),
                    check.words(),
                    check.automatic(),
                    check.findings().stream().map(FindingJson::of).toList(),
                    check.announced().stream().map(AnnouncedJson::of).toList());
        }
    }

    /** A release that is listed and is no version here. */
    @Schema(name = "AnnouncedRelease")
    record AnnouncedJson(
            String label,
            boolean required,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> created,

            @Schema(description = "Why it is no version") List<FindingJson> reasons) {

        static AnnouncedJson of(Announced announced) {
            return new AnnouncedJson(
                    announced.release().label(),
                    announced.release().required(),
                    announced.release().created(),
                    announced.reasons().stream().map(FindingJson::of).toList());
        }
    }

    /** What a trial of a source found. */
    @Schema(name = "SourceTest")
    record TestJson(
            @Schema(description = "How many releases it offers")
            int releases,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> newest,
            @Schema(description = "For people") String words) {}

    /** Which announced release to fetch. */
    @Schema(name = "FetchRelease", requiredProperties = "label")
    record FetchJson(@Nullable String label) {}
}
