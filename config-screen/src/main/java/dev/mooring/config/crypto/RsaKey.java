package dev.mooring.config.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;

/** RSA, written as PKCS #1. */
record RsaKey(RSAPrivateCrtKeyParameters key) implements PrivateKey {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int CERTAINTY = 100;
    /** A certificate that wants a longer key would take minutes to sign. */
    private static final int MOST_BITS = 8192;

    static RsaKey generate(int bits, SecureRandom random) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(EXPONENT, random, bits, CERTAINTY));
        return new RsaKey(
                (RSAPrivateCrtKeyParameters) generator.generateKeyPair().getPrivate());
    }

    static RsaKey read(byte[] pkcs1) throws KeyRefusedException {
        RSAPrivateKey parts = RSAPrivateKey.getInstance(pkcs1);
        if (parts.getModulus().bitLength() > MOST_BITS) {
            throw new KeyRefusedException("an RSA key has at most " + MOST_BITS + " bits");
        }
        return new RsaKey(new RSAPrivateCrtKeyParameters(
                parts.getModulus(),
                parts.getPublicExponent(),
                parts.getPrivateExponent(),
                parts.getPrime1(),
                parts.getPrime2(),
                parts.getExponent1(),
                parts.getExponent2(),
                parts.getCoefficient()));
    }

    @Override
    public String label() {
        return "RSA PRIVATE KEY";
    }

    @Override
    public byte[] encoded() throws IOException {
        return PrivateKeyInfoFactory.createPrivateKeyInfo(key)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
    }

    @Override
    public SubjectPublicKeyInfo publicKey() throws IOException {
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent()));
    }

    @Override
    public ContentSigner signer() throws KeyRefusedException {
        var algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256WITHRSA");
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
        try {
            return new BcRSAContentSignerBuilder(algorithm, digest).build(key);
        } catch (OperatorCreationException impossible) {
            throw new KeyRefusedException("no certificate can be made with this key");
        }
    }

    @Override
    public String toString() {
        return "RsaKey[hidden]";
    }
}
