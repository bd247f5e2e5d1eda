package dev.mooring.config.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2030-01-02T00:00:00Z");

    @Nested
    class WholeNumbers {

        @ParameterizedTest
        @CsvSource({"0", "1", "-5", "10", "123456789012345678"})
        void areTaken(String text) {
            assertThat(Numbers.wholeNumber(text, OptionalLong.empty(), OptionalLong.empty())
                            .problem())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", " 1", "1 ", "+1", "01", "-0", "1.0", "1e3", "0x1", "٣", "1234567890123456789", "one"})
        void areToldFromOtherTexts(String text) {
            assertThat(Numbers.wholeNumber(text, OptionalLong.empty(), OptionalLong.empty())
                            .problem())
                    .contains("must be a whole number, written with digits only.");
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "1, 10, 0, ' between 1 and 10'",
                    "1, 10, 11, ' between 1 and 10'",
                    "1, -, 0, ' of 1 or more'",
                    "-, 10, 11, ' of 10 or less'"
                })
        void areBounded(Long least, Long most, String text, String rule) {
            assertThat(Numbers.wholeNumber(text, optional(least), optional(most))
                            .problem())
                    .contains("must be a whole number" + rule + ", written with digits only.");
            assertThat(Numbers.wholeNumber("5", optional(least), optional(most)).problem())
                    .isEmpty();
        }

        private static OptionalLong optional(@org.jspecify.annotations.Nullable Long number) {
            return number == null ? OptionalLong.empty() : OptionalLong.of(number);
        }

        @ParameterizedTest
        @CsvSource({"1, true", "65535, true", "0, false", "65536, false", "-1, false", "http, false", "080, false"})
        void mayBePorts(String text, boolean good) {
            assertThat(Numbers.port(text).problem().isEmpty()).isEqualTo(good);
        }
    }

    @Nested
    class Hosts {

        @ParameterizedTest
        @CsvSource({
            "db, true",
            "db.example.com, true",
            "3com.com, true",
            "xn--mnchen-3ya.de, true",
            "DB.example.com, false",
            "db_1, false",
            "-db, false",
            "db-, false",
            "db..com, false",
            "db., false",
            "*.example.com, false",
            "db:80, false",
            "http://db, false",
            "10.0.0.1, false",
            "::1, false",
            "'', false"
        })
        void haveNames(String text, boolean good) {
            assertThat(Addresses.hostname(text).problem().isEmpty()).isEqualTo(good);
        }

        @Test
        void areToldHowToBeWritten() {
            assertThat(Addresses.hostname("DB").problem().orElseThrow()).contains("lower case");
            assertThat(Addresses.hostname("10.0.0.1").problem().orElseThrow()).contains("not an IP address");
            assertThat(Addresses.hostname("a".repeat(64)).problem()).isPresent();
            assertThat(Addresses.hostname("a.".repeat(200) + "a").problem()).isPresent();
        }

        @ParameterizedTest
        @CsvSource({
            "10.0.0.1, true",
            "255.255.255.255, true",
            "::, true",
            "2001:db8::1, true",
            "::ffff:10.0.0.1, true",
            "256.0.0.1, false",
            "10.0.0, false",
            "10.0.0.01, false",
            "10.0.0.1.1, false",
            "2001:db8::1::2, false",
            "fe80::1%eth0, false",
            "[::1], false",
            "localhost, false"
        })
        void haveAddresses(String text, boolean good) {
            assertThat(Addresses.ip(text).problem().isEmpty()).isEqualTo(good);
        }

        @ParameterizedTest
        @CsvSource({
            "10.0.0.0/8, true",
            "0.0.0.0/0, true",
            "10.0.0.1/32, true",
            "2001:db8::/32, true",
            "::/128, true",
            "10.0.0.0/33, false",
            "10.0.0.0/08, false",
            "10.0.0.0, false",
            "2001:db8::/129, false",
            "a/8, false",
            "/8, false"
        })
        void formNetworks(String text, boolean good) {
            assertThat(Addresses.cidr(text).problem().isEmpty()).isEqualTo(good);
        }

        @ParameterizedTest
        @CsvSource({"10.1.2.3/8, 10.0.0.0/8", "192.168.7.9/20, 192.168.0.0/20", "255.1.1.1/0, 0.0.0.0/0"})
        void areToldWhichNetworkIsMeant(String text, String network) {
            assertThat(Addresses.cidr(text).facts()).containsExactly("Means the network " + network);
        }

        @ParameterizedTest
        @CsvSource({
            "ops@example.com, true",
            "first.last+tag@sub.example.com, true",
            "ops, false",
            "ops@, false",
            "@example.com, false",
            "Ops <ops@example.com>, false",
            "a@b@c.com, false",
            "a..b@example.com, false",
            "ops@exa mple.com, false"
        })
        void haveMailboxes(String text, boolean good) {
            assertThat(Addresses.email(text).problem().isEmpty()).isEqualTo(good);
        }

        @ParameterizedTest
        @CsvSource({
            "https://example.com, true",
            "HTTPS://example.com:8443/a?b=c#d, true",
            "ldap://10.0.0.1, true",
            "http://[::1]:80/, true",
            "example.com, false",
            "/path, false",
            "https://, false",
            "mailto:a@b.c, false",
            "https://exa mple.com, false",
            "http://a:99999, false"
        })
        void haveUrls(String text, boolean good) {
            assertThat(Addresses.url(text, Set.of()).problem().isEmpty()).isEqualTo(good);
        }

        @Test
        void haveUrlsOfCertainSchemes() {
            assertThat(Addresses.url("http://a", Set.of("https", "ldaps")).problem())
                    .contains("must begin with https:// or ldaps://. Change its beginning.");
            assertThat(Addresses.url("LDAPS://a", Set.of("https", "ldaps")).problem())
                    .isEmpty();
        }
    }

    @Nested
    class CertificatesAndKeys {

        @Test
        void tellWhatACertificateIsFor() {
            assertThat(Certificates.judge(Samples.text("rsa.crt"), NOW).facts())
                    .containsExactly(
                            "Subject: O=Example,CN=shop.example.com",
                            "Signed by itself",
                            "Names: shop.example.com, www.example.com, 10.0.0.1",
                            "Expires on 2126-10-28, in 35362 days");
        }

        @Test
        void tellIssuerAndChain() {
            assertThat(Certificates.judge(Samples.text("ec-chain.crt"), NOW).facts())
                    .contains("Issuer: O=Example,CN=shop.example.com", "With a chain of 1 certificate");
        }

        @ParameterizedTest
        @CsvSource({
            "2000-01-01T00:00:00Z, is not valid yet, Valid from",
            "2200-01-01T00:00:00Z, has expired, Expired on"
        })
        void warnOfTheTime(Instant now, String warning, String fact) {
            Judgement judgement = Certificates.judge(Samples.text("rsa.crt"), now);

            assertThat(judgement.problem()).isEmpty();
            assertThat(judgement.warning().orElseThrow()).startsWith(warning);
            assertThat(judgement.facts()).anyMatch(told -> told.startsWith(fact));
        }

        @Test
        void doNotJudgeATimeThatIsNotKnown() {
            assertThat(Certificates.judge(Samples.text("rsa.crt"), Instant.EPOCH)
                            .warning())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text",
                    "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                    "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----",
                    "-----BEGIN CERTIFICATE-----",
                    "-----BEGIN "
                })
        void areToldFromOtherTexts(String text) {
            assertThat(Certificates.judge(text, NOW).problem().orElseThrow())
                    .startsWith("must be a certificate in PEM");
            assertThat(PrivateKeys.judge(text).problem().orElseThrow()).startsWith("must be a private key in PEM");
        }

        @Test
        void areNotMixed() {
            String both = Samples.text("rsa.crt") + Samples.text("rsa.key");

            assertThat(Certificates.judge(both, NOW).problem().orElseThrow()).contains("there is a private key in it");
            assertThat(PrivateKeys.judge(Samples.text("rsa.crt")).problem()).isPresent();
            assertThat(PrivateKeys.judge(both).problem()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "rsa.key, RSA key of 2048 bits",
            "rsa-pkcs1.key, RSA key of 2048 bits",
            "ec.key, EC key of 256 bits",
            "ed25519.key, EdDSA key"
        })
        void tellWhatAKeyIs(String file, String fact) {
            assertThat(PrivateKeys.judge(Samples.text(file))).isEqualTo(Judgement.good(List.of(fact)));
        }

        @ParameterizedTest
        @CsvSource({
            "rsa-encrypted.key, without a password",
            "rsa-encrypted-pkcs1.key, without a password",
            "openssh.key, OpenSSH"
        })
        void tellHowToConvertAKey(String file, String problem) {
            assertThat(PrivateKeys.judge(Samples.text(file)).problem().orElseThrow())
                    .contains(problem);
        }

        @ParameterizedTest
        @CsvSource({
            "rsa.crt, rsa.key, true",
            "rsa.crt, rsa-pkcs1.key, true",
            "ec-chain.crt, ec.key, true",
            "ed25519.crt, ed25519.key, true",
            "rsa.crt, ec.key, false",
            "ec-chain.crt, rsa.key, false",
            "ec-chain.crt, ed25519.key, false"
        })
        void fitOrDoNotFit(String certificate, String key, boolean fit) {
            assertThat(KeyPairs.fit(Samples.text(certificate), Samples.text(key)))
                    .contains(fit);
        }

        @Test
        void areNotComparedWhereOneCannotBeRead() {
            assertThat(KeyPairs.fit("text", Samples.text("rsa.key"))).isEmpty();
            assertThat(KeyPairs.fit(Samples.text("rsa.crt"), "text")).isEmpty();
        }

        @Test
        void areNeverToldInAProblem() {
            String key = Samples.text("rsa.key").replace("MII", "hunter2");

            assertThat(PrivateKeys.judge(key).toString()).doesNotContain("hunter2");
        }
    }

    @Nested
    class TextsInALanguage {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    " null ",
                    "\"a\\n\\u00e9\"",
                    "-1.5e+3",
                    "{\"a\": [1, {\"b\": true}, []]}",
                    "\n[\n1\n,2]"
                })
        void mayBeJson(String text) {
            assertThat(Documents.json(text).problem()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "\"\" | 1 | 1",
                    "{a: 1} | 1 | 2",
                    "[1,] | 1 | 4",
                    "[1 2] | 1 | 4",
                    "{} {} | 1 | 4",
                    "'a' | 1 | 1",
                    "01 | 1 | 2",
                    "tru | 1 | 1",
                    "[ | 1 | 2"
                })
        void tellWhereJsonEnds(String text, int line, int column) {
            assertThat(Documents.json(text).problem())
                    .contains(
                            "must be a text in JSON: see line " + line + ", column " + column + ". Correct it there.");
        }

        @Test
        void tellTheLineOfJson() {
            assertThat(Documents.json("{\n  \"password\": hunter2\n}").problem())
                    .contains("must be a text in JSON: see line 2, column 15. Correct it there.");
        }

        @Test
        void areBounded() {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
                assertThat(Documents.json("[".repeat(1_000_000)).problem()).isPresent();
                assertThat(Documents.json(" ".repeat(5_000_000)).problem().orElseThrow())
                        .contains("4 MB");
                assertThat(Documents.json("\"" + "\\\\".repeat(1_000_000)).problem())
                        .isPresent();
            });
        }

        @Test
        void mayBeYaml() {
            assertThat(Documents.yaml("a: 1\nb: [x, y]\n").problem()).isEmpty();
            assertThat(Documents.yaml("a: 1\nb: {hunter2").problem().orElseThrow())
                    .startsWith("must be a text in YAML: see line ")
                    .doesNotContain("hunter2");
        }
    }
}
