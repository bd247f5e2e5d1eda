package dev.mooring.console.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.access.ChangePassword;
import dev.mooring.console.access.SessionEnded;
import dev.mooring.console.served.Browser;
import dev.mooring.console.served.MovableClock;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @Inject
    MovableClock clock;

    @Inject
    KubernetesClient cluster;

    @Inject
    ChangePassword changePassword;

    @Inject
    EndedSessions ended;

    /** Hears what the pages hear. */
    @Singleton
    static class EndedSessions {
        private final List<String> all = new CopyOnWriteArrayList<>();

        void heard(@Observes SessionEnded session) {
            all.add(session.session());
        }
    }

    @Test
    void aPageLeadsToTheLoginPageAndBackToWhereOneWanted() {
        Browser browser = new Browser(console);

        HttpResponse<String> page = browser.get("/app/shop?tab=1");
        HttpResponse<String> in =
                browser.form("/login", Map.of("password", Browser.PASSWORD, "next", "/app/shop?tab=1"));

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(location(page)).isEqualTo("../login?next=%2Fapp%2Fshop%3Ftab%3D1");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("./app/shop?tab=1");
    }

    @Test
    void theRightPasswordOpensASession() {
        Browser browser = new Browser(console).signedIn();

        assertThat(browser.get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsForThisSiteAndNotForScripts() {
        HttpResponse<String> in = new Browser(console).signIn(Browser.PASSWORD);

        assertThat(cookie(in))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Max-Age");
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheBrowserToldToStayThere() {
        Browser browser = new Browser(console);

        HttpResponse<String> in = browser.send(browser.request("/login")
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("password=correct+horse+battery")));

        assertThat(cookie(in)).contains("Secure");
        assertThat(in.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aWrongPasswordIsToldBesideTheFieldAndNothingElse() {
        HttpResponse<String> page = new Browser(console).signIn("wrong");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("role=\"alert\"", "not right", "aria-invalid=\"true\"");
    }

    @Test
    void afterFiveFailuresTheSourceWaitsEvenWithTheRightPasswordAndOthersDoNot() {
        Browser guesser = new Browser(console);
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(guesser.signIn("wrong").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> fifth = guesser.signIn("wrong");
        HttpResponse<String> right = guesser.signIn(Browser.PASSWORD);
        HttpResponse<String> other = new Browser(console).signIn(Browser.PASSWORD);

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.body()).contains("Try again in 30 seconds");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(other.statusCode()).isEqualTo(303);
    }

    @Test
    void theLockOpensByItself() {
        Browser guesser = new Browser(console);
        for (int attempt = 0; attempt < 5; attempt++) {
            guesser.signIn("wrong");
        }

        clock.forward(Duration.ofSeconds(31));

        assertThat(guesser.signIn(Browser.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressInFrontOfTheLastProxyCannotBeMadeUp() {
        for (int attempt = 0; attempt < 5; attempt++) {
            new Browser(console, "203.0.113." + attempt + ", 198.51.100.7, 10.9.1.1").signIn("wrong");
        }

        assertThat(new Browser(console, "203.0.113.99, 198.51.100.7")
                        .signIn(Browser.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void signingOutEndsTheSessionItselfAndNotOnlyTheCookie() {
        Browser browser = new Browser(console);
        String token = cookie(browser.signIn(Browser.PASSWORD)).split("[=;]", 3)[1];

        HttpResponse<String> out = browser.form("/logout", Map.of());
        HttpResponse<String> stolen = new Browser(console)
                .send(new Browser(console)
                        .request("/q/openapi")
                        .header("Cookie", "mooring-session=" + token)
                        .GET());

        assertThat(location(out)).isEqualTo("./login?signed-out");
        assertThat(stolen.statusCode()).isEqualTo(303);
        assertThat(browser.get("/login?signed-out").body()).contains("You are signed out");
        assertThat(ended.all)
                .contains(dev.mooring.console.access.TokenDigest.of(token).hex());
    }

    @Test
    void aLinkCannotSignAnybodyOut() {
        Browser browser = new Browser(console).signedIn();

        browser.get("/logout");

        assertThat(browser.get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsLastUse() {
        Browser browser = new Browser(console).signedIn();

        clock.forward(Duration.ofHours(11));
        HttpResponse<String> used = browser.get("/q/openapi");
        await(() -> browser.get("/q/openapi").statusCode() == 200);
        clock.forward(Duration.ofHours(11));
        HttpResponse<String> usedAgain = browser.get("/q/openapi");
        await(() -> browser.get("/q/openapi").statusCode() == 200);
        clock.forward(Duration.ofHours(12).plusMinutes(11));
        HttpResponse<String> late = browser.get("/app/shop");

        assertThat(used.statusCode()).isEqualTo(200);
        assertThat(usedAgain.statusCode()).isEqualTo(200);
        assertThat(location(late)).isEqualTo("../login?expired&next=%2Fapp%2Fshop");
    }

    @Test
    void anotherPasswordEndsTheSessionsAndNeedsTheCurrentOne() {
        Browser browser = new Browser(console).signedIn();

        assertThat(changePassword.change("wrong", "new password")).isInstanceOf(Refused.class);
        assertThat(changePassword.change(Browser.PASSWORD, "short")).isInstanceOf(Refused.class);
        assertThat(browser.get("/q/openapi").statusCode()).isEqualTo(200);
        assertThat(changePassword.change(Browser.PASSWORD, "another password")).isInstanceOf(Done.class);
        assertThat(browser.get("/q/openapi").statusCode()).isEqualTo(303);
        assertThat(new Browser(console).signIn(Browser.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(new Browser(console).signIn("another password").statusCode()).isEqualTo(303);
        assertThat(changePassword.change("another password", Browser.PASSWORD)).isInstanceOf(Done.class);
    }

    @Test
    void theClusterKeepsOnlyHashes() {
        String token = cookie(new Browser(console).signIn(Browser.PASSWORD)).split("[=;]", 3)[1];

        var secret = cluster.secrets()
                .inNamespace("mooring")
                .withName("mooring-access")
                .get();
        String content = secret.getData().values().stream()
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));

        assertThat(secret.getMetadata().getLabels()).containsEntry("app.kubernetes.io/managed-by", "mooring");
        assertThat(content).contains("$2b$").doesNotContain(token).doesNotContain(Browser.PASSWORD);
    }

    @Test
    void theLoginPageNeedsNothingFromElsewhere() {
        HttpResponse<String> page = new Browser(console).get("/login?next=/%22%3E%3Cscript%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Vaadin-Refresh", "<label for=\"login__password\">", "color-scheme")
                .doesNotContain("<script")
                .doesNotContain("src=\"http");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int attempt = 0; attempt < 20; attempt++) {
            if (!condition.getAsBoolean()) {
                throw new AssertionError("the session did not last");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
