package dev.mooring.ui.kit;

import dev.mooring.config.values.Answer;
import java.util.Optional;

/**
 * An answer as it may be shown: a file by its name and size, a long text by its beginning, a secret not at all.
 *
 * @param answer empty where nobody gave one
 */
public record ShownAnswer(Optional<Answer> answer, boolean secret) {

    private static final int LONGEST = 600;
    private static final int BASE64_LETTERS = 4;
    private static final int BASE64_BYTES = 3;

    public String words() {
        return answer.map(this::words).orElse("Not answered");
    }

    private String words(Answer given) {
        String value = given.value();
        if (value.isEmpty()) {
            return "Nothing";
        }
        if (secret) {
            return "••••••••";
        }
        return given.filename().map(name -> name + ", " + size(value)).orElseGet(() -> shortened(value));
    }

    private static String size(String base64) {
        return new ByteSize((long) base64.length() / BASE64_LETTERS * BASE64_BYTES).words();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
