package dev.mooring.graphs.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    bytes,       0,            0 B
                    bytes,       512,          512 B
                    bytes,       1536,         1.5 KiB
                    bytes,       134217728,    128 MiB
                    bytes,       1073741824,   1 GiB
                    bytes,       -2048,        -2 KiB
                    kbytes,      2048,         2 MiB
                    decbytes,    1500,         1.5 kB
                    decbytes,    2.5e9,        2.5 GB
                    bits,        2048,         2 Kib
                    percent,     42.123,       42.1%
                    percent,     0,            0%
                    percentunit, 0.4212,       42.1%
                    percentunit, 1,            100%
                    short,       950,          950
                    short,       1234567,      1.23 Mil
                    short,       0.5,          0.5
                    short,       0.00001234,   0.0000123
                    none,        1234567,      1234567
                    s,           0,            0 s
                    s,           0.25,         250 ms
                    s,           90,           1.5 min
                    s,           7200,         2 h
                    s,           172800,       2 d
                    ms,          1500,         1.5 s
                    ms,          0.5,          500 µs
                    µs,          12,           12 µs
                    reqps,       12.3,         12.3 req/s
                    reqps,       4200,         4.2 K req/s
                    ops,         7,            7 ops/s
                    bps,         1e6,          1 Mb/s
                    Bps,         1e6,          1 MB/s
                    binBps,      1048576,      1 MiB/s
                    cores,       0.25,         0.25 cores
                    hertz,       2.4e9,        2.4 GHz
                    celsius,     21.5,         21.5 °C
                    """)
    void aFigureIsWrittenInItsUnit(String unit, double value, String words) {
        assertThat(Unit.of(unit).format(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"bytes, 1023.9, 1 KiB", "s, 59.99, 1 min", "short, 999.9, 1 K", "ms, 999.7, 1 s"})
    void whatWouldBeRoundedToTheNextMagnitudeIsWrittenInIt(String unit, double value, String words) {
        assertThat(Unit.of(unit).format(value)).isEqualTo(words);
    }

    @Test
    void aUnitThatNobodyKnowsLeavesThePlainFigure() {
        assertThat(Unit.of("furlongs").format(12)).isEqualTo("12");
    }

    @Test
    void whatIsNoFigureIsSaidToBeNone() {
        assertThat(Unit.of("bytes").format(Double.NaN)).isEqualTo("no figure");
        assertThat(Unit.of("s").format(Double.POSITIVE_INFINITY)).isEqualTo("no figure");
    }
}
