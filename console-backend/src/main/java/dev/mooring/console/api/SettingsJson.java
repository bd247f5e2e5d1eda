package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.console.version.AppSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How Mooring looks after an application, as JSON. */
@Schema(name = "Settings", description = "How Mooring looks after an application; what is left out stays as it is")
record SettingsJson(
        @Schema(description = "Whether a deploy that fails is followed by one of the last good version")
        @JsonProperty("rollBackWhenFailed")
        @Nullable
        Boolean rollBackWhenFailed,

        @Schema(description = "How many versions are kept, besides those that are needed", minimum = "2")
        @JsonProperty("keptVersions")
        @Nullable
        Integer keptVersions) {

    static SettingsJson of(AppSettings settings) {
        return new SettingsJson(settings.rollBackWhenFailed(), settings.keptVersions());
    }

    AppSettings onto(AppSettings present) {
        AppSettings switched =
                rollBackWhenFailed == null ? present : present.withRollBackWhenFailed(rollBackWhenFailed);
        return keptVersions == null ? switched : switched.withKeptVersions(keptVersions);
    }

    SettingsJson checked() {
        if (keptVersions != null && !AppSettings.mayKeep(keptVersions)) {
            throw Refusal.badRequest(
                    "kept-versions",
                    "keptVersions must be a number from " + AppSettings.FEWEST + " to " + AppSettings.MOST + ".",
                    "keptVersions");
        }
        return this;
    }
}
