package dev.mooring.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The lines of one document. A marker at the start of a line ends a document whatever it stands in, so files are cut
 * there before they are parsed, and an error in one document leaves the others readable.
 *
 * @param firstLine 0-based number of the first line in its file
 */
record DocumentChunk(String text, int firstLine) {

    static List<DocumentChunk> of(SourceLines lines) {
        List<DocumentChunk> chunks = new ArrayList<>();
        int from = 0;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.isMarker(line, "---") && !onlyDirectives(lines, from, line)) {
                chunks.add(new DocumentChunk(lines.text(from, line), from));
                from = line;
            } else if (lines.isMarker(line, "...")) {
                chunks.add(new DocumentChunk(lines.text(from, line), from));
                from = line + 1;
            }
        }
        chunks.add(new DocumentChunk(lines.text(from, lines.count()), from));
        return chunks;
    }

    /** Directives such as {@code %YAML} belong to the document whose marker follows them. */
    private static boolean onlyDirectives(SourceLines lines, int from, int to) {
        boolean any = false;
        for (int line = from; line < to; line++) {
            if (lines.startsWith(line, "%")) {
                any = true;
            } else if (!lines.isBlank(line)) {
                return false;
            }
        }
        return any;
    }

    /**
     * The same document with a blank for the tab that the parser stopped at. Kubernetes' parser takes a tab between a key
     * and its value or behind a value; ours refuses it everywhere. As indentation both refuse it.
     */
    Optional<DocumentChunk> withoutTabAt(YamlEngineException problem) {
        return problem instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().flatMap(this::withoutTabAt)
                : Optional.empty();
    }

    private Optional<DocumentChunk> withoutTabAt(Mark mark) {
        int line = new SourceLines(text).start(mark.getLine());
        int tab = text.offsetByCodePoints(line, mark.getColumn());
        String before = text.substring(line, tab).strip();
        boolean separates = before.equals("---") || !before.matches("[-? ]*");
        if (tab >= text.length() || text.charAt(tab) != '\t' || !separates) {
            return Optional.empty();
        }
        return Optional.of(new DocumentChunk(text.substring(0, tab) + ' ' + text.substring(tab + 1), firstLine));
    }

    /**
     * The same document without the blanks that a block scalar begins with, as an expression that gave nothing leaves
     * them, or with an empty text for a block that holds nothing else. Kubernetes' parser takes a blank line that is longer
     * than the block's indentation for an empty one, and an empty block at a document's end for an empty text; ours refuses
     * both.
     */
    Optional<DocumentChunk> withoutBlankBlock(YamlEngineException problem) {
        return problem instanceof MarkedYamlEngineException marked
                        && marked.getProblem().contains("leading empty lines")
                ? marked.getContextMark().map(this::withoutBlankBlock).filter(repaired -> !repaired.text()
                        .equals(text))
                : Optional.empty();
    }

    private DocumentChunk withoutBlankBlock(Mark header) {
        SourceLines lines = new SourceLines(text);
        int below = header.getLine() + 1;
        int content = below;
        while (content < lines.count() && lines.text(content, content + 1).isBlank()) {
            content++;
        }
        String blanks = lines.text(below, content).replace(" ", "").replace("\t", "");
        boolean empty = content == lines.count();
        int block = text.offsetByCodePoints(lines.start(header.getLine()), header.getColumn());
        String before = empty ? text.substring(0, block) + "\"\"\n" : text.substring(0, lines.start(below));
        return new DocumentChunk(before + blanks + text.substring(lines.start(content)), firstLine);
    }
}
