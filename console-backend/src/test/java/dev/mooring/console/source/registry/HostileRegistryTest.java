package dev.mooring.console.source.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.console.source.registry.Channel.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registries that do what they should not. */
class HostileRegistryTest {

    private static final String CHANNEL = "/v2/shop/manifests/channel.stable";
    private static final RegistryLogin LOGIN = new RegistryLogin("vendor", "secret");

    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpServer elsewhere;

    /** What the registry does at a path. */
    @FunctionalInterface
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = server(this::answer);
        elsewhere = server(exchange -> {
            credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, 200, "{\"token\":\"t\"}");
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void anEndlessManifestIsNotReadToItsEnd() {
        answers.put(CHANNEL, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] noise = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    body.write(noise);
                }
            }
        });

        assertThat(refusal()).contains("registry-too-large", "4 MiB");
    }

    @Test
    void whatIsNoJsonAndWhatIsNoChannelIsTold() {
        answers.put(CHANNEL, exchange -> send(exchange, 200, "<html>"));
        assertThat(refusal()).contains("registry-not-a-release", "it is no JSON");

        answers.put(CHANNEL, exchange -> send(exchange, 200, "{\"layers\":[]}"));
        assertThat(refusal()).contains("registry-not-a-release", "it is no list of releases");

        answers.put(CHANNEL, exchange -> send(exchange, 200, "[".repeat(5000)));
        assertThat(refusal()).contains("registry-not-a-release");
    }

    @Test
    void aReleaseThatWasExchangedIsNotUsed() {
        Digest named = Digest.of("what was published".getBytes(StandardCharsets.UTF_8));
        answers.put("/v2/shop/manifests/" + named, exchange -> send(exchange, 200, "something else"));
        Entry entry = new Entry("1.0.0", 1, false, false, Optional.empty(), named, 18);

        assertThat(fetched(entry)).contains("registry-digest", "exchanged");
    }

    @Test
    void aReleaseThatSaysToBeHugeIsNotAskedFor() {
        byte[] config = "{\"app\":\"shop\"}".getBytes(StandardCharsets.UTF_8);
        String manifest = """
                {"config":{"mediaType":"application/vnd.mooring.release.config.v1+json","digest":"%s","size":%d},
                 "layers":[{"mediaType":"application/vnd.mooring.release.v1.tar+gzip","digest":"%s","size":99999999999}]}
                """.formatted(Digest.of(config), config.length, Digest.of(new byte[1]));
        Digest digest = Digest.of(manifest.getBytes(StandardCharsets.UTF_8));
        answers.put("/v2/shop/manifests/" + digest, exchange -> send(exchange, 200, manifest));
        answers.put("/v2/shop/blobs/" + Digest.of(config), exchange -> send(exchange, 200, "{\"app\":\"shop\"}"));
        Entry entry = new Entry("1.0.0", 1, false, false, Optional.empty(), digest, manifest.length());

        assertThat(fetched(entry)).contains("registry-too-large", "256 MiB");
    }

    @Test
    void aRedirectDoesNotTakeTheLoginAlong() {
        answers.put(CHANNEL, exchange -> {
            if (exchange.getRequestHeaders().containsKey("Authorization")) {
                exchange.getResponseHeaders().add("Location", address(elsewhere) + "/stolen");
                exchange.sendResponseHeaders(307, -1);
            } else {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"r\"");
                exchange.sendResponseHeaders(401, -1);
            }
        });

        assertThat(refusal()).contains("registry-not-a-release");
        assertThat(credentials).containsExactly("null");
    }

    @Test
    void redirectsInACircleAndToOtherSchemesEnd() {
        answers.put(CHANNEL, exchange -> redirect(exchange, CHANNEL));
        assertThat(refusal()).contains("registry-redirect", "without an end");

        answers.put(CHANNEL, exchange -> redirect(exchange, "file:///etc/passwd"));
        assertThat(refusal()).contains("registry-redirect", "not HTTPS");
    }

    @Test
    void aTokenIsFetchedWhereTheRegistrySays() {
        answers.put(CHANNEL, exchange -> {
            if ("Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(
                        exchange,
                        200,
                        "{\"artifactType\":\"application/vnd.mooring.channel.v1\",\"annotations\":{\"dev.mooring.app\":\"shop\"}}");
            } else {
                exchange.getResponseHeaders()
                        .add("WWW-Authenticate", "Bearer realm=\"" + address(elsewhere) + "/token\",service=\"s\"");
                exchange.sendResponseHeaders(401, -1);
            }
        });

        assertThat(refusal()).startsWith("listed");
        assertThat(credentials).singleElement().asString().startsWith("Basic ");
    }

    @Test
    void errorsOfTheRegistryAreQuotedShortAndPlain() {
        answers.put(
                CHANNEL,
                exchange -> send(
                        exchange,
                        500,
                        "{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"a\\u001b[31mred\\n" + "x".repeat(5000)
                                + "\"}]}"));

        assertThat(refusal())
                .contains("registry-failed", "UNKNOWN: a [31mred x")
                .hasSizeLessThan(700)
                .doesNotContain("\u001b");
    }

    private String refusal() {
        return ReleaseRegistryTest.refusal(access());
    }

    private String fetched(Entry entry) {
        try (ReleaseRegistry registry = ReleaseRegistry.reading(access())) {
            return "fetched " + registry.fetch("shop", entry);
        } catch (RegistryException e) {
            return e.finding().toString();
        }
    }

    private RegistryAccess access() {
        RegistryAddress address = RegistryAddress.of(
                        "127.0.0.1:" + server.getAddress().getPort() + "/shop")
                .orElseThrow();
        return new RegistryAccess(address, Optional.of(LOGIN), "", true);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answering answering = answers.get(exchange.getRequestURI().getPath());
        if (answering == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            answering.answer(exchange);
        }
    }

    private static HttpServer server(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.answer(exchange);
            }
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
