package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterWatchTest {

    private static final String EMPTY_LIST = "{\"metadata\":{\"resourceVersion\":\"5\"},\"items\":[]}";
    private static final String ONE =
            "{\"metadata\":{\"resourceVersion\":\"9\"},\"items\":[{\"metadata\":{\"name\":\"a\"}}]}";

    private final ScriptedApiServer server = new ScriptedApiServer();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Cluster cluster = new Cluster(
            server.client(), new ClusterFacts("test", "shop", "", false), time -> Thread.sleep(Duration.ofMillis(1)));

    @AfterEach
    void close() {
        server.close();
        server.client().close();
    }

    @Test
    void tellsWhatIsThereAndWhatHappens() throws Exception {
        server.says(200, EMPTY_LIST)
                .says(
                        200,
                        event("ADDED", "a") + event("BOOKMARK", "") + event("MODIFIED", "b") + event("DELETED", "a"));

        try (Watching _ = watch()) {
            assertThat(List.of(next(), next(), next(), next()))
                    .containsExactly("listed []", "changed a", "changed b", "removed a");
        }
    }

    @Test
    void listsAnewWhereTheServerHasForgottenTheVersion() throws Exception {
        server.says(200, EMPTY_LIST)
                .says(
                        200,
                        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410,\"reason\":\"Expired\"}}\n")
                .says(200, ONE)
                .says(200, event("ADDED", "b"));

        try (Watching _ = watch()) {
            assertThat(List.of(next(), next(), next())).containsExactly("listed []", "listed [a]", "changed b");
        }
    }

    @Test
    void tellsThatTheConnectionIsLostAndRecoversByItself() throws Exception {
        server.says(503, "{\"kind\":\"Status\",\"reason\":\"ServiceUnavailable\",\"message\":\"away\",\"code\":503}")
                .says(200, ONE)
                .says(200, event("ADDED", "b"));

        try (Watching _ = watch()) {
            assertThat(List.of(next(), next(), next()))
                    .containsExactly("lost cluster-error", "listed [a]", "changed b");
        }
    }

    @Test
    void goesOnFromWhereItWasWhenTheServerEndsTheWatch() throws Exception {
        server.says(200, EMPTY_LIST).says(200, event("ADDED", "a")).says(200, event("ADDED", "b"));

        try (Watching _ = watch()) {
            assertThat(List.of(next(), next(), next())).containsExactly("listed []", "changed a", "changed b");
            assertThat(server.requests().get(2)).contains("resourceVersion=7");
        }
    }

    @Test
    void aWatchThatIsNotPermittedIsTold() throws Exception {
        server.says(403, "{\"kind\":\"Status\",\"reason\":\"Forbidden\",\"message\":\"no\",\"code\":403}");

        try (Watching _ = watch()) {
            assertThat(next()).isEqualTo("lost cluster-forbidden");
        }
    }

    private Watching watch() {
        return cluster.watch("v1", "ConfigMap", "shop", "", new WatchListener() {
            @Override
            public void listed(List<KubeObject> objects) {
                heard.add("listed " + objects.stream().map(KubeObject::name).toList());
            }

            @Override
            public void changed(KubeObject object) {
                heard.add("changed " + object.name());
            }

            @Override
            public void removed(KubeObject object) {
                heard.add("removed " + object.name());
            }

            @Override
            public void lost(Finding cause) {
                heard.add("lost " + cause.code());
            }
        });
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(5, TimeUnit.SECONDS));
    }

    private static String event(String type, String name) {
        return "{\"type\":\"" + type + "\",\"object\":{\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" + name
                + "\",\"resourceVersion\":\"7\"}}}\n";
    }
}
