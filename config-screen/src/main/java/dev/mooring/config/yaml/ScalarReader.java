package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes scalars of the parser's events: their place is where their text begins, behind a quote or a block's header. */
final class ScalarReader {

    private static final String STANDARD = "tag:yaml.org,2002:";

    private final String file;
    private final int firstLine;
    private final SourceLines lines;
    private final Consumer<Finding> findings;

    ScalarReader(String file, int firstLine, SourceLines lines, Consumer<Finding> findings) {
        this.file = file;
        this.firstLine = firstLine;
        this.lines = lines;
        this.findings = findings;
    }

    YamlScalar read(ScalarEvent event) {
        String text = event.getValue();
        boolean quoted = !event.isPlain();
        Place where = contentPlace(event);
        return event.getTag()
                .map(tag -> tagged(tag, text, where))
                .orElseGet(() -> new YamlScalar(text, quoted, quoted ? text : PlainScalar.resolve(text), where));
    }

    Place place(Event event) {
        return event.getStartMark()
                .map(mark -> Place.of(file, firstLine + mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.ofFile(file));
    }

    private Place contentPlace(ScalarEvent event) {
        Place start = place(event);
        ScalarStyle style = event.getScalarStyle();
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> start;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> Place.of(file, start.line(), start.column() + 1);
            case LITERAL, FOLDED -> Place.of(file, start.line() + 1, lines.contentIndentation(start.line()) + 1);
        };
    }

    /** A standard tag decides the type; any other is ignored, as Kubernetes does. */
    private YamlScalar tagged(String tag, String text, Place where) {
        return switch (tag) {
            case "!", STANDARD + "str", STANDARD + "timestamp" -> new YamlScalar(text, true, text, where);
            case STANDARD + "binary" -> binary(text, where);
            case STANDARD + "int", STANDARD + "float", STANDARD + "bool", STANDARD + "null" -> typed(tag, text, where);
            default -> ignored(text, where);
        };
    }

    private YamlScalar typed(String tag, String text, Place where) {
        Object value = PlainScalar.resolve(text);
        if (tag.endsWith("float") && value instanceof Long number) {
            return new YamlScalar(text, false, (double) number, where);
        }
        boolean fits =
                switch (value) {
                    case null -> tag.endsWith("null");
                    case Boolean truth -> tag.endsWith("bool");
                    case Double number -> tag.endsWith("float");
                    case Number number -> tag.endsWith("int");
                    default -> false;
                };
        if (!fits) {
            findings.accept(Finding.error(
                    "yaml-tag", "This value is not of the type that its tag says. Correct one of them.", where));
        }
        return new YamlScalar(text, false, value, where);
    }

    private YamlScalar binary(String text, Place where) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return new YamlScalar(decoded, true, decoded, where);
        } catch (IllegalArgumentException notBase64) {
            findings.accept(Finding.error(
                    "yaml-tag",
                    "This value is tagged as binary, but it is not base64. Encode it, or remove the tag.",
                    where));
            return new YamlScalar(text, true, text, where);
        }
    }

    private YamlScalar ignored(String text, Place where) {
        findings.accept(Finding.warning(
                "yaml-tag",
                "Kubernetes knows no tags of one's own: this one is ignored. Quote the value if its text begins with '!'.",
                where));
        return new YamlScalar(text, true, text, where);
    }
}
