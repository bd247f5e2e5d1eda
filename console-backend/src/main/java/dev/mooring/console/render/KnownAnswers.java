package dev.mooring.console.render;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.screen.ItemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All answers as texts. A placed stretch that equals one of them came out of its expression unchanged, so the vendor has
 * not escaped it and its very characters are meant; any other stretch is the work of the vendor's own functions.
 */
record KnownAnswers(Set<String> texts) {

    KnownAnswers {
        texts = Set.copyOf(texts);
    }

    static KnownAnswers of(ScreenState answers) {
        return new KnownAnswers(answers.items()
                .flatMap(KnownAnswers::texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
    }

    boolean contain(String text) {
        return texts.contains(text);
    }

    private static Stream<String> texts(ItemState item) {
        Stream<String> effective =
                Stream.concat(Stream.of(item.effective()), item.rows().stream().map(RowState::effective));
        return item.type() == ItemType.FILE
                ? effective.flatMap(text -> Stream.concat(Stream.of(text), decoded(text).stream()))
                : effective;
    }

    /** What {@code ConfigOptionData} gives. */
    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** They may be passwords. */
    @Override
    public String toString() {
        return "KnownAnswers[" + texts.size() + "]";
    }
}
