package dev.mooring.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TemplateEvalCommandTest {

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void printsTheOutputAndNothingElse() throws IOException {
        Run run = eval("Hello {{ .name | upper | quote }}", "{\"name\": \"Ada\"}");

        assertThat(run).isEqualTo(new Run(0, "Hello \"ADA\"", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "{{ .n }} {{ .big }} {{ printf \"%T\" .n }}    ⇒ 3 1e+06 float64",
                "{{ range .list }}{{ . }};{{ end }}            ⇒ a;2.5;<no value>;",
                "{{ .none.x }}                                 ⇒ <no value>",
                "{{ int .big }} {{ .big | toJson }}            ⇒ 1000000 1000000"
            })
    void numbersAreWhatGoReadsFromJson(String template, String expected) throws IOException {
        Run run = eval(template.strip(), "{\"n\": 3, \"big\": 1000000, \"list\": [\"a\", 2.5, null]}");

        assertThat(run).isEqualTo(new Run(0, expected, ""));
    }

    @Test
    void aTemplateNeedsNoData() throws IOException {
        assertThat(mooring(file("t.txt", "{{ .x }}{{ add 1 2 }}"))).isEqualTo(new Run(0, "<no value>3", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "a⏎{{ if }}          ⇒ template: FILE:2: missing value for if",
                "a⏎é{{ .n.x }}       ⇒ template: FILE:2:7: executing \"FILE\" at <.n.x>: can't evaluate field x in type interface {}",
                "{{ fail \"no\" }}    ⇒ template: FILE:1:3: executing \"FILE\" at <fail \"no\">: error calling fail: no",
                "{{ ConfigOption }}  ⇒ template: FILE:1: function \"ConfigOption\" not defined",
                "{{ env \"HOME\" }}   ⇒ template: FILE:1:3: executing \"FILE\" at <env \"HOME\">: error calling env: a template may not read",
            })
    void tellsWhatIsWrongAsGoDoes(String template, String message) throws IOException {
        Run run = eval(template.strip().replace('⏎', '\n'), "{\"n\": 3}");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(message.replace("FILE", folder.resolve("t.txt").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{} x", "{\"a\": 1e999}"})
    void dataThatIsNoJsonIsTold(String json) throws IOException {
        Run run = eval("x", json);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("data.json: ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range 1000000000000 }}{{ end }}",
                "{{ repeat 1000000000 \"abc\" }}",
                "{{ until 2000000000 }}",
                "{{ printf \"%1000000d\" 1 | repeat 1000 }}",
                "{{ nindent 2000000000 \"a\\nb\" }}",
                "{{ randAlpha 1000000000 }}",
                "{{ define \"t\" }}{{ template \"t\" }}{{ end }}{{ template \"t\" }}",
                "{{ $s := \"a\" }}{{ range 60 }}{{ $s = print $s $s }}{{ end }}",
                "{{ $l := list 1 }}{{ range 60 }}{{ $l = concat $l $l }}{{ end }}",
                "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $d }}",
                "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toJson $d }}",
                "{{ regexMatch \"(a{1000}){1000}\" \"a\" | fail }}",
                "{{ regexFind \"((((a{100}){100}){100}){100})\" \"a\" }}",
                "{{ $x := repeat 60000000 \"a\" }}{{ range 1000000 }}{{ $_ := sha256sum $x }}{{ end }}",
                "{{ $x := \"a\" }}{{ range 200 }}{{ $x = b64enc $x }}{{ end }}",
                "{{ $l := list 1 }}{{ range 40 }}{{ $l = list $l $l }}{{ end }}{{ deepEqual $l (list $l) }}"
                        + "{{ range 100000 }}{{ $_ := deepEqual $l $l }}{{ end }}",
                "{{ $a := dict }}{{ range 40 }}{{ $a = dict \"x\" $a \"y\" $a }}{{ end }}{{ merge $a $a }}",
                "{{ $a := dict }}{{ range 40 }}{{ $a = dict \"x\" $a \"y\" $a }}{{ end }}{{ deepCopy $a }}",
                "{{ $l := list }}{{ range 2000 }}{{ $l = append $l (list .) }}{{ end }}{{ uniq $l }}"
                        + "{{ range 1000 }}{{ $_ := uniq $l }}{{ end }}",
                "{{ seq 1 2000000000 }}",
                "{{ splitList \"\" (repeat 5000000 \"a\") }}",
            })
    void aHostileTemplateIsEndedByALimit(String template) throws IOException {
        Run run = eval(template, "{}");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("template: ").doesNotContain("\tat ");
    }

    @Test
    void deeplyNestedDataIsToldInOneLine() throws IOException {
        Run run = eval("x", "[".repeat(100_000));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsWrongUsage() throws IOException {
        assertThat(mooring(folder.resolve("none").toString()).err()).contains("there is no such file");
        assertThat(mooring(folder.toString()).err()).contains("it is a folder");
        assertThat(mooring("-", "--values", "-").err()).contains("Only one of FILE and --values");
        assertThat(mooring(hugeFile()).err()).contains("larger than 64 MiB");
        assertThat(mooring(hugeFile()).exitCode()).isEqualTo(2);
    }

    private String hugeFile() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(65L * 1024 * 1024);
        }
        return file.toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run eval(String template, String json) throws IOException {
        return mooring(file("t.txt", template), "--values", file("data.json", json));
    }

    private static Run mooring(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                MooringCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = Stream.concat(Stream.of("template", "eval"), Stream.of(arguments))
                .toArray(String[]::new);
        int exitCode = command.execute(all);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
