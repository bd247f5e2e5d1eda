package dev.mooring.config.functions;

import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A text as a YAML document of one string, the way Go's YAML library marshals it. */
final class YamlScalar {

    private YamlScalar() {}

    /** Ends in a line feed. */
    static String of(String text) {
        return isBlock(text) ? block(text) : dumped(text);
    }

    /** Lines of printable text become a literal block. */
    private static boolean isBlock(String text) {
        boolean printable = text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F));
        boolean indented = text.startsWith(" ") || text.startsWith("\n");
        return text.indexOf('\n') >= 0 && !text.isBlank() && printable && !indented;
    }

    private static String block(String text) {
        String chomping = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
        String lines =
                text.lines().map(line -> line.isEmpty() ? "" : "    " + line).collect(Collectors.joining("\n"));
        return "|" + chomping + "\n" + lines + "\n";
    }

    private static String dumped(String text) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultScalarStyle(ScalarStyle.PLAIN)
                .setSplitLines(false)
                .setMultiLineFlow(false)
                .build();
        String yaml = new Dump(settings).dumpToString(text);
        return yaml.endsWith("\n") ? yaml : yaml + "\n";
    }
}
