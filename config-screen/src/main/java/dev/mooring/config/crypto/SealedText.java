package dev.mooring.config.crypto;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * A value that only Bitnami's sealed-secrets controller can read, in its strict scope: a random key encrypted to the
 * controller's certificate with RSA-OAEP, labelled by namespace and name of the Secret, and the value encrypted by that key.
 */
public final class SealedText {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedText() {}

    public static byte[] seal(String certificate, String namespace, String name, byte[] value, RandomGenerator random)
            throws KeyRefusedException {
        PublicKey recipient = publicKey(certificate);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            byte[] sealedKey = sealedKey(recipient, key, namespace + "/" + name, random);
            byte[] sealedValue = sealedValue(key, value);
            return ByteBuffer.allocate(Short.BYTES + sealedKey.length + sealedValue.length)
                    .putShort((short) sealedKey.length)
                    .put(sealedKey)
                    .put(sealedValue)
                    .array();
        } catch (GeneralSecurityException tooSmallAKey) {
            throw new KeyRefusedException("the certificate's key cannot be used to seal");
        }
    }

    private static PublicKey publicKey(String certificate) throws KeyRefusedException {
        try (InputStream pem = new ByteArrayInputStream(certificate.getBytes(StandardCharsets.UTF_8))) {
            PublicKey key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey();
            if (key instanceof RSAPublicKey) {
                return key;
            }
            throw new KeyRefusedException("the certificate to seal with has no RSA key");
        } catch (CertificateException | java.io.IOException malformed) {
            throw new KeyRefusedException("the text to seal with is no certificate in PEM form");
        }
    }

    private static byte[] sealedKey(PublicKey recipient, byte[] key, String label, RandomGenerator random)
            throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        PSource.PSpecified source = new PSource.PSpecified(label.getBytes(StandardCharsets.UTF_8));
        rsa.init(
                Cipher.ENCRYPT_MODE,
                recipient,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, source),
                GivenRandom.of(random));
        return rsa.doFinal(key);
    }

    /** The key is used once, so the nonce can be zero. */
    private static byte[] sealedValue(byte[] key, byte[] value) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
        return aes.doFinal(value);
    }
}
