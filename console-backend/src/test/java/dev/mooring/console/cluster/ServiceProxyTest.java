package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceProxyTest {

    private static final ServiceProxy.Target TARGET =
            new ServiceProxy.Target("monitoring", "prometheus", "https", "web");

    private final ScriptedApiServer server = new ScriptedApiServer();
    private final ServiceProxy proxy = new ServiceProxy(server.client());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aServiceIsReachedByWayOfTheApiServer() throws Exception {
        server.says(200, "answer");

        Passage.Response response = proxy.get(TARGET, "/api/v1/query?query=up", limits(100));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().text()).isEqualTo("answer");
        assertThat(server.requests())
                .containsExactly(
                        "GET /api/v1/namespaces/monitoring/services/https:prometheus:web/proxy/api/v1/query?query=up");
    }

    @Test
    void whatIsRefusedIsAnAnswerToo() throws Exception {
        server.says(403, "{\"reason\":\"Forbidden\"}");

        assertThat(proxy.get(TARGET, "/", limits(100)).status()).isEqualTo(403);
    }

    @Test
    void anEmptyAnswerIsAnAnswer() throws Exception {
        server.says(200, "");

        assertThat(proxy.get(TARGET, "/", limits(100)).body().isEmpty()).isTrue();
    }

    @Test
    void aLargeAnswerComesWhole() throws Exception {
        String large = "figures ".repeat(500_000);
        server.says(200, large);

        assertThat(proxy.get(TARGET, "/", limits(8 << 20)).body().text()).isEqualTo(large);
    }

    @Test
    void moreThanTheLimitIsNotRead() {
        server.says(200, "x".repeat(4 << 20));

        assertThatThrownBy(() -> proxy.get(TARGET, "/", limits(1 << 20))).isInstanceOf(AnswerTooLargeException.class);
    }

    @Test
    void whereNobodyAnswersThatIsAnIoException() {
        server.close();

        assertThatThrownBy(() -> proxy.get(TARGET, "/", limits(100))).isInstanceOf(IOException.class);
    }

    private static ServiceProxy.Limits limits(int bytes) {
        return new ServiceProxy.Limits(bytes, Duration.ofSeconds(10));
    }
}
