package dev.mooring.config.crypto;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;

/** A key on one of NIST's curves, written as SEC 1. */
record EcKey(ECNamedDomainParameters curve, ECPrivateKeyParameters key) implements PrivateKey {

    static EcKey generate(SecureRandom random) {
        ECNamedDomainParameters curve = new ECNamedDomainParameters(
                SECObjectIdentifiers.secp256r1, CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, random));
        return new EcKey(
                curve, (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
    }

    static EcKey read(byte[] sec1) throws KeyRefusedException {
        ECPrivateKey parts = ECPrivateKey.getInstance(sec1);
        if (!(parts.getParametersObject() instanceof ASN1ObjectIdentifier name)) {
            throw new KeyRefusedException("the curve of the EC key has no name");
        }
        return of(name, parts);
    }

    /** Where PKCS #8 names the curve outside. */
    static EcKey of(ASN1ObjectIdentifier name, ECPrivateKey parts) throws KeyRefusedException {
        var parameters = CustomNamedCurves.getByOID(name);
        if (parameters == null) {
            throw new KeyRefusedException("the curve of the EC key is not known");
        }
        ECNamedDomainParameters curve = new ECNamedDomainParameters(name, parameters);
        return new EcKey(curve, new ECPrivateKeyParameters(parts.getKey(), curve));
    }

    @Override
    public String label() {
        return "EC PRIVATE KEY";
    }

    @Override
    public byte[] encoded() throws IOException {
        DERBitString point = new DERBitString(point().getEncoded(false));
        int bits = curve.getN().bitLength();
        return new ECPrivateKey(bits, key.getD(), point, curve.getName()).getEncoded();
    }

    private ECPoint point() {
        return new FixedPointCombMultiplier().multiply(curve.getG(), key.getD()).normalize();
    }

    @Override
    public SubjectPublicKeyInfo publicKey() throws IOException {
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(new ECPublicKeyParameters(point(), curve));
    }

    /** The longer the curve, the longer the digest. */
    @Override
    public ContentSigner signer() throws KeyRefusedException {
        int bits = curve.getN().bitLength();
        String digestName = bits <= 256 ? "SHA256" : bits <= 384 ? "SHA384" : "SHA512";
        var algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(digestName + "WITHECDSA");
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
        try {
            return new BcECContentSignerBuilder(algorithm, digest).build(key);
        } catch (OperatorCreationException impossible) {
            throw new KeyRefusedException("no certificate can be made with this key");
        }
    }

    @Override
    public String toString() {
        return "EcKey[hidden]";
    }
}
