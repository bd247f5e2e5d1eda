package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns the parser's complaints into findings that say what to do. It never repeats the text around the error, which may
 * be a password.
 */
final class SyntaxAdvice {

    /** What the parser says, in part, and what to do then; the first that fits. */
    private static final List<Map.Entry<String, String>> ADVICE = List.of(
            Map.entry("TAB", "YAML is indented with spaces: replace the tab."),
            Map.entry(
                    "mapping values are not allowed",
                    "Quote the value if it holds ': ', or check the indentation of this line."),
            Map.entry(
                    "could not find expected ':'",
                    "Write 'key: value', and check the indentation and the quotes above."),
            Map.entry("unexpected end of stream", "A quote that was opened is never closed: close it."),
            Map.entry(
                    "expected <block end>",
                    "Check the indentation: this line does not line up with the ones above it."),
            Map.entry("cannot start any token", "Quote the value that begins with this character."),
            Map.entry(
                    "expected ',' or",
                    "Close the bracket, or quote the value if it begins with '{' or '[' (as templates do)."),
            Map.entry("escape", "Inside double quotes a backslash begins an escape: double it, or use single quotes."));

    private static final String GENERAL = "Check the indentation, the quotes and the brackets here.";

    private SyntaxAdvice() {}

    static Finding of(YamlEngineException problem, DocumentChunk chunk, String file) {
        return switch (problem) {
            case MarkedYamlEngineException marked -> marked(marked, chunk, file);
            case ReaderException unreadable -> unreadable(unreadable, chunk, file);
            default -> finding("the parser stopped", Place.of(file, chunk.firstLine() + 1, 0));
        };
    }

    /** Where it stands in its document is not known. */
    static Finding ofCutEscape(DocumentChunk chunk, String file) {
        return finding("an escape such as \\u00e9 lacks digits", Place.of(file, chunk.firstLine() + 1, 0));
    }

    private static Finding marked(MarkedYamlEngineException problem, DocumentChunk chunk, String file) {
        Optional<Mark> mark = problem.getProblemMark().or(problem::getContextMark);
        Place where = mark.map(m -> Place.of(file, chunk.firstLine() + m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.ofFile(file));
        return finding(problem.getProblem(), where);
    }

    private static Finding unreadable(ReaderException problem, DocumentChunk chunk, String file) {
        int end = Math.clamp(problem.getPosition(), 0, chunk.text().length());
        SourceLines before = new SourceLines(chunk.text().substring(0, end));
        int line = before.count() - 1;
        Place where = Place.of(file, chunk.firstLine() + line + 1, end - before.start(line) + 1);
        String codePoint = "U+%04X".formatted(problem.getCodePoint());
        return Finding.error(
                "yaml-syntax",
                "This is not valid YAML: the control character " + codePoint
                        + " is not allowed here. Remove it, or write it as an escape inside double quotes.",
                where);
    }

    private static Finding finding(String problem, Place where) {
        String advice = ADVICE.stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(GENERAL);
        return Finding.error("yaml-syntax", "This is not valid YAML: " + problem + ". " + advice, where);
    }
}
