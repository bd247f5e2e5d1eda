package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a script does to a configuration. Items that are not named keep what they have.
 *
 * @param basedOn needed for saving: a newer version is never overwritten
 */
@Schema(name = "Answers", description = "Answers by item; items that are not named keep what they have")
record AnswersJson(
        @Schema(description = "The version that was looked at, from the configuration; needed for saving")
        @JsonProperty("basedOn")
        @Nullable
        Long basedOn,

        @Schema(
                description = "By item name or the key of a row: text, true or false, a number, null to go back to the"
                        + " default, or {value: base64, filename: name} for a file",
                examples = "{\"hostname\": \"shop.example.com\", \"tls\": true}")
        @JsonProperty("answers")
        @Nullable
        Map<String, @Nullable Object> answers,

        @Schema(
                description = "By repeatable item: answers of rows to add, in the form of answers",
                examples = "{\"port\": [\"8080\", \"8443\"]}")
        @JsonProperty("addRows")
        @Nullable
        Map<String, List<@Nullable Object>> addRows,

        @Schema(description = "Keys of rows to remove") @JsonProperty("removeRows") @Nullable
        List<String> removeRows,

        @Schema(description = "Items for which a new value is to be generated") @JsonProperty("generate") @Nullable
        List<String> generate,

        @Schema(description = "Why, for those who read the versions later") @JsonProperty("note") @Nullable
        String note) {

    String noteText() {
        return note == null ? "" : note;
    }

    /** Everything that is asked for; one of its members must be there, so that a misspelt one is no empty request. */
    Changes changes() {
        if (answers == null && addRows == null && removeRows == null && generate == null) {
            throw Refusal.badRequest(
                    "answers-missing",
                    "The member answers is missing; addRows, removeRows or generate would do as well.",
                    "answers");
        }
        return new Changes(
                byItem(),
                rows(),
                names(removeRows == null ? List.of() : removeRows),
                names(generate == null ? List.of() : generate));
    }

    private Map<ItemName, Optional<Answer>> byItem() {
        Map<ItemName, Optional<Answer>> byItem = new LinkedHashMap<>();
        if (answers != null) {
            answers.forEach((name, value) -> byItem.put(new ItemName(name), answer(name, value)));
        }
        return byItem;
    }

    private Map<ItemName, List<Optional<Answer>>> rows() {
        Map<ItemName, List<Optional<Answer>>> rows = new LinkedHashMap<>();
        if (addRows != null) {
            addRows.forEach((name, values) -> rows.put(
                    new ItemName(name),
                    values.stream().map(value -> answer(name, value)).toList()));
        }
        return rows;
    }

    private static List<ItemName> names(List<String> names) {
        return names.stream().map(ItemName::new).toList();
    }

    private static Optional<Answer> answer(String name, @Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(Answer.of(text));
            case Boolean yes -> Optional.of(Answer.of(yes ? "1" : "0"));
            case Number number -> Optional.of(Answer.of(number.toString()));
            case Map<?, ?> file
            when file.get("value") instanceof String content && file.get("filename") instanceof String filename ->
                Optional.of(Answer.ofFile(content, filename));
            default ->
                throw Refusal.badRequest(
                        "answer-shape",
                        "An answer is text, true, false, a number, null, or an object with value and filename.",
                        name);
        };
    }

    /** Hides the answers: some are passwords. */
    @Override
    public String toString() {
        return "AnswersJson[basedOn=" + basedOn + "]";
    }
}
