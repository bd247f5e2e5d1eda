package dev.mooring.console.render;

import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One scalar that answers stand in.
 *
 * @param scalar with words in their places
 * @param style as the vendor wrote it
 */
record PlacedScalar(YamlScalar scalar, ScalarStyle style, MarkedText marked) {

    /** @param kots the scalar as KOTS reads it, where its document has the vendor's structure */
    YamlScalar value(Optional<YamlScalar> kots) {
        String exact = exact();
        if (exact.isEmpty()) {
            return string("");
        }
        if (marked.isHarmless()) {
            return style == ScalarStyle.PLAIN ? YamlScalar.plain(exact, scalar.where()) : string(exact);
        }
        Optional<YamlScalar> same = kots.filter(pasted -> pasted.text().equals(exact));
        if (same.isPresent()) {
            return same.get();
        }
        Optional<YamlScalar> folded = kots.filter(pasted -> isFolded(exact, pasted.text()));
        if (folded.isPresent()) {
            return folded.get();
        }
        boolean verbatim = stretches().stream().allMatch(Stretch::verbatim);
        return verbatim ? ofAnswers(exact) : kots.orElseGet(this::ofFunctions);
    }

    /** In a folded block the vendor wants line breaks to become spaces; nothing else may change. */
    private boolean isFolded(String exact, String folded) {
        return style == ScalarStyle.FOLDED
                && stretches().stream().allMatch(PlacedScalar::isOneLineOrIndented)
                && exact.replaceAll("\\s+", " ").equals(folded.replaceAll("\\s+", " "));
    }

    /** Whether pasting would have given something else, so that the admin should know. */
    boolean wasQuoted(YamlScalar placed, Optional<YamlScalar> kots) {
        return !marked.isHarmless()
                && kots.map(pasted -> !isSame(placed, pasted)).orElseGet(() -> !isPastedSafely(placed));
    }

    /** Whether a vendor who indents it, unquoted, may have wanted it to become a mapping or a list. */
    boolean isStructureItself() {
        return style == ScalarStyle.PLAIN
                && marked.isOneWord(scalar.text())
                && !stretches().getFirst().lead().isEmpty()
                && AskedStructure.parsed(stretches().getFirst().content()).isPresent();
    }

    private boolean isPastedSafely(YamlScalar placed) {
        return switch (style) {
            case PLAIN ->
                ScalarStyle.PLAIN
                        .pasted(marked.filled(scalar.text(), Stretch::content))
                        .filter(pasted -> isSame(placed, pasted))
                        .isPresent();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> stretches().stream().allMatch(this::isPastedSafely);
            case LITERAL, FOLDED -> stretches().stream().allMatch(PlacedScalar::isOneLineOrIndented);
        };
    }

    private boolean isPastedSafely(Stretch stretch) {
        return style.pasted(stretch.content())
                .filter(pasted -> !stretch.verbatim() || pasted.text().equals(stretch.content()))
                .isPresent();
    }

    private static boolean isOneLineOrIndented(Stretch stretch) {
        boolean inPlace = !stretch.lead().isEmpty() || stretch.content().indexOf('\n') < 0;
        return inPlace && !stretch.content().startsWith(" ");
    }

    private static boolean isSame(YamlScalar one, YamlScalar other) {
        return one.text().equals(other.text()) && Objects.equals(one.value(), other.value());
    }

    private List<Stretch> stretches() {
        return marked.stretchesIn(scalar.text());
    }

    private String exact() {
        String text = scalar.text();
        if (!style.isBlock()) {
            return marked.filled(text, Stretch::content);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        String body = text.substring(0, end);
        String filled = marked.filled(body, Stretch::content);
        return (marked.endsWithWord(body) ? withoutFinalBreaks(filled) : filled) + text.substring(end);
    }

    /** Final line breaks are for the vendor to decide: by {@code |-}, or in a plain scalar, which never has them. */
    private static String withoutFinalBreaks(String text) {
        int end = text.length();
        while (end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** An answer that nobody has escaped means its characters; unquoted it may still be a number or a boolean. */
    private YamlScalar ofAnswers(String exact) {
        if (style != ScalarStyle.PLAIN) {
            return string(exact);
        }
        if (isBlank(exact)) {
            return new YamlScalar("", false, null, scalar.where());
        }
        return ScalarStyle.typed(exact.strip()).orElseGet(() -> string(withoutFinalBreaks(exact)));
    }

    /** Blanks where a value belongs are no value, as in KOTS. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0);
    }

    /** What a function made may already be escaped for the place where it stands. */
    private YamlScalar ofFunctions() {
        return switch (style) {
            case LITERAL, FOLDED -> string(exact());
            case SINGLE_QUOTED, DOUBLE_QUOTED -> string(marked.filled(scalar.text(), this::unescaped));
            case PLAIN -> marked.isOneWord(scalar.text()) ? unquoted(stretches().getFirst()) : ofAnswers(exact());
        };
    }

    private String unescaped(Stretch stretch) {
        return style.pasted(stretch.content()).map(YamlScalar::text).orElse(stretch.content());
    }

    /** {@code quote}, {@code squote} and {@code toJson} bring their own quotes to an unquoted place. */
    private YamlScalar unquoted(Stretch stretch) {
        return ScalarStyle.PLAIN
                .pasted(stretch.content())
                .filter(pasted -> pasted.quoted() || pasted.text().equals(stretch.content()))
                .map(pasted -> new YamlScalar(pasted.text(), pasted.quoted(), pasted.value(), scalar.where()))
                .orElseGet(() -> string(stretch.insideSingleQuotes().orElse(withoutFinalBreaks(stretch.content()))));
    }

    private YamlScalar string(String text) {
        return new YamlScalar(text, true, text, scalar.where());
    }
}
