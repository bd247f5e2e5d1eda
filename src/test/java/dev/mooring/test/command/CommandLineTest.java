package dev.mooring.test.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.console.CommandLine;
import dev.mooring.test.console.CommandLine.Ended;
import dev.mooring.test.console.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on (docs/command-line.md): fields may be added, none may be missing. */
class CommandLineTest {

    private static final String SHOP = Packages.shop().toString();
    private static final String LICENSE = Packages.shopLicense().toString();

    @Test
    void lintOfAGoodPackageEndsWithZero() {
        Ended lint = CommandLine.run("lint", SHOP, "-o", "json");

        assertThat(lint.exitCode()).as(lint.toString()).isZero();
        assertThat(names(lint.json())).contains("findings");
    }

    @Test
    void lintOfABadPackageEndsWithOneAndSaysWhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");

        Ended lint = CommandLine.run("lint", folder.toString(), "-o", "json");

        assertThat(lint.exitCode()).as(lint.toString()).isEqualTo(1);
        JsonNode finding = first(lint.json().path("findings"), "file", "broken.yaml");
        assertThat(names(finding))
                .containsExactlyInAnyOrder("severity", "code", "message", "file", "line", "column", "subject");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("line").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no-such-word", "lint", "lint /no/such/folder", "lint --no-such-option x", "config", "render"
            })
    void wrongUsageEndsWithTwo(String line) {
        Ended ended = CommandLine.run(words(line));

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).isNotBlank();
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void configEvalHasTheDocumentedShape() {
        Ended eval = CommandLine.run(
                "config", "eval", SHOP, "--license", LICENSE, "--set", "admin_password=example-1", "-o", "json");

        assertThat(eval.exitCode()).as(eval.toString()).isZero();
        assertThat(names(eval.json())).containsExactlyInAnyOrder("groups", "findings");
        JsonNode group = first(eval.json().path("groups"), "name", "database");
        assertThat(names(group)).contains("name", "title", "visible", "items");
        JsonNode item = first(group.path("items"), "name", "database_type");
        assertThat(names(item))
                .contains("name", "type", "value", "default", "effective", "visible", "required", "readonly", "error");
        assertThat(item.path("effective").asText()).isEqualTo("embedded");
        assertThat(item.path("error").isNull()).isTrue();
    }

    @Test
    void aMissingAnswerIsAFindingAndEndsWithOne() {
        Ended eval = CommandLine.run("config", "eval", SHOP, "--license", LICENSE, "-o", "json");

        assertThat(eval.exitCode()).as(eval.toString()).isEqualTo(1);
        assertThat(eval.json().path("findings").findValuesAsText("subject")).contains("admin_password");
    }

    @Test
    void anAnswerReachesWhatDependsOnIt() {
        Ended eval = CommandLine.run(
                "config",
                "eval",
                SHOP,
                "--license",
                LICENSE,
                "--set",
                "database_type=external",
                "--set",
                "database_host=db.example.com",
                "-o",
                "json");

        JsonNode items = first(eval.json().path("groups"), "name", "database").path("items");
        assertThat(first(items, "name", "database_host").path("visible").asBoolean())
                .isTrue();
        assertThat(first(items, "name", "database_url").path("default").asText())
                .isEqualTo("jdbc:postgresql://db.example.com:5432/shop");
    }

    @Test
    void renderWritesWhatWouldBeAppliedUnderThePathsOfItsSources(@TempDir Path folder) throws IOException {
        Ended render = CommandLine.run(
                "render",
                SHOP,
                "--license",
                LICENSE,
                "--set",
                "admin_password=example-1",
                "--set",
                "title=It's: #1",
                "--namespace",
                "shop",
                "-o",
                folder.toString());

        assertThat(render.exitCode()).as(render.toString()).isZero();
        assertThat(folder.resolve("web.yaml")).content().contains("It's: #1").doesNotContain("repl{{", "{{repl");
        assertThat(folder.resolve("config.yaml")).doesNotExist();
    }

    @Test
    void renderWritesNothingWhereThereIsAnError(@TempDir Path folder) throws IOException {
        Ended render = CommandLine.run("render", SHOP, "--license", LICENSE, "-o", folder.toString());

        assertThat(render.exitCode()).as(render.toString()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static JsonNode first(JsonNode array, String member, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.path(member).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with " + member + " " + value + " in " + array));
    }
}
