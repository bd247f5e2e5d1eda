package dev.mooring.graphs.prometheus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A Prometheus that scrapes what a test exports, every second. */
final class RealPrometheus implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/prometheus");

    private final HttpServer target;
    private final Process process;
    private final URI address;

    /** @param metrics what the target exports at each scrape */
    RealPrometheus(Path folder, Supplier<String> metrics) {
        this(folder, metrics, "");
    }

    /**
     * One that protects itself.
     *
     * @param metrics what the target exports at each scrape
     * @param protection a whole {@code --web.config.file}; empty for none
     */
    RealPrometheus(Path folder, Supplier<String> metrics, String protection) {
        try {
            target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            target.createContext("/metrics", exchange -> {
                byte[] text = metrics.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, text.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(text);
                }
            });
            target.start();
            int port = freePort();
            String scheme = protection.contains("tls_server_config") ? "https" : "http";
            address = URI.create(scheme + "://127.0.0.1:" + port);
            process = start(folder, port, Files.writeString(folder.resolve("web.yml"), protection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path folder, int port, Path protection) throws IOException {
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                        global: {scrape_interval: 1s}
                        scrape_configs:
                        - job_name: shop
                          honor_labels: true
                          static_configs: [{targets: ["127.0.0.1:%d"]}]
                        """.formatted(
                        target.getAddress().getPort()));
        return new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + settings,
                        "--web.config.file=" + protection,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI address() {
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
        target.stop(0);
    }
}
