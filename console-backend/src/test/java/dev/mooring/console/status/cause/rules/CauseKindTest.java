package dev.mooring.console.status.cause.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseKindTest {

    private static final Path DOCUMENT = Path.of("../docs/causes.md");

    @Test
    void theDocumentForAdminsListsTheCatalogueAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .isEqualTo(Stream.of(CauseKind.values()).map(CauseKindTest::row).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTheMatterReadsOnAfterAName(CauseKind kind) {
        assertThat(kind.words()).matches("[a-z].*[^.]");
        assertThat(kind.remedy()).matches("(?s)[A-Z].*\\.");
        assertThat(kind.code()).matches("[a-z]+(-[a-z]+)*");
    }

    private static String row(CauseKind kind) {
        return "| `" + kind.code() + "` | … " + kind.words() + " | " + kind.remedy() + " |";
    }
}
