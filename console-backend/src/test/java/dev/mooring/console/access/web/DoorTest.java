package dev.mooring.console.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.served.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks along the routes without and with a key. */
@QuarkusTest
class DoorTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/favicon.ico",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics"
            })
    void theseAreOpenToEverybody(String path) {
        assertThat(new Browser(console).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/shop",
                "/VAADIN/static/client/client.js",
                "/VAADIN/build/x.js",
                "/VAADIN/push",
                "/?v-r=init",
                "/q/openapi",
                "/q/openapi?format=json",
                "/q/swagger-ui",
                "/q/dev-ui",
                "/q",
                "/q/",
                "/q/health/anything",
                "/q/health-ui",
                "/q/metrics/x",
                "/login/",
                "/login/x",
                "/favicon.ico/x",
                "/favicon.svg",
                "/q/health/..%2f..%2fapp",
                "/q/health/../../app",
                "/login/..;/app",
                "/LOGIN"
            })
    void everythingElseLeadsToTheLoginPage(String path) {
        HttpResponse<String> answer = new Browser(console).get(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("login?");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api", "GET,/api/v1/apps", "POST,/api/v1/apps", "GET,/api/v1/apps/shop/config/values?secrets=true",
        "PUT,/api/v1/apps/shop/config", "GET,/api/v1/nothing", "DELETE,/api/v1/apps", "GET,/api/v1/../v1/apps"
    })
    void restRefusesWithAProblemAndNeverRedirects(String method, String path) throws IOException {
        Browser browser = new Browser(console);

        HttpResponse<String> answer = browser.send(browser.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(new ObjectMapper().readTree(answer.body()).path("status").asInt())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico?v-r=uidl", "/q/nothing?v-r=init", "/login?v-r=uidl"})
    void openPathsEndBeforeThePages(String path) {
        Browser browser = new Browser(console);

        HttpResponse<String> answer = browser.send(browser.request(path).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void noWebSocketOpensWithoutLogin() {
        Browser browser = new Browser(console);
        URI push = URI.create("ws://" + console.getAuthority() + "/VAADIN/push");

        assertThatThrownBy(() -> browser.client()
                        .newWebSocketBuilder()
                        .buildAsync(push, new WebSocket.Listener() {})
                        .join())
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(401));
    }

    @Test
    void anOpenPageWhoseSessionIsOverComesBackToItself() {
        Browser browser = new Browser(console);

        HttpResponse<String> answer = browser.send(browser.request("/?v-r=uidl&v-uiId=0")
                .header("Cookie", "mooring-session=gone")
                .header("Referer", console + "app/shop/config")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("./login?expired&next=%2Fapp%2Fshop%2Fconfig");
    }

    @Test
    void aLinkFromAnotherSiteIsAskedAgainFromHereSoThatTheStrictCookieComesAlong() {
        Browser browser = new Browser(console);

        HttpResponse<String> answer = browser.send(browser.request("/app/shop")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("http-equiv=\"refresh\" content=\"0\"")
                .doesNotContain("login");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,303",
        "Origin,https://evil.example,403",
        "Origin,null,403",
        "Accept,*/*,303"
    })
    void signingInAndOutIsOnlyTakenFromThisSite(String header, String value, int status) {
        Browser browser = new Browser(console);

        HttpResponse<String> in = browser.send(browser.request("/login")
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=correct+horse+battery")));
        HttpResponse<String> out =
                browser.send(browser.request("/logout").header(header, value).POST(BodyPublishers.noBody()));

        assertThat(in.statusCode()).isEqualTo(status);
        assertThat(out.statusCode()).isEqualTo(status);
    }

    @Test
    void theConsolesOwnOriginIsTakenWhereTheBrowserTellsNothingElse() {
        Browser browser = new Browser(console);

        HttpResponse<String> in = browser.send(browser.request("/login")
                .header("Origin", "http://" + console.getAuthority())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=correct+horse+battery")));

        assertThat(in.statusCode()).isEqualTo(303);
    }

    @Test
    void restWithACookieIsOnlyTakenFromThisSite() {
        Browser browser = new Browser(console).signedIn();

        HttpResponse<String> answer = browser.send(browser.request("/api/v1/apps/shop/versions/0/deploy")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/api/v1/apps", "/q/health", "/favicon.ico"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        var headers = new Browser(console).get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
