package dev.mooring.console.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartArchiveTest {

    private static final PackageFiles FILES = PackageFiles.ofTexts(Map.of(
            "charts/web/Chart.yaml",
            "apiVersion: v2\nname: web\nversion: 1.0.0\n",
            "charts/web/templates/" + "long-".repeat(30) + "name.yaml",
            "kind: ConfigMap",
            "other.yaml",
            "kind: Secret",
            "api.tgz",
            "packed"));

    @Test
    void anUnpackedChartIsPackedToTheSameBytesEachTime() {
        byte[] once = ChartArchive.of(FILES, "charts/web/").orElseThrow();

        assertThat(ChartName.ofArchive(once)).contains(new ChartName("web", "1.0.0"));
        assertThat(ChartArchive.of(FILES, "charts/web/").orElseThrow()).isEqualTo(once);
    }

    @Test
    void aPackedChartStaysAsItIs() {
        assertThat(ChartArchive.of(FILES, "api.tgz").orElseThrow())
                .isEqualTo("packed".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aChartThatIsNotThereIsNotMade() {
        assertThat(ChartArchive.of(FILES, "gone.tgz")).isEmpty();
        assertThat(ChartArchive.of(FILES, "charts/")).isEmpty();
    }
}
