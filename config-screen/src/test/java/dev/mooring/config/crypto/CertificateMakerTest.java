package dev.mooring.config.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.config.crypto.CertificateMaker.KeyKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates and keys, read back and checked with the JDK's own means. */
class CertificateMakerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:05:07.9Z");
    private static final CertificateMaker MAKER = new CertificateMaker(() -> NOW, new SplittableRandom(7));
    private static final CertificateSubject SHOP = new CertificateSubject(
            "shop.example",
            List.of("10.0.0.1", "2001:db8::1", "::ffff:1.2.3.4"),
            List.of("shop", "*.shop.example"),
            30);

    @Test
    void aSelfSignedCertificateIsForServersAndClientsOfItsNames() throws Exception {
        KeyedCertificate made = MAKER.selfSigned(SHOP);
        X509Certificate certificate = certificate(made);

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=shop.example");
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getNotBefore()).isEqualTo(Date.from(Instant.parse("2026-03-01T09:05:07Z")));
        assertThat(certificate.getNotAfter()).isEqualTo(Date.from(Instant.parse("2026-03-31T09:05:07Z")));
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()).startsWith(true, false, true, false, false, false);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("shop", "*.shop.example", "10.0.0.1", "2001:db8:0:0:0:0:0:1", "1.2.3.4");
        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                .isEqualTo(2048);
        assertFits(certificate, made.key());
    }

    @Test
    void anAuthoritySigns() throws Exception {
        KeyedCertificate authority = MAKER.authority(CertificateSubject.authority("ca", 365));
        KeyedCertificate signed = MAKER.signed(SHOP, authority);
        X509Certificate issuer = certificate(authority);
        X509Certificate certificate = certificate(signed);

        issuer.verify(issuer.getPublicKey());
        certificate.verify(issuer.getPublicKey());
        assertThat(issuer.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(issuer.getKeyUsage()).startsWith(true, false, true, false, false, true);
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(issuer.getSubjectX500Principal());
        assertThat(tail(certificate.getExtensionValue("2.5.29.35")))
                .isEqualTo(tail(issuer.getExtensionValue("2.5.29.14")));
        assertThat(certificate.getSerialNumber()).isNotEqualTo(issuer.getSerialNumber());
        assertFits(certificate, signed.key());
    }

    @ParameterizedTest
    @CsvSource({"ECDSA, SHA256withECDSA", "ED25519, Ed25519"})
    void aKeyThatIsThereCanBeUsed(KeyKind kind, String algorithm) throws Exception {
        String key = MAKER.key(kind);
        KeyedCertificate authority = MAKER.authority(CertificateSubject.authority("ca", 1), key);
        KeyedCertificate signed = MAKER.signed(SHOP, authority, MAKER.key(kind));
        X509Certificate certificate = certificate(signed);

        certificate.verify(certificate(authority).getPublicKey());
        assertThat(authority.key()).isEqualTo(key);
        assertThat(certificate.getSigAlgName()).isEqualTo(algorithm);
        assertThat(MAKER.existing(signed.certificate(), signed.key())).isEqualTo(signed);
    }

    @ParameterizedTest
    @EnumSource(names = {"ECDSA", "ED25519"})
    void eachKeyIsAnotherOne(KeyKind kind) throws Exception {
        assertThat(MAKER.key(kind)).isNotEqualTo(MAKER.key(kind));
    }

    @Test
    void aKeyInPkcs8IsRead() throws Exception {
        var generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n";

        KeyedCertificate made = MAKER.selfSigned(SHOP, pem);

        assertThat(made.key()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertFits(certificate(made), made.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n",
                "-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----\n",
                "-----BEGIN DSA PRIVATE KEY-----\nMAMCAQE=\n-----END DSA PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\n%%%%\n-----END PRIVATE KEY-----\n",
                "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
            })
    void aMalformedKeyIsRefusedWithoutShowingIt(String key) {
        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> MAKER.selfSigned(SHOP, key))
                .satisfies(refused -> assertThat(refused.discreet())
                        .startsWith("parsing private key: ")
                        .doesNotContain("MAA", "MAMC", "%%%%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "::g", "host", "1.2.3.4/8", "::1/64", "01.2.3.4"})
    void whatIsNoAddressIsRefused(String address) throws Exception {
        String key = MAKER.key(KeyKind.ED25519);
        CertificateSubject subject = new CertificateSubject("a", List.of(address), List.of(), 1);

        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> MAKER.selfSigned(subject, key))
                .satisfies(refused -> {
                    assertThat(refused.quoting()).isEqualTo("error parsing ip: " + address);
                    assertThat(refused.discreet()).isEqualTo("error parsing ip");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, 106_752})
    void tooManyDaysAreRefused(int days) throws Exception {
        String key = MAKER.key(KeyKind.ED25519);

        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> MAKER.authority(CertificateSubject.authority("a", days), key))
                .withMessageContaining("days");
    }

    @Test
    void lastsAsLongAsGoCanCount() throws Exception {
        String key = MAKER.key(KeyKind.ED25519);
        X509Certificate certificate = certificate(MAKER.authority(CertificateSubject.authority("a", 106_751), key));

        assertThat(Duration.between(NOW, certificate.getNotAfter().toInstant()).toDays())
                .isEqualTo(106_750);
    }

    @Test
    void keysAreNotShown() throws Exception {
        KeyedCertificate made = MAKER.selfSigned(SHOP, MAKER.key(KeyKind.ECDSA));

        assertThat(made.toString()).doesNotContain("PRIVATE", made.key());
        assertThat(Pem.key(made.key(), "").toString()).isEqualTo("EcKey[hidden]");
    }

    private static X509Certificate certificate(KeyedCertificate pair) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pair.certificate().getBytes(StandardCharsets.US_ASCII)));
    }

    /** A signature by the key is one that the certificate's key knows. */
    private static void assertFits(X509Certificate certificate, String rsaKey) throws Exception {
        var info = org.bouncycastle.crypto.util.PrivateKeyInfoFactory.createPrivateKeyInfo(
                ((RsaKey) Pem.key(rsaKey, "")).key());
        PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(new byte[] {1, 2, 3});
        assertThat(signature.verify(signed)).isTrue();
    }

    /** The identifier itself stands at the end of both extensions. */
    private static byte[] tail(byte[] extension) {
        return Arrays.copyOfRange(extension, extension.length - 20, extension.length);
    }
}
