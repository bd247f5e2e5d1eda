package dev.mooring.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expectations were taken from sigs.k8s.io/yaml 1.6.0. */
class PlainScalarTest {

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
    void readsEverySpellingOfYesAsTrue(String text) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
    void readsEverySpellingOfNoAsFalse(String text) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void readsNothing(String text) {
        assertThat(PlainScalar.resolve(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+0, 0",
        "00, 0",
        "0777, 511",
        "-0777, -511",
        "+017, 15",
        "0o17, 15",
        "0O17, 15",
        "-0o17, -15",
        "0x1F, 31",
        "0X1f, 31",
        "-0x1F, -31",
        "+0x1f, 31",
        "0b1, 1",
        "0B1, 1",
        "-0b11, -3",
        "+0b11, 3",
        "1_000, 1000",
        "1__000, 1000",
        "1_, 1",
        "0_7, 7",
        "0x_1F, 31",
        "20010101, 20010101",
        "+1, 1",
        "-1, -1",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void readsIntegersInEveryBase(String text, long expected) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 9223372036854775808",
        "0xFFFFFFFFFFFFFFFF, 18446744073709551615",
        "01777777777777777777777, 18446744073709551615",
        "-9223372036854775809, -9223372036854775809",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void keepsLargeIntegersExact(String text, BigInteger expected) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "08, 8",
        "0999, 999",
        "0999.5, 999.5",
        "1_000.5, 1000.5",
        "1e3, 1000",
        "1E3, 1000",
        "1e+3, 1000",
        "1e-3, 0.001",
        "1., 1",
        "0., 0",
        ".5, 0.5",
        "-.5, -0.5",
        "+.5, 0.5",
        ".5e3, 500",
        ".5_0, 0.5",
        "1.5, 1.5",
        "-1.5, -1.5",
        "1e-999, 0",
        "02000000000000000000000, 2e21",
        "1_2e1_0, 1.2e11",
        ".inf, Infinity",
        "+.Inf, Infinity",
        "-.INF, -Infinity",
        ".nan, NaN"
    })
    void readsFloats(String text, double expected) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yEs",
                "nO",
                "oN",
                "tRUE",
                "nULL",
                ".Nan",
                "inf",
                "Infinity",
                "NaN",
                "-.nan",
                "0x",
                "0b",
                "0b12",
                "-0b",
                "_1",
                "1e",
                "1e3.5",
                "._5",
                ".e5",
                ".",
                "..",
                "1.5.2",
                "1e999",
                "-1e999",
                "0xFFFFFFFFFFFFFFFFF",
                "-0xFFFFFFFFFFFFFFFF",
                "190:20:30",
                "1:20",
                "2001-01-01",
                "2001-12-14T21:59:43.10-05:00",
                "+",
                "1-2",
                "1,000",
                "1 000",
                "0x1p-2",
                ".1p4",
                "1d",
                "1f",
                "+-1",
                "--1",
                "0o8",
                "0o",
                "0x1g",
                "="
            })
    void leavesEverythingElseAString(String text) {
        assertThat(PlainScalar.resolve(text)).isEqualTo(text);
    }

    @Test
    void doesNotSpendTimeOnAbsurdNumbers() {
        String digits = "9".repeat(1_000_000);

        assertThat(List.of(PlainScalar.resolve(digits))).containsExactly(digits);
    }
}
