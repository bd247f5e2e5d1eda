package dev.mooring.console.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerLoginsTest {

    /** {@code ci:s3cret:with:colons} in base64. */
    private static final String AUTH = "Y2k6czNjcmV0OndpdGg6Y29sb25z";

    @Test
    void aLoginIsReadFromUserAndPasswordOrFromBothInOne() {
        DockerLogins logins = DockerLogins.of("""
                {"auths": {"a.example.com": {"username": "ann", "password": "apart", "auth": "ignored"},
                           "b.example.com": {"auth": "%s"}}}
                """.formatted(AUTH)).orElseThrow();

        assertThat(logins.login("a.example.com", "")).contains(new PullLogin.Typed("ann", "apart"));
        assertThat(logins.login("b.example.com", "")).contains(new PullLogin.Typed("ci", "s3cret:with:colons"));
        assertThat(logins.toString()).doesNotContain("apart", "s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.com:5000, registry.example.com:5000",
        "https://registry.example.com:5000/v2/, registry.example.com:5000",
        "http://Registry.example.com, registry.example.com",
        "https://index.docker.io/v1/, docker.io",
        "registry.example.com/team, registry.example.com"
    })
    void aRegistryIsKnownByTheNamesThatToolsWrite(String written, String host) {
        assertThat(only(written).login(host, "team/shop")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.com, registry.example.com:5000",
        "registry.example.com/other, registry.example.com",
        "registry.example.com/tea, registry.example.com",
        "registry.example.co, registry.example.com"
    })
    void aLoginForAnotherPlaceIsNotTaken(String written, String host) {
        assertThat(only(written).login(host, "team/shop")).isEmpty();
    }

    @Test
    void theLoginThatNamesMostOfThePathIsTaken() {
        DockerLogins logins = DockerLogins.of("""
                {"auths": {"r.example.com": {"username": "all", "password": "1"},
                           "r.example.com/team/shop": {"username": "shop", "password": "2"},
                           "r.example.com/team": {"username": "team", "password": "3"}}}
                """).orElseThrow();

        assertThat(logins.login("r.example.com", "team/shop"))
                .map(PullLogin.Typed::user)
                .contains("shop");
        assertThat(logins.login("r.example.com", "team/web"))
                .map(PullLogin.Typed::user)
                .contains("team");
        assertThat(logins.login("r.example.com", "")).map(PullLogin.Typed::user).contains("all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"auths\": 1}", "null", "{\"auths\": {\"a\": "})
    void whatIsNoSuchConfigurationIsTold(String text) {
        assertThat(DockerLogins.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"auth\": \"%%%\"}", "{\"auth\": \"Y2k6\"}", "{\"identitytoken\": \"x\"}", "7"})
    void anEntryWithoutUserAndPasswordIsLeftOut(String entry) {
        assertThat(DockerLogins.of("{\"auths\": {\"a.example.com\": " + entry + "}}")
                        .orElseThrow()
                        .login("a.example.com", ""))
                .isEmpty();
    }

    private static DockerLogins only(String address) {
        return DockerLogins.of("{\"auths\": {\"" + address + "\": {\"auth\": \"" + AUTH + "\"}}}")
                .orElseThrow();
    }
}
