package dev.mooring.config.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** Makes keys and certificates. A key of its own has 2048 bits of RSA, as sprig gives it. */
public final class CertificateMaker {

    private static final String READING = "parsing private key";
    private static final int RSA_BITS = 2048;
    private static final int LONG_RSA_BITS = 4096;
    private static final int SERIAL_BITS = 128;
    /** How long Go's lengths of time can be. */
    private static final int MOST_DAYS = 106_751;

    private final InstantSource clock;
    private final RandomGenerator random;

    public CertificateMaker(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The kinds of keys that can be asked for by name. */
    public enum KeyKind {
        RSA,
        DSA,
        ECDSA,
        ED25519
    }

    /** A private key alone, as PEM. */
    public String key(KeyKind kind) throws KeyRefusedException {
        SecureRandom source = GivenRandom.of(random);
        PrivateKey key =
                switch (kind) {
                    case RSA -> RsaKey.generate(LONG_RSA_BITS, source);
                    case DSA -> DsaKey.generate(source);
                    case ECDSA -> EcKey.generate(source);
                    case ED25519 -> Ed25519Key.generate(source);
                };
        return written(key);
    }

    /** Checks that both are what they should be; Go does not look whether they belong together. */
    public KeyedCertificate existing(String certificate, String key) throws KeyRefusedException {
        Pem.certificate(certificate);
        Pem.key(key, "error parsing private key");
        return new KeyedCertificate(certificate, key);
    }

    public KeyedCertificate authority(CertificateSubject subject) throws KeyRefusedException {
        PrivateKey key = newKey();
        return signed(subject, key, key, name(subject), true);
    }

    /** @param key as PEM */
    public KeyedCertificate authority(CertificateSubject subject, String key) throws KeyRefusedException {
        PrivateKey given = Pem.key(key, READING);
        return signed(subject, given, given, name(subject), true);
    }

    public KeyedCertificate selfSigned(CertificateSubject subject) throws KeyRefusedException {
        PrivateKey key = newKey();
        return signed(subject, key, key, name(subject), false);
    }

    /** @param key as PEM */
    public KeyedCertificate selfSigned(CertificateSubject subject, String key) throws KeyRefusedException {
        PrivateKey given = Pem.key(key, READING);
        return signed(subject, given, given, name(subject), false);
    }

    public KeyedCertificate signed(CertificateSubject subject, KeyedCertificate authority) throws KeyRefusedException {
        return signed(subject, newKey(), authority);
    }

    /** @param key as PEM */
    public KeyedCertificate signed(CertificateSubject subject, KeyedCertificate authority, String key)
            throws KeyRefusedException {
        return signed(subject, Pem.key(key, READING), authority);
    }

    private KeyedCertificate signed(CertificateSubject subject, PrivateKey key, KeyedCertificate authority)
            throws KeyRefusedException {
        X509CertificateHolder issuer = Pem.certificate(authority.certificate());
        PrivateKey issuerKey = Pem.key(authority.key(), "error parsing private key");
        try {
            CertificateExtensions extensions = new CertificateExtensions(subject).issuedBy(issuer);
            return signed(subject, key, issuerKey, issuer.getSubject(), extensions);
        } catch (IOException | RuntimeException impossible) {
            throw refused();
        }
    }

    private KeyedCertificate signed(
            CertificateSubject subject, PrivateKey key, PrivateKey issuerKey, X500Name issuer, boolean authority)
            throws KeyRefusedException {
        try {
            CertificateExtensions extensions = new CertificateExtensions(subject);
            SubjectPublicKeyInfo publicKey = key.publicKey();
            return signed(subject, key, issuerKey, issuer, authority ? extensions.authority(publicKey) : extensions);
        } catch (IOException | RuntimeException impossible) {
            throw refused();
        }
    }

    /** Keys that were read can have values with which nothing can be signed, and the library has many exceptions for that. */
    private static KeyRefusedException refused() {
        return new KeyRefusedException("no certificate can be made with this key");
    }

    private KeyedCertificate signed(
            CertificateSubject subject,
            PrivateKey key,
            PrivateKey issuerKey,
            X500Name issuer,
            CertificateExtensions extensions)
            throws IOException, KeyRefusedException {
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, GivenRandom.of(random)),
                Date.from(now),
                Date.from(now.plus(validity(subject))),
                name(subject),
                key.publicKey());
        extensions.addTo(builder);
        byte[] encoded = builder.build(issuerKey.signer()).getEncoded();
        return new KeyedCertificate(Pem.write("CERTIFICATE", encoded), Pem.write(key));
    }

    private static Duration validity(CertificateSubject subject) throws KeyRefusedException {
        if (Math.abs((long) subject.days()) > MOST_DAYS) {
            throw new KeyRefusedException("a certificate is valid for at most " + MOST_DAYS + " days");
        }
        return Duration.ofDays(subject.days());
    }

    private static X500Name name(CertificateSubject subject) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        if (!subject.commonName().isEmpty()) {
            name.addRDN(BCStyle.CN, subject.commonName());
        }
        return name.build();
    }

    private PrivateKey newKey() {
        return RsaKey.generate(RSA_BITS, GivenRandom.of(random));
    }

    private static String written(PrivateKey key) throws KeyRefusedException {
        try {
            return Pem.write(key);
        } catch (IOException unwritable) {
            throw new KeyRefusedException("the private key cannot be written");
        }
    }
}
