package dev.mooring.config.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** PEM texts, read and written. Whatever is wrong with one, a message never shows it. */
final class Pem {

    private static final int LONGEST = 1024 * 1024;
    private static final int LINE = 64;

    private Pem() {}

    static String write(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    static String write(PrivateKey key) throws IOException {
        return write(key.label(), key.encoded());
    }

    static X509CertificateHolder certificate(String text) throws KeyRefusedException {
        PemObject pem = read(text).orElseThrow(() -> new KeyRefusedException("unable to decode certificate"));
        try {
            return new X509CertificateHolder(pem.getContent());
        } catch (IOException | RuntimeException malformed) { // the parser throws many kinds for what is malformed
            throw new KeyRefusedException("error parsing certificate: it is malformed");
        }
    }

    /** @param doing what for, told before what is wrong with the key */
    static PrivateKey key(String text, String doing) throws KeyRefusedException {
        try {
            return key(text);
        } catch (KeyRefusedException refused) {
            throw refused.during(doing);
        }
    }

    private static PrivateKey key(String text) throws KeyRefusedException {
        PemObject pem = read(text).orElseThrow(() -> new KeyRefusedException("no PEM data in input"));
        try {
            return switch (pem.getType()) {
                case "PRIVATE KEY" -> pkcs8(pem.getContent());
                case "RSA PRIVATE KEY" -> RsaKey.read(pem.getContent());
                case "EC PRIVATE KEY" -> EcKey.read(pem.getContent());
                case "DSA PRIVATE KEY" -> DsaKey.read(pem.getContent());
                default -> throw KeyRefusedException.ofType("no private key data in PEM block", pem.getType());
            };
        } catch (IOException | RuntimeException malformed) { // the parser throws many kinds for what is malformed
            throw new KeyRefusedException("the private key is malformed");
        }
    }

    private static PrivateKey pkcs8(byte[] content) throws IOException, KeyRefusedException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(content);
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return RsaKey.read(info.parsePrivateKey().toASN1Primitive().getEncoded());
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(
                    info.getPrivateKeyAlgorithm().getParameters());
            return EcKey.of(curve, ECPrivateKey.getInstance(info.parsePrivateKey()));
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return new Ed25519Key((Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(info));
        }
        throw new KeyRefusedException("the kind of the private key is not known");
    }

    /** The first block of the text. */
    private static Optional<PemObject> read(String text) throws KeyRefusedException {
        if (text.length() > LONGEST) {
            throw new KeyRefusedException("a PEM text has at most " + LONGEST + " characters");
        }
        try (PemReader reader = new PemReader(new StringReader(text))) {
            return Optional.ofNullable(reader.readPemObject());
        } catch (IOException | RuntimeException malformed) { // such as a line that is no base64
            return Optional.empty();
        }
    }
}
