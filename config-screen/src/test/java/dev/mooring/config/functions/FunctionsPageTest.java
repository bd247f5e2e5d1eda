package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md} against the functions that there are. */
class FunctionsPageTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static final Set<String> OF_GO = Set.of(
            "print",
            "printf",
            "println",
            "html",
            "js",
            "urlquery",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "and",
            "or",
            "not",
            "len",
            "index",
            "call",
            "slice");

    @Test
    void thePageHasEachFunctionOnceAndNoOther() throws IOException {
        List<String> listed = listed(rows());
        Set<String> all = new TreeSet<>(KotsFunctions.catalog().names());
        all.addAll(OF_GO);

        assertThat(new TreeSet<>(listed)).isEqualTo(all);
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void functionsAreMarkedThatCarryAnswers() throws IOException {
        Set<String> marked = new HashSet<>(
                listed(rows().stream().filter(row -> row.contains("*answer*")).toList()));
        Set<String> carrying = KotsFunctions.catalog().names().stream()
                .filter(name -> KotsFunctions.catalog().find(name).orElseThrow().readsAnswers())
                .filter(name -> !Set.of("ConfigOptionEquals", "ConfigOptionNotEquals", "ConfigOptionIndex")
                        .contains(name))
                .collect(Collectors.toSet());

        assertThat(marked).isEqualTo(carrying);
    }

    private static List<String> listed(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring(2, row.indexOf(" | ", 2)))
                .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult name) -> name.group(1)))
                .toList();
    }

    private static List<String> rows() throws IOException {
        Path page = Path.of(System.getProperty("mooring.root", "..")).resolve("docs/templates.md");
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
