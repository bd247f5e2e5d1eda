package dev.mooring.console.served;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Talks to the console under test as a browser does: keeps cookies, follows nothing by itself. Each has its own address. */
public final class Browser {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final URI console;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(URI console) {
        this(console, "192.0.2." + ADDRESSES.incrementAndGet());
    }

    public Browser(URI console, String address) {
        this.console = console;
        this.address = address;
    }

    public Browser signedIn() {
        HttpResponse<String> answer = signIn(PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not let in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    public HttpResponse<String> signIn(String password) {
        return form("/login", Map.of("password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve(path)).header("X-Forwarded-For", address);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the console under test does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient client() {
        return client;
    }
}
