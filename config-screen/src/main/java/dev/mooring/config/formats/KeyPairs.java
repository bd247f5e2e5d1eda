package dev.mooring.config.formats;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Whether a private key is that of a certificate. */
public final class KeyPairs {

    private static final byte[] SAMPLE = "Does the key fit?".getBytes(StandardCharsets.UTF_8);

    private KeyPairs() {}

    /** Empty where that cannot be told, because one of them cannot be read. */
    public static Optional<Boolean> fit(String certificate, String key) {
        return Certificates.first(certificate)
                .flatMap(found -> PrivateKeys.first(key).flatMap(secret -> fit(found.getPublicKey(), secret)));
    }

    private static Optional<Boolean> fit(PublicKey open, PrivateKey secret) {
        if (open instanceof RSAPublicKey rsa && secret instanceof RSAPrivateKey rsaSecret) {
            return Optional.of(rsa.getModulus().equals(rsaSecret.getModulus()));
        }
        return switch (secret.getAlgorithm()) {
            case "EC" -> signs("SHA256withECDSA", open, secret);
            case "EdDSA" -> signs("EdDSA", open, secret);
            case "RSA" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> signs(String algorithm, PublicKey open, PrivateKey secret) {
        if (!open.getAlgorithm().equals(secret.getAlgorithm())) {
            return Optional.of(false);
        }
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(SAMPLE);
            byte[] signature = signing.sign();
            signing.initVerify(open);
            signing.update(SAMPLE);
            return Optional.of(signing.verify(signature));
        } catch (GeneralSecurityException otherCurve) {
            return Optional.of(false);
        }
    }
}
