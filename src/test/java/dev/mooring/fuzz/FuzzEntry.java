package dev.mooring.fuzz;

import dev.mooring.config.functions.KotsFunctions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the fuzzer enters; the system property {@code mooring.fuzz.target} chooses among the {@link Target}s. */
public final class FuzzEntry {

    private static final Target TARGET = Target.ofWord(System.getProperty("mooring.fuzz.target", "template"));

    static final List<String> TOKENS = List.of(
            "repl{{",
            "{{repl",
            "{{- repl",
            "}}",
            "-}}",
            "repl[[",
            "]]",
            "if ",
            "else ",
            "else if ",
            "end",
            "range ",
            "with ",
            "define ",
            "template ",
            "block ",
            "break",
            "continue",
            "$x := ",
            "$x = ",
            "/* */",
            "| ",
            "\\\"",
            "`",
            "nil",
            "true",
            "apiVersion: kots.io/v1beta1",
            "kind: Config",
            "kind: ConfigValues",
            "items:",
            "- name: ",
            "type: ",
            "when: ",
            "default: ",
            "value: ",
            "repeatable: true",
            "valuesByGroup:",
            "mooring:",
            "|-",
            ">-",
            "---",
            "&a",
            "*a",
            "<<: ",
            "? ",
            "!!binary ");

    private FuzzEntry() {}

    /** Loads what a first input would otherwise be blamed for. */
    public static void fuzzerInitialize() {
        TARGET.check(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        TARGET.check("a: repl{{ ConfigOption `b` }}".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.check(input);
    }

    /** Writes the dictionary that the fuzzer puts its inputs together from. */
    public static void main(String... arguments) throws IOException {
        Stream<String> functions = KotsFunctions.catalog().names().stream().sorted();
        Files.write(
                Path.of(arguments[0]),
                Stream.concat(TOKENS.stream(), functions)
                        .map(token -> '"' + token + '"')
                        .toList());
    }
}
