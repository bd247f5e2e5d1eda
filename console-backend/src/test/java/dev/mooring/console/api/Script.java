package dev.mooring.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A script that uses the API with the token of the environment. */
final class Script {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI console;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Script(URI console) {
        this.console = console;
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String type() {
            return header("Content-Type");
        }

        String location() {
            return header("Location");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    Answer json(String method, String path, String body) {
        return send(method, path, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A form: settings as JSON, anything else as a file. */
    Answer form(String path, Map<String, String> parts) {
        String boundary = "----mooring-script";
        StringBuilder form = new StringBuilder();
        parts.forEach(
                (name, text) -> form.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name)
                        .append(
                                name.equals("settings")
                                        ? "\"\r\nContent-Type: application/json"
                                        : "\"; filename=\"" + name + "\"")
                        .append("\r\n\r\n" + text + "\r\n"));
        form.append("--" + boundary + "--\r\n");
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** An answer that goes on; to be closed by whoever reads it. */
    HttpResponse<InputStream> open(String path) {
        HttpRequest request = HttpRequest.newBuilder(console.resolve(path))
                .header("Authorization", "Bearer token-from-the-environment")
                .build();
        return sent(request, BodyHandlers.ofInputStream());
    }

    Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(console.resolve(path))
                .header("Authorization", "Bearer token-from-the-environment")
                .expectContinue(body.length > 1 << 20)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = sent(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException("the console under test does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
