package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reaches a Service in the cluster by way of the API server, for a console that runs elsewhere. The API server keeps
 * {@code Authorization} to itself, so the Service sees no credentials.
 */
public final class ServiceProxy {

    private final Endpoint server;

    public ServiceProxy(KubernetesClient client) {
        this.server = Endpoint.of(client);
    }

    /**
     * A port of a Service.
     *
     * @param scheme {@code http} or {@code https}
     * @param port number or name
     */
    public record Target(String namespace, String service, String scheme, String port) {

        String path() {
            return "/api/v1/namespaces/" + namespace + "/services/" + scheme + ":" + service + ":" + port + "/proxy";
        }
    }

    /**
     * How much of an answer is read.
     *
     * @param time for the whole answer
     */
    public record Limits(int bytes, Duration time) {}

    /**
     * Asks by GET.
     *
     * @param pathAndQuery of the Service, beginning with a slash
     * @throws IOException where no whole answer came within the limits
     */
    public Passage.Response get(Target target, String pathAndQuery, Limits limits)
            throws IOException, InterruptedException {
        HttpRequest request = server.request(target.path() + pathAndQuery)
                .header("Accept", "application/json")
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .forStreaming()
                .build();
        Collector collector = new Collector(limits.bytes());
        CompletableFuture<HttpResponse<AsyncBody>> answer = server.http().consumeBytes(request, collector::take);
        CompletableFuture<Passage.Response> whole = answer.thenCompose(collector::whole);
        try {
            return whole.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            throw new java.net.http.HttpTimeoutException(
                    "no whole answer within " + limits.time().toSeconds() + " s");
        } finally {
            var unused = answer.thenAccept(response -> response.body().cancel());
            answer.cancel(true);
        }
    }

    /** Puts the pieces of a body together, as long as they are not too many. */
    private static final class Collector {

        private final int limit;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Void> tooLarge = new CompletableFuture<>();

        Collector(int limit) {
            this.limit = limit;
        }

        synchronized void take(List<ByteBuffer> buffers, AsyncBody body) {
            for (ByteBuffer buffer : buffers) {
                byte[] piece = new byte[buffer.remaining()];
                buffer.get(piece);
                bytes.writeBytes(piece);
            }
            if (bytes.size() > limit) {
                tooLarge.completeExceptionally(new AnswerTooLargeException(limit));
                body.cancel();
            } else {
                body.consume();
            }
        }

        CompletableFuture<Passage.Response> whole(HttpResponse<AsyncBody> response) {
            AsyncBody body = response.body();
            CompletableFuture<Object> end = CompletableFuture.anyOf(body.done(), tooLarge);
            body.consume();
            return end.thenApply(_ -> new Passage.Response(
                    response.code(),
                    java.util.Objects.requireNonNullElse(response.header("Content-Type"), ""),
                    body()));
        }

        private synchronized Passage.Body body() {
            return new Passage.Body(bytes.toByteArray());
        }
    }
}
