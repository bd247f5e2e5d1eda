package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses what templates left. An expression that gave nothing leaves its indentation behind; at the start of a block
 * scalar Kubernetes' parser takes that for an empty line, and ours for an error.
 */
final class RenderedYaml {

    private static final Pattern BLOCK_HEADER =
            Pattern.compile("(?<before>(?<indent>[- ]*+)(?<key>.*[:?][ \\t]++)?)[|>][-+0-9]*[ \\t]*(#.*)?");

    private RenderedYaml() {}

    static YamlFile parse(String path, String text) {
        YamlFile file = YamlFile.parse(path, text);
        if (!Finding.anyError(file.findings())) {
            return file;
        }
        String repaired = withoutBlanksAtBlockStarts(text);
        return repaired.equals(text) ? file : YamlFile.parse(path, repaired);
    }

    private static String withoutBlanksAtBlockStarts(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = BLOCK_HEADER.matcher(lines.get(i));
            if (header.matches()) {
                repairBlock(lines, i, header);
            }
        }
        return String.join("\n", lines);
    }

    private static void repairBlock(List<String> lines, int start, Matcher header) {
        int next = start + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            lines.set(next, "");
            next++;
        }
        boolean empty = next == lines.size() || spaces(lines.get(next)) <= indent(header);
        if (empty && next > start + 1) {
            lines.set(start, header.group("before") + "\"\"");
        }
    }

    /** The column that a block's lines must lie right of: its key's, or its dash's where there is no key. */
    private static int indent(Matcher header) {
        String indent = header.group("indent");
        return header.group("key") == null ? Math.max(-1, indent.lastIndexOf('-')) : indent.length();
    }

    private static int spaces(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }
}
