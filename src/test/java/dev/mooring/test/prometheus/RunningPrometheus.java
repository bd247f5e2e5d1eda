package dev.mooring.test.prometheus;

import dev.mooring.test.console.Product;
import dev.mooring.test.console.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Prometheus as a process of its own that scrapes a target every second. */
public final class RunningPrometheus implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/prometheus");

    private static final Duration TO_SCRAPE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;

    private RunningPrometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Scrapes from now on; answers to this machine alone.
     *
     * @param folder for its figures
     */
    public static RunningPrometheus scraping(URI target, Path folder) {
        return scraping(target, "127.0.0.1", folder);
    }

    /**
     * Scrapes from now on.
     *
     * @param host the address of this machine on which it answers
     * @param folder for its figures
     */
    public static RunningPrometheus scraping(URI target, String host, Path folder) {
        return with("""
                global: {scrape_interval: 1s}
                scrape_configs:
                - job_name: console
                  metrics_path: %s
                  static_configs: [{targets: ["%s"]}]
                """.formatted(target.getPath(), target.getAuthority()), host, folder);
    }

    /**
     * Does what its settings say.
     *
     * @param settings a whole {@code prometheus.yml}
     * @param host the address of this machine on which it answers
     * @param folder for its figures
     */
    public static RunningPrometheus with(String settings, String host, Path folder) {
        try {
            int port = freePort();
            Path file = Files.writeString(folder.resolve("prometheus.yml"), settings);
            Path log = Product.ofSourceTree().leftovers("prometheus").resolve("prometheus-" + port + ".log");
            Process process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=" + host + ":" + port,
                            "--log.level=warn")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningPrometheus(process, URI.create("http://" + host + ":" + port));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Prometheus", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns when a metric has figures that are old enough for any graph to show. */
    public RunningPrometheus awaitFiguresOf(String metric) {
        URI question = address.resolve("/api/v1/query?query=count(" + metric + "%20offset%2012s)");
        Waiting.until(
                TO_SCRAPE, "figures of " + metric, () -> answer(question), answer -> answer.contains("\"value\""));
        return this;
    }

    private static String answer(URI question) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
