package dev.mooring.console.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/shop", "/app/shop/config?group=main", "/a%20b"})
    void pathsOfTheConsoleAreKept(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\\b",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "/login",
                "/login?next=/x",
                "/logout",
                " /x"
            })
    void everythingElseLeadsToTheStartPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(LocalPath.START);
    }

    @Test
    void nothingWantedIsTheStartPage() {
        assertThat(LocalPath.of(null)).isEqualTo(LocalPath.START);
    }

    @ParameterizedTest
    @CsvSource({"/login,./app/x", "/,./app/x", "/app/y,../app/x", "/a/b/c,../../app/x"})
    void redirectsAreRelativeSoThatAPrefixOfAProxyStays(String from, String location) {
        assertThat(LocalPath.of("/app/x").relativeTo(from)).isEqualTo(location);
    }
}
