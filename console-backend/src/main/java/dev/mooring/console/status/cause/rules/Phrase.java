package dev.mooring.console.status.cause.rules;

import java.util.List;
import java.util.Locale;

/**
 * Words by which a part of Kubernetes is known to mean something: it has no codes for most of what goes wrong.
 *
 * @param words in lower case
 */
record Phrase(String words, CauseKind kind) {

    /** The meaning of the first phrase of the list that the text has. */
    static CauseKind meaning(List<Phrase> phrases, String text, CauseKind otherwise) {
        String lower = text.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(phrase -> lower.contains(phrase.words()))
                .map(Phrase::kind)
                .findFirst()
                .orElse(otherwise);
    }
}
