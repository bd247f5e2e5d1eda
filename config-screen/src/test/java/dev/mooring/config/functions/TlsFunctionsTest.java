package dev.mooring.config.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.template.GoTemplate;
import dev.mooring.config.template.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFunctionsTest {

    private static final String SHOP = "\"web\" \"shop.example\" (list \"10.0.0.1\") (list \"shop\") 30";
    private static final String SIGNED = "\"ca\" " + SHOP;

    private final KotsFunctions functions = functions();

    private static KotsFunctions functions() {
        return KotsFunctions.builder(() -> Instant.parse("2026-03-01T00:00:00Z"), new SplittableRandom(1))
                .build();
    }

    @Test
    void callsOfTheSameNameShareACertificate() throws Exception {
        String certificate = output("TLSCert " + SHOP);

        assertThat(certificate(certificate).getSubjectX500Principal().getName()).isEqualTo("CN=shop.example");
        assertThat(output("TLSCert " + SHOP)).isEqualTo(certificate);
        assertThat(output("TLSKey " + SHOP)).isEqualTo(output("TLSKey \"web\"")).startsWith("-----BEGIN RSA PRIVATE");
        assertThat(belongTogether(certificate, output("TLSKey " + SHOP))).isTrue();
    }

    @Test
    void aKeyThatIsAskedForFirstFitsItsCertificateToo() throws Exception {
        String key = output("TLSKey " + SHOP);

        assertThat(belongTogether(output("TLSCert " + SHOP), key)).isTrue();
    }

    @Test
    void anotherHostOfTheSameNameHasAnotherCertificate() {
        assertThat(output("TLSCert " + SHOP)).isNotEqualTo(output("TLSCert " + SHOP.replace("shop.example", "b")));
    }

    @Test
    void anAuthorityIsMadeOnceAndSignsAll() throws Exception {
        X509Certificate certificate = certificate(output("TLSCertFromCA " + SIGNED));
        X509Certificate authority = certificate(output("TLSCACert \"ca\" 365"));

        certificate.verify(authority.getPublicKey());
        assertThat(authority.getSubjectX500Principal().getName()).isEqualTo("CN=ca");
        assertThat(output("TLSCACert \"ca\" 365")).isEqualTo(output("TLSCACert \"ca\" 1"));
        assertThat(belongTogether(output("TLSCertFromCA " + SIGNED), output("TLSKeyFromCA " + SIGNED)))
                .isTrue();
    }

    @Test
    void otherAnswersKeepTheCertificates() {
        String certificate = output("TLSCert " + SHOP);

        assertThat(outputOf("TLSCert " + SHOP, functions.with(ConfigLookup.NONE)))
                .isEqualTo(certificate);
        assertThat(outputOf("TLSCert " + SHOP, functions())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "TLSKey \"unknown\" ⇒ ~~",
                "TLSKey \"a\" \"b\" ⇒ ~~",
                "TLSKey \"a\" 5 nil nil 1 ⇒ ~~",
                "TLSKey \"a\" \"b\" \"c\" nil 1 ⇒ ~~",
                "TLSKey \"a\" \"b\" nil nil \"1\" ⇒ ~~",
            })
    void thereIsNoKeyForOtherArguments(String expression, String expected) {
        assertThat(output(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "TLSCert \"a\" \"b\" (list \"host\") nil 1 ⇒ error calling TLSCert: error parsing ip: host",
                "TLSCert \"a\" \"b\" nil (list 5) 1 ⇒ error calling TLSCert: error processing alternate dns name: 5 is not a string",
                "TLSCert \"a\" \"b\" nil nil 1000000 ⇒ error calling TLSCert: a certificate is valid for at most 106751 days",
                "TLSCert \"a\" ⇒ wrong number of args for TLSCert: want 5 got 1",
                "KubeSeal \"x\" \"ns\" \"name\" \"secret\" ⇒ error calling KubeSeal: the text to seal with is no certificate in PEM form",
            })
    void saysWhatIsWrongWithACall(String expression, String expected) {
        assertThat(output(expression)).endsWith(expected);
    }

    @Test
    void aTemplateCannotMakeKeysForHours() {
        String message = output("range until 100 }}{{ genPrivateKey \"ed25519\" }}{{ end");

        assertThat(message).contains("steps");
    }

    private static boolean belongTogether(String certificate, String key) throws Exception {
        var pem = new String(key.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "");
        var parts = org.bouncycastle.asn1.pkcs.RSAPrivateKey.getInstance(
                java.util.Base64.getMimeDecoder().decode(pem));
        var publicKey =
                (java.security.interfaces.RSAPublicKey) certificate(certificate).getPublicKey();
        return publicKey.getModulus().equals(parts.getModulus());
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private String output(String expression) {
        return outputOf(expression, functions);
    }

    private static String outputOf(String expression, KotsFunctions functions) {
        return switch (GoTemplate.parse("t", "{{ " + expression + " }}", functions)
                .render(null, functions, Limits.DEFAULT)) {
            case GoTemplate.Result.Rendered rendered -> rendered.text();
            case GoTemplate.Result.Failed failed -> failed.message();
        };
    }
}
