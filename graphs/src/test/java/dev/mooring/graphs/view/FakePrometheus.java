package dev.mooring.graphs.view;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows one line of figures, and what is no query. */
final class FakePrometheus implements AutoCloseable {

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();

    FakePrometheus() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> steps() {
        return questions.stream()
                .flatMap(question -> parameter(question, "step").stream())
                .toList();
    }

    String lastQuestion() {
        return questions.getLast();
    }

    long questions(String query, String start) {
        return questions.stream()
                .filter(question -> parameter(question, "query").contains(query)
                        && parameter(question, "start").contains(start))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestURI().getQuery();
        questions.add(question);
        boolean instant = exchange.getRequestURI().getPath().endsWith("/query");
        String query = parameter(question, "query").getFirst();
        if (query.endsWith("(")) {
            send(exchange, 400, "{\"status\":\"error\",\"error\":\"parse error: unclosed left parenthesis\"}");
        } else if (instant) {
            send(exchange, 200, success("vector", "{\"metric\":{},\"value\":[" + first(question, "time") + ",\"3\"]}"));
        } else {
            String values = "[" + first(question, "start") + ",\"7\"],[" + first(question, "end") + ",\"42\"]";
            send(exchange, 200, success("matrix", "{\"metric\":{\"pod\":\"web-1\"},\"values\":[" + values + "]}"));
        }
    }

    private static String first(String question, String name) {
        return parameter(question, name).getFirst();
    }

    private static List<String> parameter(String question, String name) {
        return Arrays.stream(question.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> pair[1])
                .toList();
    }

    private static String success(String type, String result) {
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"" + type + "\",\"result\":[" + result + "]}}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
