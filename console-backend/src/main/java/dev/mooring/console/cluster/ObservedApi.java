package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells an observer of each answer to a Kubernetes client, whoever asked: the store, the deployer or a watch. Of requests
 * without an answer the client tells nobody; {@link Cluster} tells of its own.
 */
public final class ObservedApi implements Interceptor {

    private static final String NAME = "mooring-observed-api";
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern WATCH = Pattern.compile("(?:^|&)watch=(?:1|true)(?:&|$)");

    /** Requests whose end is not told, because somebody gave them up, must not be kept for ever. */
    private static final int MOST_OPEN = 5000;

    private final ApiObserver observer;
    private final Map<UUID, Long> begun = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST_OPEN;
        }
    };

    private ObservedApi(ApiObserver observer) {
        this.observer = observer;
    }

    /** Adds the observer to a client that is being built. */
    public static void on(HttpClient.Builder client, ApiObserver observer) {
        client.addOrReplaceInterceptor(NAME, new ObservedApi(observer));
    }

    /** Called as the last before it is sent, with the request that {@link #after} is called with. */
    @Override
    public AsyncBody.Consumer<List<ByteBuffer>> consumer(
            AsyncBody.Consumer<List<ByteBuffer>> consumer, HttpRequest request) {
        synchronized (begun) {
            begun.put(request.id(), System.nanoTime());
        }
        return consumer;
    }

    @Override
    public void after(HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        took(request).ifPresent(time -> observer.answered(verb(request), response.code(), time));
    }

    private Optional<Duration> took(HttpRequest request) {
        synchronized (begun) {
            return Optional.ofNullable(begun.remove(request.id()))
                    .map(start -> Duration.ofNanos(System.nanoTime() - start));
        }
    }

    static String verb(HttpRequest request) {
        String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
        if (WATCH.matcher(query).find()) {
            return "watch";
        }
        String method = Optional.ofNullable(request.method()).orElse("GET").toLowerCase(Locale.ROOT);
        return VERBS.contains(method) ? method : "other";
    }
}
