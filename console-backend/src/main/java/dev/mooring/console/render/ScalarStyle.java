package dev.mooring.console.render;

import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the vendor wrote the scalar that an answer stands in, which decides what in the answer could do harm. */
enum ScalarStyle {
    PLAIN("", ""),
    SINGLE_QUOTED("'", "'"),
    DOUBLE_QUOTED("\"", "\""),
    LITERAL("", ""),
    FOLDED("", "");

    private static final Pattern FOLDED_HEADER = Pattern.compile("(^|.*[ \\t])>[-+0-9]*[ \\t]*(#.*)?\\r?");

    /** Nothing longer is a number, a boolean or null. */
    private static final int LONGEST_TYPED = 400;

    private final String open;
    private final String close;

    ScalarStyle(String open, String close) {
        this.open = open;
        this.close = close;
    }

    static ScalarStyle of(YamlScalar scalar, MarkedText text) {
        if (!scalar.quoted()) {
            return PLAIN;
        }
        return switch (text.before(scalar.where())) {
            case '\'' -> SINGLE_QUOTED;
            case '"' -> DOUBLE_QUOTED;
            default -> FOLDED_HEADER.matcher(text.lineAbove(scalar.where())).matches() ? FOLDED : LITERAL;
        };
    }

    boolean isBlock() {
        return this == LITERAL || this == FOLDED;
    }

    /** What becomes of a text pasted into this style, alone; empty where it would not be one scalar any more. */
    Optional<YamlScalar> pasted(String text) {
        if (isBlock() || text.isEmpty()) {
            return Optional.empty();
        }
        YamlFile file = YamlFile.parse("", "- " + open + text + close);
        boolean one = file.findings().isEmpty() && file.documents().size() == 1;
        return one
                        && file.documents().getFirst() instanceof YamlSequence(List<YamlNode> items, Place where)
                        && items.size() == 1
                        && items.getFirst() instanceof YamlScalar scalar
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** What an unquoted text is, where it is not a string: a number, a boolean or null. */
    static Optional<YamlScalar> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return PLAIN.pasted(text)
                .filter(scalar -> !scalar.quoted() && scalar.text().equals(text))
                .filter(scalar -> !(scalar.value() instanceof String));
    }
}
