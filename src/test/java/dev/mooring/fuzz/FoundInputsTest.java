package dev.mooring.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, and what it has found, by target. */
class FoundInputsTest {

    private static final Path INPUTS = Path.of(System.getProperty("mooring.root", "."), "src/test/resources/fuzz");

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void breaksNothing(Path input) throws IOException {
        Target.ofWord(java.util.Objects.requireNonNull(input.getParent())
                        .getFileName()
                        .toString())
                .check(Files.readAllBytes(input));
    }

    @Test
    void eachTargetHasInputsToBeginWith() {
        assertThat(Arrays.stream(Target.values()).map(target -> INPUTS.resolve(target.word())))
                .allMatch(Files::isDirectory);
    }
}
