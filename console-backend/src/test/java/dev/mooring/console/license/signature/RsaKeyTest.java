package dev.mooring.console.license.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mooring.console.TestFiles;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RsaKeyTest {

    private static final byte[] MESSAGE = "seats: 12".getBytes(StandardCharsets.UTF_8);
    private static final PssSigner SIGNER = PssSigner.ofBits(2048);
    private static final RsaKey KEY = RsaKey.ofPem(SIGNER.pem()).orElseThrow();

    static Stream<Arguments> signaturesOfGo() {
        return TestFiles.text(TestFiles.module("src/test/resources/license/pss-signatures.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(part -> arguments(SignatureHash.valueOf(part[0]), part[1], part[2], part[3], part[4], part[5]));
    }

    @ParameterizedTest(name = "{0} {1} bits, salt {2}")
    @MethodSource("signaturesOfGo")
    void aSignatureOfAnyKeyAndSaltIsRecognised(
            SignatureHash hash, String bits, String salt, String key, String message, String signature) {
        RsaKey rsa = RsaKey.ofPem(pem(key)).orElseThrow();
        byte[] signed = Base64.getDecoder().decode(message);
        byte[] proof = Base64.getDecoder().decode(signature);

        assertThat(rsa.verifies(signed, proof, hash)).isTrue();
        signed[0] ^= 1;
        assertThat(rsa.verifies(signed, proof, hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 32, 222})
    void aSignatureOfTheJdkIsRecognisedWhateverItsSalt(int salt) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
        signature.initSign(SIGNER.pair().getPrivate());
        signature.update(MESSAGE);

        assertThat(KEY.verifies(MESSAGE, signature.sign(), SignatureHash.SHA_256))
                .isTrue();
    }

    @Test
    void aSignatureIsOfOneDigestOnly() {
        byte[] signature = SIGNER.sign(MESSAGE, SignatureHash.MD5);

        assertThat(KEY.verifies(MESSAGE, signature, SignatureHash.MD5)).isTrue();
        assertThat(KEY.verifies(MESSAGE, signature, SignatureHash.SHA_256)).isFalse();
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() {
        byte[] signature = PssSigner.ofBits(2048).sign(MESSAGE, SignatureHash.SHA_256);

        assertThat(KEY.verifies(MESSAGE, signature, SignatureHash.SHA_256)).isFalse();
    }

    @Test
    void everyChangedBitOfASignatureIsNoticed() {
        byte[] signature = SIGNER.sign(MESSAGE, SignatureHash.SHA_256);

        for (int bit = 0; bit < signature.length * 8; bit += 61) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(KEY.verifies(MESSAGE, changed, SignatureHash.SHA_256)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 257, 100_000})
    void aSignatureOfAnotherLengthIsRefused(int length) {
        assertThat(KEY.verifies(MESSAGE, new byte[length], SignatureHash.SHA_256))
                .isFalse();
    }

    @Test
    void aNumberBeyondTheKeyIsNoSignature() {
        byte[] signature = new byte[256];
        java.util.Arrays.fill(signature, (byte) 0xff);

        assertThat(KEY.verifies(MESSAGE, signature, SignatureHash.SHA_256)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PUBLIC KEY-----",
                "-----END PUBLIC KEY----------BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void whatIsNoKeyIsNone(String pem) {
        assertThat(RsaKey.ofPem(pem)).isEmpty();
    }

    @Test
    void aKeyThatIsTooSmallIsNone() {
        assertThat(RsaKey.ofPem(PssSigner.ofBits(512).pem())).isEmpty();
    }

    @Test
    void aKeyOfAnotherKindIsNone() throws GeneralSecurityException {
        byte[] der =
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();

        assertThat(RsaKey.ofPem(pem(Base64.getEncoder().encodeToString(der)))).isEmpty();
    }

    @Test
    void aKeyOfAbsurdSizeIsNone() {
        assertThat(RsaKey.ofPem(pem("A".repeat(1_000_000)))).isEmpty();
    }

    @Test
    void aKeyStaysThatKey() {
        assertThat(KEY.modulus().bitLength()).isEqualTo(2048);
        assertThat(KEY.exponent()).isEqualTo(BigInteger.valueOf(65537));
    }

    private static String pem(String base64) {
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
