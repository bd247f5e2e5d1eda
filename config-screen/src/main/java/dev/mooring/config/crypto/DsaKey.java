package dev.mooring.config.crypto;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameterGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;

/** DSA, written as OpenSSL does. Go makes no certificates with it. */
record DsaKey(DSAPrivateKeyParameters key) implements PrivateKey {

    private static final int LENGTH = 2048;
    private static final int ORDER = 256;
    private static final int CERTAINTY = 80;
    private static final int PARTS = 6;

    static DsaKey generate(SecureRandom random) {
        DSAParametersGenerator parameters = new DSAParametersGenerator(new SHA256Digest());
        parameters.init(new DSAParameterGenerationParameters(LENGTH, ORDER, CERTAINTY, random));
        DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
        generator.init(new DSAKeyGenerationParameters(random, parameters.generateParameters()));
        return new DsaKey((DSAPrivateKeyParameters) generator.generateKeyPair().getPrivate());
    }

    static DsaKey read(byte[] encoded) throws KeyRefusedException {
        ASN1Sequence parts = ASN1Sequence.getInstance(encoded);
        if (parts.size() != PARTS) {
            throw new KeyRefusedException("the DSA key has not all its parts");
        }
        DSAParameters parameters = new DSAParameters(
                ASN1Integer.getInstance(parts.getObjectAt(1)).getValue(),
                ASN1Integer.getInstance(parts.getObjectAt(2)).getValue(),
                ASN1Integer.getInstance(parts.getObjectAt(3)).getValue());
        return new DsaKey(new DSAPrivateKeyParameters(
                ASN1Integer.getInstance(parts.getObjectAt(5)).getValue(), parameters));
    }

    @Override
    public String label() {
        return "DSA PRIVATE KEY";
    }

    @Override
    public byte[] encoded() throws IOException {
        DSAParameters parameters = key.getParameters();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(new ASN1Integer(0));
        parts.add(new ASN1Integer(parameters.getP()));
        parts.add(new ASN1Integer(parameters.getQ()));
        parts.add(new ASN1Integer(parameters.getG()));
        parts.add(new ASN1Integer(publicParameters().getY()));
        parts.add(new ASN1Integer(key.getX()));
        return new DERSequence(parts).getEncoded();
    }

    private DSAPublicKeyParameters publicParameters() {
        DSAParameters parameters = key.getParameters();
        return new DSAPublicKeyParameters(parameters.getG().modPow(key.getX(), parameters.getP()), parameters);
    }

    @Override
    public SubjectPublicKeyInfo publicKey() throws IOException {
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicParameters());
    }

    @Override
    public ContentSigner signer() throws KeyRefusedException {
        throw new KeyRefusedException("error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported");
    }

    @Override
    public String toString() {
        return "DsaKey[hidden]";
    }
}
