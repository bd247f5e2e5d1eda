package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Plain requests through fabric8's HTTP client, which brings address, TLS, tokens and proxies. Its own retries are off:
 * {@link Cluster} decides what is worth another try, and tells about it.
 */
final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String APPLY = "application/apply-patch+yaml";

    private static final String MERGE = "application/merge-patch+json";

    private static final String HEADS =
            "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, application/json";

    private static final String HEAD = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1, application/json";

    private final Endpoint server;
    private final ApiObserver observer;

    Api(KubernetesClient client, ApiObserver observer) {
        this.observer = observer;
        this.server = Endpoint.of(client);
    }

    Reply get(String path) {
        return send(request(path));
    }

    /** What is no object, such as a log. */
    Reply text(String path) {
        return send(request(path).setHeader("Accept", "text/plain, */*"));
    }

    /** Lists metadata only, from servers that can: the others send the objects whole. */
    Reply heads(String path) {
        return send(request(path).setHeader("Accept", HEADS));
    }

    /** Server-side apply. JSON is YAML, and the same for every server. */
    Reply apply(String path, String json) {
        return send(request(path).method("PATCH", APPLY, json));
    }

    Reply merge(String path, String json) {
        return send(request(path).method("PATCH", MERGE, json));
    }

    Reply post(String path, String json) {
        return send(request(path).method("POST", "application/json", json));
    }

    Reply delete(String path, String json) {
        return send(request(path).method("DELETE", "application/json", json));
    }

    /** A response whose body comes piece by piece, for as long as the server likes. */
    Stream stream(String path) {
        return stream(request(path));
    }

    /** A watch that tells metadata only, where the server can. */
    Stream streamHeads(String path) {
        return stream(request(path).setHeader("Accept", HEAD));
    }

    /** Text line by line. */
    Stream lines(String path, int longest) {
        return stream(request(path).setHeader("Accept", "text/plain, */*"), longest);
    }

    private Stream stream(HttpRequest.Builder builder) {
        return stream(builder, Integer.MAX_VALUE);
    }

    private Stream stream(HttpRequest.Builder builder, int longest) {
        HttpRequest request = builder.forStreaming().build();
        return new Stream(pieces -> ifOpen(() -> server.http().consumeBytes(request, pieces)), longest);
    }

    private HttpRequest.Builder request(String path) {
        return server.request(path).header("Accept", "application/json");
    }

    /** At the end of the process the client may be closed before its users are. */
    private <T> CompletableFuture<T> ifOpen(Supplier<CompletableFuture<T>> request) {
        return server.http().isClosed()
                ? CompletableFuture.failedFuture(new IOException("the console is being stopped"))
                : request.get();
    }

    private Reply send(HttpRequest.Builder request) {
        HttpRequest ready =
                request.timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).build();
        long start = System.nanoTime();
        Reply reply = sent(ready);
        if (reply instanceof Reply.Unanswered && !Thread.currentThread().isInterrupted()) {
            observer.unanswered(ObservedApi.verb(ready), Duration.ofNanos(System.nanoTime() - start));
        }
        return reply;
    }

    private Reply sent(HttpRequest ready) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                ifOpen(() -> server.http().sendAsync(ready, byte[].class));
        try {
            return answered(answer.get(TIMEOUT.toMillis() + 5000, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Unanswered(stopped);
        } catch (ExecutionException failed) {
            return new Reply.Unanswered(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Reply.Unanswered(late);
        }
    }

    private static Reply answered(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        String text = body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return new Reply.Answered(response.code(), retryAfter(response.header("Retry-After")), text);
    }

    /** Only seconds are understood: that is what API servers send. */
    private static Duration retryAfter(@org.jspecify.annotations.Nullable String header) {
        return header != null && header.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }
}
