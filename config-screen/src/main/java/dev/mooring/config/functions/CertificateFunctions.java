package dev.mooring.config.functions;

import dev.mooring.config.crypto.CertificateMaker;
import dev.mooring.config.crypto.CertificateMaker.KeyKind;
import dev.mooring.config.crypto.CertificateSubject;
import dev.mooring.config.crypto.KeyRefusedException;
import dev.mooring.config.crypto.KeyedCertificate;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoObject;
import dev.mooring.config.template.GoType;
import java.util.Map;
import java.util.Optional;

/** sprig's functions that make keys and certificates. Each call makes new ones. */
final class CertificateFunctions {

    /** In steps of a template's limit: each of these may take a third of a second, and a long key a few seconds. */
    static final int CERTIFICATE_COST = 20_000;

    private static final int KEY_COST = 1_000_000;

    private final CertificateMaker maker;

    CertificateFunctions(CertificateMaker maker) {
        this.maker = maker;
    }

    FunctionTable table() {
        return new FunctionTable()
                .addAll(made())
                .addAll(withKey())
                .costly("genPrivateKey", "string", KEY_COST, a -> key(a.text(0)))
                .define("buildCustomCert", "string string", a -> existing(a.text(0), a.text(1)));
    }

    private FunctionTable made() {
        return new FunctionTable()
                .costly(
                        "genCA",
                        "string int",
                        CERTIFICATE_COST,
                        a -> certificate(() -> maker.authority(CertificateSubject.authority(a.text(0), a.whole(1)))))
                .costly(
                        "genSelfSignedCert",
                        "string list list int",
                        CERTIFICATE_COST,
                        a -> certificate(() -> maker.selfSigned(Subjects.of(a, 0))))
                .costly(
                        "genSignedCert",
                        "string list list int certificate",
                        CERTIFICATE_COST,
                        a -> certificate(() -> maker.signed(Subjects.of(a, 0), authority(a))));
    }

    private FunctionTable withKey() {
        return new FunctionTable()
                .costly(
                        "genCAWithKey",
                        "string int string",
                        CERTIFICATE_COST,
                        a -> certificate(
                                () -> maker.authority(CertificateSubject.authority(a.text(0), a.whole(1)), a.text(2))))
                .costly(
                        "genSelfSignedCertWithKey",
                        "string list list int string",
                        CERTIFICATE_COST,
                        a -> certificate(() -> maker.selfSigned(Subjects.of(a, 0), a.text(4))))
                .costly(
                        "genSignedCertWithKey",
                        "string list list int certificate string",
                        CERTIFICATE_COST,
                        a -> certificate(() -> maker.signed(Subjects.of(a, 0), authority(a), a.text(5))));
    }

    private interface Made {
        KeyedCertificate make() throws KeyRefusedException, FunctionException;
    }

    private static GoCertificate certificate(Made made) throws FunctionException {
        try {
            return new GoCertificate(made.make());
        } catch (KeyRefusedException refused) {
            throw refused(refused);
        }
    }

    static FunctionException refused(KeyRefusedException refused) {
        return FunctionException.quoting(refused.quoting(), refused.discreet());
    }

    private static KeyedCertificate authority(Arguments arguments) throws FunctionException {
        if (arguments.any(4) instanceof GoCertificate authority) {
            return authority.pair();
        }
        throw new FunctionException("argument 5 must be a certificate, such as genCA gives it");
    }

    /** sprig puts out what is wrong instead of failing. */
    private String key(String kind) throws FunctionException {
        Optional<KeyKind> known =
                switch (kind) {
                    case "", "rsa" -> Optional.of(KeyKind.RSA);
                    case "dsa" -> Optional.of(KeyKind.DSA);
                    case "ecdsa" -> Optional.of(KeyKind.ECDSA);
                    case "ed25519" -> Optional.of(KeyKind.ED25519);
                    default -> Optional.empty();
                };
        try {
            return known.isPresent() ? maker.key(known.get()) : "Unknown type " + kind;
        } catch (KeyRefusedException refused) {
            throw refused(refused);
        }
    }

    private GoCertificate existing(String certificate, String key) throws FunctionException {
        String certificateText = EncodingFunctions.decode(certificate)
                .orElseThrow(() -> new FunctionException("unable to decode base64 certificate"));
        String keyText = EncodingFunctions.decode(key)
                .orElseThrow(() -> new FunctionException("unable to decode base64 private key"));
        return certificate(() -> maker.existing(certificateText, keyText));
    }

    /** A certificate and its key as a value of the language. */
    private record GoCertificate(KeyedCertificate pair) implements GoObject {

        @Override
        public GoType type() {
            return GoType.CERTIFICATE;
        }

        @Override
        public String printed() {
            return "{" + pair.certificate() + " " + pair.key() + "}";
        }

        @Override
        public Object inJson() {
            return Map.of("Cert", pair.certificate(), "Key", pair.key());
        }

        @Override
        public Optional<Member> member(String name) {
            return switch (name) {
                case "Cert" -> Optional.of(new Member.Field(pair.certificate()));
                case "Key" -> Optional.of(new Member.Field(pair.key()));
                default -> Optional.empty();
            };
        }
    }
}
