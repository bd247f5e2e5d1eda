package dev.mooring.config.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextsTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(3);
    private static final CertificateMaker MAKER = new CertificateMaker(() -> Instant.EPOCH, RANDOM);

    /** As the sealed-secrets controller opens it: a length, a key for a namespace and a name, and what it encrypts. */
    @Test
    void theControllerOpensWhatWasSealedForTheSecret() throws Exception {
        KeyedCertificate controller = MAKER.selfSigned(new CertificateSubject("sealed", List.of(), List.of(), 1));

        ByteBuffer sealed =
                ByteBuffer.wrap(SealedText.seal(controller.certificate(), "shop", "db", bytes("pässword"), RANDOM));

        byte[] sealedKey = new byte[sealed.getShort()];
        sealed.get(sealedKey);
        byte[] value = new byte[sealed.remaining()];
        sealed.get(value);
        assertThat(opened(controller.key(), "shop/db", sealedKey, value)).isEqualTo("pässword");
        assertThatExceptionOfType(java.security.GeneralSecurityException.class)
                .isThrownBy(() -> opened(controller.key(), "shop/other", sealedKey, value));
    }

    private static String opened(String pem, String label, byte[] sealedKey, byte[] value) throws Exception {
        var info = PrivateKeyInfoFactory.createPrivateKeyInfo(((RsaKey) Pem.key(pem, "")).key());
        var key = java.security.KeyFactory.getInstance("RSA")
                .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(info.getEncoded()));
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(
                Cipher.DECRYPT_MODE,
                key,
                new OAEPParameterSpec(
                        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, new PSource.PSpecified(bytes(label))));
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(rsa.doFinal(sealedKey), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        return new String(aes.doFinal(value), StandardCharsets.UTF_8);
    }

    @Test
    void onlyACertificateWithAnRsaKeyCanSeal() throws Exception {
        String noRsa = MAKER.selfSigned(
                        new CertificateSubject("a", List.of(), List.of(), 1), MAKER.key(CertificateMaker.KeyKind.ECDSA))
                .certificate();

        for (String certificate : List.of("", "nonsense", noRsa)) {
            assertThatExceptionOfType(KeyRefusedException.class)
                    .isThrownBy(() -> SealedText.seal(certificate, "a", "b", bytes("secret"), RANDOM))
                    .satisfies(refused -> assertThat(refused.quoting()).doesNotContain("secret", "nonsense"));
        }
    }

    @Test
    void aBcryptHashIsOfThePasswordAndAnotherOneEachTime() throws Exception {
        String hash = PasswordHashes.bcrypt(bytes("secret"), RANDOM);

        assertThat(hash).startsWith("$2a$10$").isNotEqualTo(PasswordHashes.bcrypt(bytes("secret"), RANDOM));
        assertThat(OpenBSDBCrypt.checkPassword(hash, bytes("secret"))).isTrue();
        assertThat(OpenBSDBCrypt.checkPassword(hash, bytes("Secret"))).isFalse();
    }

    @Test
    void bcryptDoesNotCutAPassword() {
        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> PasswordHashes.bcrypt(new byte[73], RANDOM));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 1000})
    void whatWasEncryptedCanBeDecryptedByThePassword(int length) throws Exception {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'x');

        byte[] encrypted = AesText.encrypt(bytes("password"), text, RANDOM);

        assertThat(AesText.decrypt(bytes("password"), encrypted)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31, 33})
    void whatIsNotCompleteIsRefused(int length) {
        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> AesText.decrypt(bytes("password"), new byte[length]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
