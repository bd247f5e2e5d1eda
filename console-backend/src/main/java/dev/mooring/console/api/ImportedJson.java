package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.values.Answer;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.usecase.AnswerChange;
import dev.mooring.console.usecase.ImportedConfig;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file's answers change, as JSON. */
@Schema(name = "Imported", description = "What taking the file's answers changes")
record ImportedJson(
        List<ChangeJson> changes,

        @Schema(description = "How many of its answers are there already")
        int unchanged,

        @Schema(description = "What of the file was left out, and why")
        List<FindingJson> findings) {

    /** An answer that differs. */
    @Schema(name = "AnswerChange")
    record ChangeJson(
            @Schema(description = "The item, or the key of a row")
            String item,

            String title,

            @Schema(description = "Whether it is a secret, of which neither text is shown")
            boolean masked,

            @Schema(description = "Missing where there was no answer, or it is masked")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> before,

            @Schema(description = "Missing where it is masked") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> after) {

        static ChangeJson of(AnswerChange change) {
            return new ChangeJson(
                    change.item().value(),
                    change.title(),
                    change.secret(),
                    change.before().map(Answer::value).filter(text -> !change.secret()),
                    Optional.of(change.after().value()).filter(text -> !change.secret()));
        }
    }

    static ImportedJson of(ImportedConfig imported, List<Finding> notes) {
        return new ImportedJson(
                imported.changes().stream().map(ChangeJson::of).toList(),
                imported.unchanged(),
                notes.stream().map(FindingJson::of).toList());
    }
}
