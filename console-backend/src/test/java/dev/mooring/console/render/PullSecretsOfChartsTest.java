package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.helm.Charts;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The login for the customer's registry, where charts go to namespaces that the Application does not list. */
class PullSecretsOfChartsTest {

    private static final RegistryInfo REGISTRY = new RegistryInfo("registry.example.com", "apps", "user", "password");

    @Test
    void itIsMadeWhereAChartGoes() {
        Rendered rendered = render(REGISTRY, chart("jobs", ""));

        assertThat(names(rendered)).containsExactly("Secret shop/shop-registry", "Secret jobs/shop-registry");
        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("namespace-not-listed");
    }

    @Test
    void aNamespaceThatHelmIsToMakeIsLeftToTheChartsTurnAndNobodys() {
        Rendered rendered = render(REGISTRY, chart("jobs", "helmUpgradeFlags: [--create-namespace]"));

        assertThat(names(rendered)).containsExactly("Secret shop/shop-registry", "Secret jobs/shop-registry");
        assertThat(rendered.manifests()).extracting(Manifest::isForCharts).containsExactly(false, true);
        assertThat(rendered.findings()).isEmpty();
    }

    @Test
    void withoutALoginHelmMakesItByItself() {
        Rendered rendered = render(RegistryInfo.NONE, chart("jobs", "helmUpgradeFlags: [--create-namespace]"));

        assertThat(rendered.manifests()).isEmpty();
        assertThat(rendered.findings()).isEmpty();
    }

    @Test
    void aChartThatIsLeftOutNeedsNone() {
        Rendered rendered = render(REGISTRY, chart("jobs", "exclude: true"));

        assertThat(names(rendered)).containsExactly("Secret shop/shop-registry");
    }

    private static List<String> names(Rendered rendered) {
        return rendered.manifests().stream()
                .map(manifest -> manifest.object().ref().toString())
                .toList();
    }

    private static String chart(String namespace, String more) {
        return """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: shop}
                ---
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec:
                  chart: {name: shop, chartVersion: 1.2.3}
                  namespace: %s
                  %s
                """.formatted(namespace, more);
    }

    private static Rendered render(RegistryInfo registry, String chart) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("chart.yaml", chart.getBytes(StandardCharsets.UTF_8));
        files.put("shop-1.2.3.tgz", Charts.chart(Charts.CONFIG_MAP));
        Package content = PackageReader.read(new PackageFiles(files)).content().orElseThrow();
        RenderInputs inputs = new RenderInputs(
                        "shop",
                        LicenseFields.NONE,
                        ReleaseInfo.UNKNOWN,
                        ClusterInfo.unknown("shop"),
                        InstantSource.fixed(Instant.EPOCH),
                        () -> new Random(1))
                .with(Connections.NONE.withRegistry(registry));
        ScreenSession session =
                ScreenSession.open(content.screen(), ConfigValues.EMPTY, lookup -> inputs.functions("shop", lookup));
        return Renderer.render(content, session.state(), inputs);
    }
}
