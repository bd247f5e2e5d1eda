package dev.mooring.console.api.problem;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as JSON. */
@Schema(name = "Finding", description = "Something to put right, and where")
public record FindingJson(
        @Schema(description = "ERROR stops what was asked for")
        Severity severity,

        @Schema(description = "Stable name of the cause", examples = "answer-required")
        String code,

        @Schema(description = "What happened, why, and what to do next")
        String message,

        @Schema(description = "File in the package or input; empty where there is none")
        String file,

        @Schema(description = "Line from 1; 0 where unknown")
        int line,

        @Schema(description = "Column from 1; 0 where unknown")
        int column,

        @Schema(description = "The item or object it is about; empty where there is none", examples = "hostname")
        String subject) {

    public static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.severity(),
                finding.code(),
                finding.message(),
                finding.where().file(),
                finding.where().line(),
                finding.where().column(),
                finding.where().subject());
    }
}
