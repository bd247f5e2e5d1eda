package dev.mooring.test.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The console's own figures on a console where the shop was deployed, and the alerts that are shipped for them. */
@TestInstance(Lifecycle.PER_CLASS)
class MetersTest {

    private static final String TOKEN = "for-prometheus-alone";
    private static final Pattern METRIC = Pattern.compile("\\bmooring_[a-z_]+");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Path monitoring = Product.ofSourceTree().root().resolve("k8s/monitoring");
    private RunningConsole console;

    @BeforeAll
    void deployTheShop() {
        console = RunningConsole.start(Launch.demo().withEnvironment("MOORING_METRICS_TOKEN", TOKEN));
        Shop shop = Shop.of(console);
        shop.deploy(shop.save(Map.of("admin_password", "example-password-1", "replicas", "2")));
        shop.awaitReady();
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void theFiguresTellOfTheDeployAndTheState() {
        String metrics = Waiting.until(
                Duration.ofSeconds(20),
                "the shop is ready",
                this::metrics,
                text -> text.contains("mooring_app_state{app=\"harbor-shop\",state=\"ready\"} 1.0"));

        assertThat(metrics)
                .contains("mooring_deploy_seconds_count{app=\"harbor-shop\",kind=\"deploy\",outcome=\"succeeded\"} 1.0")
                .contains("mooring_deploy_seconds_count{app=\"harbor-shop\",kind=\"deploy\",outcome=\"failed\"} 0.0")
                .contains("mooring_app_live{app=\"harbor-shop\"} 1.0")
                .contains("mooring_versions_pending{app=\"harbor-shop\"} 0.0")
                .contains("mooring_api_request_seconds_count{outcome=\"2xx\",verb=\"patch\"}")
                .contains("mooring_api_request_seconds_count{outcome=\"2xx\",verb=\"watch\"}")
                .containsPattern("mooring_render_seconds_count [1-9]")
                .containsPattern("mooring_config_evaluation_seconds_count [1-9]")
                .doesNotContain("NaN\nmooring_sessions");
    }

    @Test
    void noAnswerAndNoObjectIsAmongTheFigures() {
        assertThat(metrics()).doesNotContain("example-password-1", "admin_password", "Deployment", "postgres");
    }

    @Test
    void eachMetricThatTheRulesNameIsThere() throws IOException {
        String metrics = metrics();
        Set<String> named = METRIC.matcher(Files.readString(monitoring.resolve("rules.yaml")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(6).allSatisfy(name -> assertThat(metrics)
                .containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void theOperatorGetsTheSameRules() throws IOException {
        JsonNode plain = yaml.readTree(monitoring.resolve("rules.yaml").toFile());
        JsonNode operator =
                yaml.readTree(monitoring.resolve("prometheus-rule.yaml").toFile());

        assertThat(operator.path("kind").asText()).isEqualTo("PrometheusRule");
        assertThat(operator.at("/spec/groups")).isEqualTo(plain.path("groups"));
    }

    @Test
    void theServiceMonitorScrapesThePathOfTheFigures() throws IOException {
        JsonNode monitor =
                yaml.readTree(monitoring.resolve("service-monitor.yaml").toFile());

        String path = monitor.at("/spec/endpoints/0/path").asText();

        assertThat(monitor.path("kind").asText()).isEqualTo("ServiceMonitor");
        assertThat(withToken(TOKEN).get(path).status()).isEqualTo(200);
    }

    @Test
    void promtoolAcceptsTheRulesAndTheyFireWhenTheyShould(@TempDir Path folder)
            throws IOException, InterruptedException {
        Prometheus.demand();
        Files.copy(monitoring.resolve("rules.yaml"), folder.resolve("rules.yaml"), StandardCopyOption.REPLACE_EXISTING);
        try (var tests = MetersTest.class.getResourceAsStream("rules-test.yaml")) {
            Files.copy(Objects.requireNonNull(tests), folder.resolve("rules-test.yaml"));
        }

        assertThat(Prometheus.promtool(folder, "check", "rules", "rules.yaml")).contains("SUCCESS");
        assertThat(Prometheus.promtool(folder, "test", "rules", "rules-test.yaml"))
                .contains("SUCCESS");
    }

    @Test
    void aRealPrometheusScrapesTheConsoleAndJudgesAllRules(@TempDir Path folder) {
        Prometheus.demand();
        try (Prometheus prometheus =
                Prometheus.scraping(console.at("/"), TOKEN, monitoring.resolve("rules.yaml"), folder)) {
            JsonNode ready = prometheus.await("mooring_app_state{state=\"ready\"} == 1");

            assertThat(ready.at("/0/metric/app").asText()).isEqualTo("harbor-shop");
            assertThat(prometheus.rules())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(rule -> assertThat(rule.path("health").asText())
                            .as(rule.toString())
                            .isEqualTo("ok"))
                    .allSatisfy(rule -> assertThat(rule.path("state").asText())
                            .as(rule.toString())
                            .isEqualTo("inactive"));
        }
    }

    @Test
    void withATokenOnlyWhoSendsItReadsTheFigures() {
        assertThat(console.anonymous().get("/q/metrics").status()).isEqualTo(401);
        assertThat(withToken("something-else").get("/q/metrics").status()).isEqualTo(401);
        assertThat(console.rest().get("/q/metrics").status()).isEqualTo(200);
        assertThat(withToken(TOKEN).get("/api/v1/apps").status()).isEqualTo(401);
        assertThat(withToken(TOKEN).get("/q/openapi").status()).isEqualTo(401);
    }

    private String metrics() {
        return withToken(TOKEN).get("/q/metrics").body();
    }

    private Rest withToken(String token) {
        return new Rest(console.at(""), Map.of("Authorization", "Bearer " + token));
    }
}
