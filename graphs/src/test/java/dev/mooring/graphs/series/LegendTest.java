package dev.mooring.graphs.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LegendTest {

    private static final Map<String, String> LABELS =
            Map.of("__name__", "up", "pod", "web-1", "path", "$1 {{ pod }} \\E");

    @Test
    void labelsTakeThePlaceOfTheirNames() {
        assertThat(Legend.of("Pod {{pod}} ({{ pod }}, {{ .pod }})", LABELS)).isEqualTo("Pod web-1 (web-1, web-1)");
    }

    @Test
    void aLabelThatIsNotThereBecomesNothing() {
        assertThat(Legend.of("{{ pod }}{{ node }}", LABELS)).isEqualTo("web-1");
    }

    @Test
    void aLabelsValueIsNotReadAgain() {
        assertThat(Legend.of("{{ path }}", LABELS)).isEqualTo("$1 {{ pod }} \\E");
    }

    @Test
    void withoutWordsAllLabelsAreTold() {
        assertThat(Legend.of("", Map.of("__name__", "up", "job", "shop"))).isEqualTo("up (job=shop)");
        assertThat(Legend.of(" ", Map.of("job", "shop", "a", "b"))).isEqualTo("a=b, job=shop");
        assertThat(Legend.of("", Map.of())).isEqualTo("value");
        assertThat(Legend.of("{{ none }}", Map.of("job", "shop"))).isEqualTo("job=shop");
    }

    @Test
    void anEndlessLabelIsCut() {
        assertThat(Legend.of("{{ a }}", Map.of("a", "x".repeat(100_000))))
                .hasSize(160)
                .endsWith("…");
    }
}
