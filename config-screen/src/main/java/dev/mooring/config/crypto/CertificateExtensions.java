package dev.mooring.config.crypto;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** What stands in a certificate beside names, time and key: for servers and clients, and for authorities also to sign. */
final class CertificateExtensions {

    private static final int USAGE = KeyUsage.keyEncipherment | KeyUsage.digitalSignature;
    private static final int IDENTIFIER_BYTES = 20;

    private final CertificateSubject subject;
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();

    CertificateExtensions(CertificateSubject subject) throws KeyRefusedException {
        this.subject = subject;
        extensions.put(Extension.keyUsage, new KeyUsage(USAGE));
        extensions.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
        }));
        extensions.put(Extension.basicConstraints, new BasicConstraints(false));
        addAlternativeNames();
    }

    CertificateExtensions authority(SubjectPublicKeyInfo key) {
        extensions.put(Extension.keyUsage, new KeyUsage(USAGE | KeyUsage.keyCertSign));
        extensions.put(Extension.basicConstraints, new BasicConstraints(true));
        extensions.put(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(identifier(key)));
        return this;
    }

    /** A certificate names its issuer's key, where the issuer has a name for it. */
    CertificateExtensions issuedBy(X509CertificateHolder issuer) {
        Extension identifier = issuer.getExtension(Extension.subjectKeyIdentifier);
        if (identifier != null) {
            byte[] key = SubjectKeyIdentifier.getInstance(identifier.getParsedValue())
                    .getKeyIdentifier();
            extensions.put(Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(key));
        }
        return this;
    }

    private void addAlternativeNames() throws KeyRefusedException {
        List<GeneralName> names = new ArrayList<>();
        for (String name : subject.names()) {
            if (!name.chars().allMatch(c -> c > 0 && c < 0x80)) {
                throw new KeyRefusedException("a DNS name has ASCII characters only");
            }
            names.add(new GeneralName(GeneralName.dNSName, new DERIA5String(name)));
        }
        for (String address : subject.addresses()) {
            names.add(new GeneralName(GeneralName.iPAddress, new DEROctetString(IpAddress.bytes(address))));
        }
        if (!names.isEmpty()) {
            extensions.put(Extension.subjectAlternativeName, new GeneralNames(names.toArray(GeneralName[]::new)));
        }
    }

    void addTo(X509v3CertificateBuilder builder) throws IOException {
        for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : extensions.entrySet()) {
            builder.addExtension(extension.getKey(), isCritical(extension.getKey()), extension.getValue());
        }
    }

    /** The other names are what counts where there is no common name. */
    private boolean isCritical(ASN1ObjectIdentifier extension) {
        return extension.equals(Extension.keyUsage)
                || extension.equals(Extension.basicConstraints)
                || (extension.equals(Extension.subjectAlternativeName)
                        && subject.commonName().isEmpty());
    }

    /** RFC 7093, method 1: the left 160 bits of a SHA-256 over the key. */
    private static byte[] identifier(SubjectPublicKeyInfo key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(key.getPublicKeyData().getBytes());
            return Arrays.copyOf(digest, IDENTIFIER_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
