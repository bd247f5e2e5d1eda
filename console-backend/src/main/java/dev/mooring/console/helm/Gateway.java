package dev.mooring.console.helm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.cluster.Passage.Body;
import dev.mooring.console.cluster.Passage.Request;
import dev.mooring.console.cluster.Passage.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Kubernetes API on loopback for one run of Helm. Its address holds a secret that only that run knows; closing it cuts
 * the run off, whatever it waits for.
 */
final class Gateway implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("Accept", "Content-Type");

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String secret = "/" + UUID.randomUUID();
    private final Conduct conduct;

    /** What becomes of the requests. */
    interface Conduct {

        Response answer(Request request) throws IOException, InterruptedException;

        /** Streams lines into the response until the watch ends. */
        void watch(Request request, Watch to) throws IOException, InterruptedException;
    }

    /** Where the events of a watch go. */
    interface Watch {
        OutputStream begin(int status) throws IOException;
    }

    Gateway(Conduct conduct) {
        this.conduct = conduct;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException("no port for Helm's way to the cluster", noPort);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** What Helm needs to come here. */
    String kubeconfig(String namespace) {
        Map<String, ?> cluster = Map.of(
                "name",
                "gateway",
                "cluster",
                Map.of("server", "http://127.0.0.1:" + http.getAddress().getPort() + secret));
        Map<String, ?> context =
                Map.of("name", "gateway", "context", Map.of("cluster", "gateway", "namespace", namespace, "user", ""));
        return KubeJson.write(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(cluster),
                "contexts",
                List.of(context),
                "current-context",
                "gateway"));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Request> request = request(exchange);
            if (request.isEmpty()) {
                send(exchange, new Response(404, "text/plain", Body.none()));
            } else if (isWatch(request.get())) {
                conduct.watch(request.get(), status -> begin(exchange, status));
            } else {
                send(exchange, answer(request.get()));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Response answer(Request request) throws InterruptedException {
        try {
            return conduct.answer(request);
        } catch (IOException away) {
            return refusal(503, "ServiceUnavailable", "the cluster does not answer");
        }
    }

    private static boolean isWatch(Request request) {
        return request.method().equals("GET") && request.target().matches(".*[?&]watch=(?:true|1)(?:&.*)?");
    }

    private Optional<Request> request(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toASCIIString();
        if (!target.startsWith(secret + "/")) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : PASSED_ON) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> headers.put(name, value));
        }
        return Optional.of(new Request(
                exchange.getRequestMethod(),
                target.substring(secret.length()),
                headers,
                new Body(exchange.getRequestBody().readAllBytes())));
    }

    private static OutputStream begin(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        byte[] body = response.body().bytes();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static Response json(int status, Object value) {
        return new Response(status, "application/json", Body.of(KubeJson.write(value)));
    }

    static Response refusal(int status, String reason, String message) {
        return json(
                status,
                Map.of(
                        "kind",
                        "Status",
                        "apiVersion",
                        "v1",
                        "metadata",
                        Map.of(),
                        "status",
                        "Failure",
                        "reason",
                        reason,
                        "message",
                        message,
                        "code",
                        status));
    }
}
