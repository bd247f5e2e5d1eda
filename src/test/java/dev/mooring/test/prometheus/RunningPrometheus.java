package dev.mooring.test.prometheus;

import dev.mooring.test.console.ConsoleException;
import dev.mooring.test.console.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Prometheus as a process of its own that scrapes a target every second. */
public final class RunningPrometheus implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/prometheus");

    private final Process process;
    private final URI address;

    private RunningPrometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Scrapes from now on.
     *
     * @param folder for its figures
     */
    public static RunningPrometheus scraping(URI target, Path folder) {
        try {
            int port = freePort();
            Path settings = Files.writeString(
                    folder.resolve("prometheus.yml"), """
                    global: {scrape_interval: 1s}
                    scrape_configs:
                    - job_name: console
                      metrics_path: %s
                      static_configs: [{targets: ["%s"]}]
                    """.formatted(target.getPath(), target.getAuthority()));
            Path log = Product.ofSourceTree().leftovers("prometheus").resolve("prometheus-" + port + ".log");
            Process process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "--config.file=" + settings,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port,
                            "--log.level=warn")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningPrometheus(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new ConsoleException("Cannot start Prometheus", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
