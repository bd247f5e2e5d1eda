package dev.mooring.console.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a version and what is not was tried with the peer's library. */
class SemverLabelTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "v1.2.3, 1.2.3",
        "' 1.2.3 ', 1.2.3",
        "1, 1.0.0",
        "1.2, 1.2.0",
        "v2, 2.0.0",
        "00, 0.0.0",
        "01.02.03, 1.2.3",
        "2024.01.05, 2024.1.5",
        "1.2.3-beta.1, 1.2.3-beta.1",
        "1.2.003-rc, 1.2.3-rc",
        "1.2.00-0, 1.2.0-0",
        "1.0.0-00a, 1.0.0-00a",
        "1.2.3+b1, 1.2.3",
        "1.2.3-rc.1+b.2, 1.2.3-rc.1",
        "18446744073709551615.0.0, -1.0.0"
    })
    void labelsAreReadTolerantly(String label, String version) {
        assertThat(SemverLabel.of(label)).hasValueSatisfying(read -> {
            String numbers = String.join(
                    ".", read.numbers().stream().map(Object::toString).toList());
            String words = String.join(".", read.preRelease());
            assertThat(words.isEmpty() ? numbers : numbers + "-" + words).isEqualTo(version);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "1.x",
                "V1.2.3",
                "vv1.2.3",
                "1.2.3.4",
                "1..2",
                "1.2-beta",
                "1.0+b",
                "1.2.3-",
                "1.2.3+",
                "1.2.3-01",
                "1.0.0-a..b",
                "1.0.0-ü",
                "18446744073709551616.0.0",
                "1.2.3-18446744073709551616",
                "-1.2.3",
                "1.2.3 beta"
            })
    void otherLabelsAreNoVersions(String label) {
        assertThat(SemverLabel.of(label)).isEmpty();
    }

    @Test
    void aLabelOfAbsurdLengthIsNoVersion() {
        assertThat(SemverLabel.of("1.2.3-" + "a".repeat(1_000_000))).isEmpty();
        assertThat(SemverLabel.of("9".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.4",
        "1.2.9, 1.2.10",
        "1.9.0, 1.10",
        "9, 10",
        "1.0.0-rc, 1.0.0",
        "1.0.0-alpha, 1.0.0-alpha.1",
        "1.0.0-alpha.1, 1.0.0-alpha.beta",
        "1.0.0-beta.2, 1.0.0-beta.11",
        "1.0.0-2, 1.0.0-11",
        "1.0.0-11, 1.0.0-a",
        "9223372036854775807.0.0, 9223372036854775808.0.0"
    })
    void theSecondIsNewer(String older, String newer) {
        SemverLabel one = SemverLabel.of(older).orElseThrow();
        SemverLabel other = SemverLabel.of(newer).orElseThrow();

        assertThat(one).isLessThan(other);
        assertThat(other).isGreaterThan(one);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0+a, 1.0.0+b", "v1.2, 1.2.0", "1.0.0-rc.1, 1.0.0-rc.1+x"})
    void bothAreTheSameVersion(String one, String other) {
        assertThat(SemverLabel.of(one).orElseThrow())
                .isEqualByComparingTo(SemverLabel.of(other).orElseThrow());
    }

    @Test
    void theOrderOfTheSpecificationHolds() {
        List<String> labels = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0");

        assertThat(labels.stream().map(SemverLabel::of).map(java.util.Optional::orElseThrow))
                .isSorted();
    }
}
