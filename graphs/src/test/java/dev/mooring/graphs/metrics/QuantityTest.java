package dev.mooring.graphs.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "12345678n, 0.012345678",
        "250m, 0.25",
        "15u, 0.000015",
        "2, 2",
        "1.5, 1.5",
        "64Mi, 67108864",
        "1Gi, 1073741824",
        "128974848, 128974848",
        "129e6, 129000000",
        "123M, 123000000",
        "0, 0"
    })
    void quantitiesAreReadAsKubernetesWritesThem(String text, double value) {
        assertThat(Quantity.parse(text).orElseThrow()).isCloseTo(value, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1Zi", "1e999999", "--1", "12 m", "NaN"})
    void whatIsNoneIsNone(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }
}
