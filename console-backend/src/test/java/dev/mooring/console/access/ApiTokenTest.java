package dev.mooring.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.served.Browser;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Refused;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiTokenTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI console;

    @Inject
    CreateApiToken create;

    @Inject
    ListApiTokens list;

    @Inject
    RevokeApiToken revoke;

    @Test
    void aTokenLetsAScriptInUntilItIsRevoked() {
        RandomToken token = value(create.create("nightly"));
        String id = value(list.list()).stream()
                .filter(known -> known.name().equals("nightly"))
                .findFirst()
                .orElseThrow()
                .id();

        int before = with(token.value(), "/q/openapi").statusCode();
        Outcome<Boolean> revoked = revoke.revoke(id);
        int after = with(token.value(), "/q/openapi").statusCode();

        assertThat(before).isEqualTo(200);
        assertThat(revoked).isInstanceOf(Done.class);
        assertThat(after).isEqualTo(401);
        assertThat(revoke.revoke(id)).isInstanceOf(Refused.class);
    }

    @Test
    void theTokenOfTheEnvironmentLetsIn() {
        assertThat(with("token-from-the-environment", "/q/openapi").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownTokenIsToldAsAProblem() {
        HttpResponse<String> answer = with("mooring_guessed", "/api/v1/apps");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("may have been revoked").doesNotContain("guessed");
    }

    @Test
    void aScriptHasNoBusinessOnThePages() {
        assertThat(with("token-from-the-environment", "/app/shop").statusCode()).isEqualTo(403);
    }

    @Test
    void aScriptNeedsNoOrigin() {
        Browser script = new Browser(console);

        HttpResponse<String> answer = script.send(script.request("/api/v1/nothing")
                .header("Authorization", "Bearer token-from-the-environment")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "environment", "a\nb", "<script>", "-x"})
    void aNameThatDoesNotFitOrIsTakenIsRefused(String name) {
        assertThat(create.create(name)).isInstanceOf(Refused.class);
    }

    @Test
    void twoTokensDoNotShareAName() {
        create.create("twice");

        assertThat(create.create("twice")).isInstanceOf(Refused.class);
    }

    private HttpResponse<String> with(String token, String path) {
        Browser script = new Browser(console);
        return script.send(
                script.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T> done -> done.value();
            case Refused<T> refused ->
                throw new AssertionError(refused.findings().toString());
        };
    }
}
