package dev.mooring.test.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mooring.test.console.ConsoleException;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.prometheus.RunningPrometheus;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Prometheus that scrapes one console every second and judges by rules. */
final class Prometheus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPrometheus running;
    private final Rest rest;

    private Prometheus(RunningPrometheus running) {
        this.running = running;
        this.rest = new Rest(running.address(), Map.of());
    }

    /** Where Debian's package is missing, the test is skipped; on CI it fails. */
    static void demand() {
        boolean there = Stream.of("prometheus", "promtool")
                .allMatch(name -> Files.isExecutable(Path.of("/usr/bin").resolve(name)));
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new ConsoleException("No prometheus and promtool in /usr/bin. As root, .ci/setup installs them.");
        }
        Assumptions.assumeTrue(there, "No prometheus and promtool in /usr/bin: skipped");
    }

    /** @param token that the console wants */
    static Prometheus scraping(URI console, String token, Path rules, Path folder) {
        return new Prometheus(RunningPrometheus.with(
                """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [%s]
                scrape_configs:
                - job_name: mooring
                  metrics_path: /q/metrics
                  authorization: {credentials: %s}
                  static_configs: [{targets: ["%s"], labels: {namespace: harbour}}]
                """.formatted(rules.toAbsolutePath(), token, console.getAuthority()), "127.0.0.1", folder));
    }

    /** What promtool says; the exit code must be 0. */
    static String promtool(Path folder, String... arguments) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(Stream.concat(Stream.of("/usr/bin/promtool"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new AssertionError("promtool " + List.of(arguments) + ": " + said);
        }
        return said;
    }

    /** The results of a query, once there are some. */
    JsonNode await(String query) {
        return Waiting.until(PATIENCE, query + " has a result", () -> query(query), found -> !found.isEmpty());
    }

    /** All rules, once each was judged. */
    List<JsonNode> rules() {
        return Waiting.until(
                PATIENCE,
                "the rules are judged",
                this::loaded,
                rules -> !rules.isEmpty()
                        && rules.stream()
                                .noneMatch(rule -> rule.path("health").asText().equals("unknown")));
    }

    private List<JsonNode> loaded() {
        return Stream.of(ask("/api/v1/rules").at("/data/groups"))
                .flatMap(JsonNode::valueStream)
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode query(String query) {
        return ask("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .at("/data/result");
    }

    /** Nothing while it starts. */
    private JsonNode ask(String path) {
        try {
            Rest.Answer answer = rest.get(path);
            return answer.status() == 200 ? answer.json() : JsonNodeFactory.instance.objectNode();
        } catch (ConsoleException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
