package dev.mooring.console.status.cause.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "login failed password=example-1 for admin | login failed password=(hidden) for admin",
                "DB_PASSWORD: 'two words' next | DB_PASSWORD: (hidden) next",
                "{\"api_key\":\"example-2\",\"user\":\"ann\"} | {\"api_key\":(hidden),\"user\":\"ann\"}",
                "postgres://shop:example-3@db:5432/shop | postgres://shop:(hidden)@db:5432/shop",
                "Authorization: Bearer abcdef123456.x | Authorization: Bearer (hidden)",
                "got eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl back | got (hidden) back",
                "using AKIAEXAMPLEEXAMPLE00 | using (hidden)",
            })
    void whatLooksLikeACredentialIsHidden(String line, String shown) {
        assertThat(Credentials.hidden(line)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dial tcp 10.0.0.1:5432: connect: connection refused",
                "GET http://shop:8080/healthz 404",
                "no secret here, nor a password",
                "2026-01-02T03:04:05Z INFO started in 12 ms"
            })
    void otherWordsStay(String line) {
        assertThat(Credentials.hidden(line)).isEqualTo(line);
    }

    @Test
    void aPrivateKeyIsHiddenToItsEnd() {
        List<String> shown = Credentials.hidden(
                List.of("before", "-----BEGIN RSA PRIVATE KEY-----", "MIIE", "-----END RSA PRIVATE KEY-----", "after"));

        assertThat(shown).containsExactly("before", "(hidden)", "(hidden)", "(hidden)", "after");
    }

    @Test
    void onlyTheLastLinesAreKeptWithoutColours() {
        String log = "\u001B[31mred\u001B[0m\tline\n".repeat(50) + "the last\n\n";

        LogEnd end = LogEnd.of(log);

        assertThat(end.lines()).hasSize(20).first().isEqualTo("red line");
        assertThat(end.lines()).last().isEqualTo("the last");
    }

    @Test
    void aKeyInTheMidstOfATextIsHiddenToo() {
        assertThat(Credentials.hiddenIn(
                        "cannot use\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\npassword=example-1"))
                .isEqualTo("cannot use\n(hidden)\n(hidden)\n(hidden)\npassword=(hidden)");
    }
}
