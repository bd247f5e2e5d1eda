package dev.mooring.config.crypto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.operator.ContentSigner;

/** Ed25519, written as PKCS #8. */
record Ed25519Key(Ed25519PrivateKeyParameters key) implements PrivateKey {

    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);

    static Ed25519Key generate(SecureRandom random) {
        return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
    }

    @Override
    public String label() {
        return "PRIVATE KEY";
    }

    @Override
    public byte[] encoded() throws IOException {
        return new PrivateKeyInfo(ALGORITHM, new DEROctetString(key.getEncoded())).getEncoded();
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return new SubjectPublicKeyInfo(ALGORITHM, key.generatePublicKey().getEncoded());
    }

    @Override
    public ContentSigner signer() {
        return new Signer(key, new ByteArrayOutputStream());
    }

    @Override
    public String toString() {
        return "Ed25519Key[hidden]";
    }

    private record Signer(Ed25519PrivateKeyParameters key, ByteArrayOutputStream content) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return ALGORITHM;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(content.toByteArray(), 0, content.size());
            return signer.generateSignature();
        }
    }
}
