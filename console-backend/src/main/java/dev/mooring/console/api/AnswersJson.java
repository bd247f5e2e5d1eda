package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a script gives them. Items that are not named keep what they have.
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
                description = "By item name: text, true or false, a number, null to go back to the default, or"
                        + " {value: base64, filename: name} for a file",
                examples = "{\"hostname\": \"shop.example.com\", \"tls\": true}")
        @JsonProperty("answers")
        @Nullable
        Map<String, @Nullable Object> answers,

        @Schema(description = "Why, for those who read the versions later") @JsonProperty("note") @Nullable
        String note) {

    String noteText() {
        return note == null ? "" : note;
    }

    /** The answers by item; empty means: back to the default. */
    Map<ItemName, Optional<Answer>> byItem() {
        if (answers == null) {
            throw Refusal.badRequest("answers-missing", "The member answers is missing.", "answers");
        }
        Map<ItemName, Optional<Answer>> byItem = new LinkedHashMap<>();
        answers.forEach((name, value) -> byItem.put(new ItemName(name), answer(name, value)));
        return byItem;
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
