package dev.mooring.console.notify.send;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A receiver of webhooks as its operator would write one: keeps what was posted, and answers as it is told. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private volatile String location = "";

    private Receiver(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::take);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What was posted. */
    public record Post(String path, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public static Receiver plain() {
        return plain(0);
    }

    public static Receiver plain(int port) {
        try {
            return new Receiver(HttpServer.create(at(port), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Receiver secure(SSLContext keys) {
        try {
            HttpsServer server = HttpsServer.create(at(0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(keys));
            return new Receiver(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return scheme + "://localhost:" + port() + "/hook?team=7";
    }

    public Receiver answering(int newStatus) {
        status = newStatus;
        return this;
    }

    public Receiver leadingTo(String address) {
        location = address;
        return answering(302);
    }

    /** The next one, which must come within some seconds. */
    public Post next() {
        return within(20).orElseThrow(() -> new AssertionError("nothing was posted"));
    }

    public Optional<Post> within(int seconds) {
        try {
            return Optional.ofNullable(posts.poll(seconds, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public int waiting() {
        return posts.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            posts.add(new Post(exchange.getRequestURI().toString(), headers, body));
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("thank you".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
