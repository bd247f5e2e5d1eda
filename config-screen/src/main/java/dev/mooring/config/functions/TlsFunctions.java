package dev.mooring.config.functions;

import dev.mooring.config.crypto.CertificateMaker;
import dev.mooring.config.crypto.CertificateSubject;
import dev.mooring.config.crypto.KeyRefusedException;
import dev.mooring.config.crypto.KeyedCertificate;
import dev.mooring.config.crypto.SealedText;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * KOTS's certificates. Calls that share names share a certificate, for as long as these functions live: that is how a key
 * fits the certificate that another call gave. Many threads may ask.
 */
final class TlsFunctions {

    private final CertificateMaker maker;
    private final RandomGenerator random;
    private final Map<List<String>, KeyedCertificate> certificates = new ConcurrentHashMap<>();
    private final Map<String, KeyedCertificate> authorities = new ConcurrentHashMap<>();

    TlsFunctions(CertificateMaker maker, RandomGenerator random) {
        this.maker = maker;
        this.random = random;
    }

    FunctionTable table() {
        int cost = CertificateFunctions.CERTIFICATE_COST;
        return new FunctionTable()
                .costly("TLSCert", "string string list list int", cost, a -> certificate(a)
                        .certificate())
                .costly("TLSKey", "string any...", cost, this::key)
                .costly("TLSCACert", "string int", cost, a -> authority(a.text(0), a.whole(1))
                        .certificate())
                .costly("TLSCertFromCA", "string string string list list int", cost, a -> signed(a)
                        .certificate())
                .costly("TLSKeyFromCA", "string string string list list int", cost, a -> signed(a)
                        .key())
                .define("KubeSeal", "string string string string", this::seal);
    }

    private KeyedCertificate certificate(Arguments arguments) throws FunctionException {
        KeyedCertificate made = selfSigned(arguments);
        certificates.put(List.of(arguments.text(0)), made);
        return made;
    }

    private KeyedCertificate selfSigned(Arguments arguments) throws FunctionException {
        List<String> name = List.of(arguments.text(0), arguments.text(1));
        return made(certificates, name, () -> maker.selfSigned(Subjects.of(arguments, 1)));
    }

    /** With the certificate's name alone, the key of the one that was asked for last under it, if any was. */
    private String key(Arguments arguments) throws FunctionException {
        if (arguments.count() != 5) {
            return Optional.ofNullable(certificates.get(List.of(arguments.text(0))))
                    .map(KeyedCertificate::key)
                    .orElse("");
        }
        return isSubject(arguments) ? selfSigned(arguments).key() : "";
    }

    /** KOTS has no key for arguments of other types. */
    private static boolean isSubject(Arguments arguments) {
        return arguments.any(1) instanceof String
                && isListOrNil(arguments, 2)
                && isListOrNil(arguments, 3)
                && arguments.any(4) instanceof Long;
    }

    private static boolean isListOrNil(Arguments arguments, int index) {
        return arguments.any(index) == null || arguments.any(index) instanceof List<?>;
    }

    private KeyedCertificate authority(String name, int days) throws FunctionException {
        return made(authorities, name, () -> maker.authority(CertificateSubject.authority(name, days)));
    }

    /** An authority that nobody has asked for yet is made for as many days as the certificate. */
    private KeyedCertificate signed(Arguments arguments) throws FunctionException {
        List<String> name = List.of(arguments.text(0), arguments.text(1), arguments.text(2));
        CertificateSubject subject = Subjects.of(arguments, 2);
        KeyedCertificate authority = authority(arguments.text(0), subject.days());
        return made(certificates, name, () -> maker.signed(subject, authority));
    }

    private interface Making {
        KeyedCertificate make() throws KeyRefusedException, FunctionException;
    }

    /** Threads that ask at the same time get the same certificate, though both may have made one. */
    private static <K> KeyedCertificate made(Map<K, KeyedCertificate> known, K name, Making making)
            throws FunctionException {
        KeyedCertificate earlier = known.get(name);
        if (earlier != null) {
            return earlier;
        }
        try {
            KeyedCertificate made = making.make();
            return Optional.ofNullable(known.putIfAbsent(name, made)).orElse(made);
        } catch (KeyRefusedException refused) {
            throw CertificateFunctions.refused(refused);
        }
    }

    private String seal(Arguments arguments) throws FunctionException {
        try {
            byte[] sealed = SealedText.seal(
                    arguments.text(0), arguments.text(1), arguments.text(2), GoText.bytes(arguments.text(3)), random);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (KeyRefusedException refused) {
            throw CertificateFunctions.refused(refused);
        }
    }
}
