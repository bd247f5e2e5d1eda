package dev.mooring.console.source.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.config.finding.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Asking a registry whether it is one, and whether it takes a login. */
@NeedsRegistry
class RegistryCheckTest {

    @Test
    void aRegistryThatTakesTheLoginSaysSo(TestRegistries registries) {
        RegistryCheck check = RegistryCheck.of(registries.freshGuarded().withLogin(Optional.of(TestRegistries.LOGIN)));

        assertThat(check.findings()).isEmpty();
        assertThat(check.words().orElseThrow()).contains("takes the login");
    }

    @Test
    void aWrongPasswordAndAMissingLoginAreTold(TestRegistries registries) {
        RegistryAccess guarded = registries.freshGuarded();

        RegistryCheck wrong = RegistryCheck.of(
                guarded.withLogin(Optional.of(new RegistryLogin(TestRegistries.LOGIN.user(), "a guess"))));
        RegistryCheck missing = RegistryCheck.of(guarded);

        assertThat(wrong.words()).isEmpty();
        assertThat(wrong.findings().toString()).contains("registry-unauthorized", "does not accept this user name");
        assertThat(missing.findings().toString()).contains("wants a login");
    }

    @Test
    void aRegistryThatLetsAnybodyInIsToldApartFromOneThatTookTheLogin(TestRegistries registries) {
        RegistryAccess open = registries.fresh();

        assertThat(RegistryCheck.of(open).words().orElseThrow()).contains("answers, without a login");
        assertThat(RegistryCheck.of(open.withLogin(Optional.of(TestRegistries.LOGIN)))
                        .words()
                        .orElseThrow())
                .contains("lets anybody in");
    }

    @Test
    void aCertificateThatNobodyTrustsIsToldAndAcceptedOnceItIsGiven(TestRegistries registries) {
        RegistryAccess secure = registries.freshSecure();
        RegistryAccess trusting = new RegistryAccess(secure.address(), secure.login(), registries.certificate(), false);

        assertThat(RegistryCheck.of(secure).findings())
                .extracting(Finding::code)
                .containsExactly("registry-certificate");
        assertThat(RegistryCheck.of(trusting).words()).isPresent();
    }

    @Test
    void theTokenServiceIsAskedForNoRepositoryAndTheTokenIsShown() throws IOException {
        StringBuilder asked = new StringBuilder();
        HttpServer server = server(exchange -> {
            String address = "http://" + exchange.getLocalAddress().getHostString() + ":"
                    + exchange.getLocalAddress().getPort();
            String shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            if (exchange.getRequestURI().getPath().equals("/token")) {
                asked.append(exchange.getRequestURI()).append(' ').append(shown.split(" ", 2)[0]);
                answer(exchange, 200, "application/json", "{\"token\": \"abc\"}");
            } else if (shown.equals("Bearer abc")) {
                answer(exchange, 200, "application/json", "{}");
            } else {
                exchange.getResponseHeaders()
                        .add("WWW-Authenticate", "Bearer realm=\"" + address + "/token\",service=\"registry\"");
                answer(exchange, 401, "application/json", "{}");
            }
        });

        RegistryCheck check = RegistryCheck.of(access(server).withLogin(Optional.of(TestRegistries.LOGIN)));

        server.stop(0);
        assertThat(check.findings()).isEmpty();
        assertThat(check.words().orElseThrow()).contains("takes the login");
        assertThat(asked).hasToString("/token?service=registry Basic");
    }

    @Test
    void aWebServerIsNotTakenForARegistry() throws IOException {
        HttpServer page = server(exchange -> answer(exchange, 200, "text/html; charset=utf-8", "<h1>Welcome</h1>"));
        HttpServer nothing = server(exchange -> answer(exchange, 404, "text/plain", "nothing here"));

        RegistryCheck ofPage = RegistryCheck.of(access(page));
        RegistryCheck ofNothing = RegistryCheck.of(access(nothing));

        page.stop(0);
        nothing.stop(0);
        assertThat(ofPage.findings()).extracting(Finding::code).containsExactly("registry-not-one");
        assertThat(ofNothing.findings()).extracting(Finding::code).containsExactly("registry-not-one");
    }

    @Test
    void whatDoesNotAnswerIsTold() throws IOException {
        HttpServer gone = server(exchange -> answer(exchange, 200, "application/json", "{}"));
        RegistryAccess access = access(gone);
        gone.stop(0);

        assertThat(RegistryCheck.of(access).findings())
                .extracting(Finding::code)
                .containsExactly("registry-unreachable");
    }

    @FunctionalInterface
    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.to(exchange);
            }
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static RegistryAccess access(HttpServer server) {
        return new RegistryAccess(
                new RegistryAddress("127.0.0.1:" + server.getAddress().getPort(), "team"), Optional.empty(), "", true);
    }
}
