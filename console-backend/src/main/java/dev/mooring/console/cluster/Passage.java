package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Kubernetes API as bytes, for a program that brings a client of its own, such as Helm: its requests go on with this
 * console's address, trust and credentials, whatever kind they are of, and the program never sees them.
 */
public final class Passage {

    /** An admission webhook may take half a minute at the most. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Endpoint server;

    public Passage(KubernetesClient client) {
        this.server = Endpoint.of(client);
    }

    /**
     * A request.
     *
     * @param target path with query, beginning with a slash
     * @param headers such as {@code Accept}; credentials are not among them
     */
    public record Request(String method, String target, Map<String, String> headers, Body body) {
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /** What is sent or came back; not to be changed. */
    public static final class Body {

        private final byte[] bytes;

        public Body(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public static Body none() {
            return new Body(new byte[0]);
        }

        public static Body of(String text) {
            return new Body(text.getBytes(StandardCharsets.UTF_8));
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public boolean isEmpty() {
            return bytes.length == 0;
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A whole response. */
    public record Response(int status, String contentType, Body body) {}

    /** A response that comes line by line for as long as the server likes. */
    public interface Lines extends AutoCloseable {

        int open() throws IOException, InterruptedException;

        /** The next line; empty at the end. */
        Optional<String> next(Duration silence) throws IOException, InterruptedException;

        @Override
        void close();
    }

    /** @throws IOException where the server does not answer */
    public Response send(Request request) throws IOException, InterruptedException {
        HttpRequest ready = builder(request)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = server.http().sendAsync(ready, byte[].class);
        try {
            return response(answer.get(PATIENCE.toMillis() + 5000, TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", late);
        } finally {
            answer.cancel(true);
        }
    }

    public Lines lines(Request request) {
        HttpRequest ready = builder(request).forStreaming().build();
        Stream stream = new Stream(pieces -> server.http().consumeBytes(ready, pieces));
        return new Lines() {
            @Override
            public int open() throws IOException, InterruptedException {
                return stream.open(PATIENCE);
            }

            @Override
            public Optional<String> next(Duration silence) throws IOException, InterruptedException {
                return stream.line(silence);
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    private HttpRequest.Builder builder(Request request) {
        HttpRequest.Builder builder = server.request(request.target());
        request.headers().forEach(builder::setHeader);
        if (request.method().equals("GET")) {
            return builder;
        }
        String type = request.headers().getOrDefault("Content-Type", "application/json");
        byte[] body = request.body().bytes();
        return builder.method(request.method(), type, new ByteArrayInputStream(body), body.length);
    }

    private static Response response(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        return new Response(
                response.code(),
                Optional.ofNullable(response.header("Content-Type")).orElse("application/json"),
                body == null ? Body.none() : new Body(body));
    }
}
