package dev.mooring.test.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.test.console.CommandLine;
import dev.mooring.test.console.CommandLine.Ended;
import dev.mooring.test.console.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's commands do what it says. */
class ReadmeTest {

    private static final Path README = Product.ofSourceTree().root().resolve("README.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");
    private static final int WRONG_USAGE = 2;

    static Stream<String> commandsThatEnd() throws IOException {
        return BLOCK.matcher(Files.readString(README))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(String::strip)
                .filter(line -> line.matches("\\./mooring (lint|config|render) .*"));
    }

    @ParameterizedTest
    @MethodSource("commandsThatEnd")
    void theCommandIsUnderstood(String line) {
        Ended ended = CommandLine.run(words(line));

        assertThat(ended.exitCode()).as(ended.toString()).isNotEqualTo(WRONG_USAGE);
        assertThat(ended.err()).doesNotContain("Exception");
    }

    @Test
    void thereAreCommandsToRun() throws IOException {
        assertThat(commandsThatEnd()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void itsPicturesAreThere() throws IOException {
        List<String> pictures = PICTURE.matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(README.resolveSibling(picture))
                .exists());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : (Iterable<MatchResult>) WORD.matcher(line).results()::iterator) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.subList(1, words.size());
    }
}
