package dev.mooring.graphs.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as a test wants it to, however badly. */
final class ScriptedPrometheus implements AutoCloseable {

    /** One answer. */
    @FunctionalInterface
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering = exchange -> send(exchange, 404, "");

    ScriptedPrometheus() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange);
            answering.answer(exchange);
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedPrometheus says(int status, String body) {
        answering = exchange -> send(exchange, status, body);
        return this;
    }

    ScriptedPrometheus does(Answering other) {
        answering = other;
        return this;
    }

    List<String> questions() {
        return asked.stream()
                .map(exchange -> exchange.getRequestURI().getRawPath() + "?"
                        + exchange.getRequestURI().getQuery())
                .toList();
    }

    String header(String name) {
        return String.valueOf(asked.getLast().getRequestHeaders().getFirst(name));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
