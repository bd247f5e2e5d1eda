package dev.mooring.console.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An API server that says what a test wants it to say; discovery works. */
final class ScriptedApiServer implements AutoCloseable {

    private static final Map<String, String> DISCOVERY = Map.of(
            "/api/v1",
            resources("secrets", "Secret", true) + "," + resources("configmaps", "ConfigMap", true) + ","
                    + resources("namespaces", "Namespace", false),
            "/apis/apps/v1",
            resources("deployments", "Deployment", true),
            "/apis/batch/v1",
            resources("jobs", "Job", true));

    private record Scripted(int status, String body, Map<String, String> headers) {}

    private final HttpServer http;
    private final KubernetesClient client;
    private final Queue<Scripted> script = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedApiServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:" + http.getAddress().getPort())
                .withNamespace("shop")
                .withHttp2Disable(true)
                .build();
        client = new KubernetesClientBuilder().withConfig(config).build();
    }

    KubernetesClient client() {
        return client;
    }

    ScriptedApiServer says(int status, String body) {
        return says(status, body, Map.of());
    }

    synchronized ScriptedApiServer says(int status, String body, Map<String, String> headers) {
        script.add(new Scripted(status, body, headers));
        return this;
    }

    /** Method and address of all requests but those of discovery. */
    List<String> requests() {
        return requests;
    }

    /** Ends all connections; nobody answers any more. */
    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (DISCOVERY.containsKey(path)) {
                send(exchange, new Scripted(200, "{\"resources\":[" + DISCOVERY.get(path) + "]}", Map.of()));
            } else {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                send(exchange, next());
            }
        }
    }

    private synchronized Scripted next() {
        Scripted next = script.size() > 1 ? script.remove() : script.peek();
        return next == null ? new Scripted(404, "404 page not found\n", Map.of()) : next;
    }

    private static void send(HttpExchange exchange, Scripted answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static String resources(String plural, String kind, boolean namespaced) {
        return "{\"name\":\"" + plural + "\",\"kind\":\"" + kind + "\",\"namespaced\":" + namespaced + "}";
    }
}
