package dev.mooring.config.formats;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Private keys in PEM, not encrypted: PKCS #8, and the older forms of RSA and EC keys. */
public final class PrivateKeys {

    private static final String FORM =
            "must be a private key in PEM, from -----BEGIN PRIVATE KEY----- to its end." + " Paste the whole file.";

    private PrivateKeys() {}

    public static Judgement judge(String text) {
        if (text.length() > Pem.LONGEST) {
            return Judgement.bad("is larger than 1 MB. Give the private key only.");
        }
        List<Pem> keys = Pem.blocks(text).stream().filter(Pem::isPrivateKey).toList();
        if (keys.size() != 1) {
            return Judgement.bad(keys.isEmpty() ? FORM : "must be one private key. Remove the others.");
        }
        return judge(keys.getFirst(), text);
    }

    private static Judgement judge(Pem key, String text) {
        if (key.label().startsWith("ENCRYPTED") || text.contains("Proc-Type: 4,ENCRYPTED")) {
            return Judgement.bad("must be a private key without a password. Take the password off, for example with"
                    + " openssl pkey -in FILE.");
        }
        if (key.label().startsWith("OPENSSH")) {
            return Judgement.bad("must be a private key in PEM, not in OpenSSH's own form. Convert it, for example with"
                    + " ssh-keygen -p -m PEM -f FILE.");
        }
        return read(key).map(read -> Judgement.good(List.of(fact(read)))).orElse(Judgement.bad(FORM));
    }

    /** The key, where there is one that can be read. */
    static Optional<PrivateKey> first(String text) {
        return text.length() > Pem.LONGEST
                ? Optional.empty()
                : Pem.blocks(text).stream()
                        .filter(Pem::isPrivateKey)
                        .findFirst()
                        .flatMap(PrivateKeys::read);
    }

    private static Optional<PrivateKey> read(Pem key) {
        return key.content().flatMap(content -> switch (key.label()) {
            case "PRIVATE KEY" ->
                Stream.of("RSA", "EC", "Ed25519", "Ed448", "DSA")
                        .flatMap(algorithm -> read(algorithm, content).stream())
                        .findFirst();
            case "RSA PRIVATE KEY" -> read("RSA", Der.pkcs8OfRsa(content));
            case "EC PRIVATE KEY" -> Der.pkcs8OfEc(content).flatMap(wrapped -> read("EC", wrapped));
            default -> Optional.empty();
        });
    }

    private static Optional<PrivateKey> read(String algorithm, byte[] pkcs8) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException notSuchAKey) {
            return Optional.empty();
        }
    }

    private static String fact(PrivateKey key) {
        return switch (key) {
            case RSAPrivateKey rsa -> "RSA key of " + rsa.getModulus().bitLength() + " bits";
            case ECPrivateKey ec -> "EC key of " + ec.getParams().getOrder().bitLength() + " bits";
            case DSAPrivateKey dsa -> "DSA key of " + dsa.getParams().getP().bitLength() + " bits";
            default -> key.getAlgorithm() + " key";
        };
    }
}
