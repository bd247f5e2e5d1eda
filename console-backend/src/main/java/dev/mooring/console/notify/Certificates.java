package dev.mooring.console.notify;

import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.object.KubeObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The certificates that an application lives with: those among its answers and those of its TLS Secrets. Of a chain the
 * first counts, which is the server's own: of the authorities in a bundle some always end. cert-manager renews what it made
 * at the time that its Certificate says, or when a third of its time is left: only where half of the rest has passed as well, that
 * went wrong.
 */
public final class Certificates {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 100;
    private static final String RENEWED = "cert-manager.io/certificate-name";
    private static final int LAST_PART = 6;

    private Certificates() {}

    /** Each certificate once, also where an answer and a Secret hold the same. */
    public static List<Expiring> of(ConfigValues answers, List<KubeObject> objects) {
        Set<X509Certificate> known = new HashSet<>();
        List<Expiring> found = new ArrayList<>();
        Stream.concat(inAnswers(answers), inSecrets(objects))
                .filter(named -> known.add(named.certificate()))
                .limit(MOST)
                .forEach(named -> found.add(named.expiring()));
        return found;
    }

    /**
     * A certificate.
     *
     * @param renewed whether cert-manager made it
     * @param renewal when it means to make the next one; empty where that is not known
     */
    private record Named(String name, X509Certificate certificate, boolean renewed, Optional<Instant> renewal) {

        Expiring expiring() {
            Instant end = certificate.getNotAfter().toInstant();
            return new Expiring(Topic.CERTIFICATE_EXPIRES, name, end, renewed ? quietUntil(end) : Instant.MIN);
        }

        private Instant quietUntil(Instant end) {
            Instant begin = certificate.getNotBefore().toInstant();
            return renewal.filter(end::isAfter)
                    .map(planned -> planned.plus(Duration.between(planned, end).dividedBy(2)))
                    .orElseGet(() -> end.minus(Duration.between(begin, end).dividedBy(LAST_PART)));
        }
    }

    private static Stream<Named> inAnswers(ConfigValues answers) {
        return answers.answers().entrySet().stream()
                .flatMap(entry -> first(entry.getValue())
                        .map(certificate ->
                                new Named("the answer " + entry.getKey().value(), certificate, false, Optional.empty()))
                        .stream());
    }

    private static Stream<Named> inSecrets(List<KubeObject> objects) {
        return objects.stream()
                .filter(object -> object.ref().isSecret())
                .flatMap(secret -> tls(secret)
                        .flatMap(Certificates::first)
                        .map(certificate -> new Named(
                                "Secret " + secret.name(),
                                certificate,
                                secret.annotation(RENEWED).isPresent(),
                                renewal(secret, objects)))
                        .stream());
    }

    private static Optional<Instant> renewal(KubeObject secret, List<KubeObject> objects) {
        return objects.stream()
                .filter(object -> object.kind().equals("Certificate"))
                .filter(object -> TlsNames.of(object).stream().anyMatch(secret.ref()::isSameObject))
                .flatMap(object -> object.time("status", "renewalTime").stream())
                .findFirst();
    }

    private static Optional<String> tls(KubeObject secret) {
        return secret.text("stringData", "tls.crt")
                .or(() -> secret.text("data", "tls.crt").flatMap(Certificates::decoded));
    }

    /** The content of a file is base64. */
    private static Optional<X509Certificate> first(Answer answer) {
        String value = answer.value();
        return value.contains(BEGIN) ? first(value) : decoded(value).flatMap(Certificates::first);
    }

    private static Optional<String> decoded(String text) {
        if (text.length() < BEGIN.length() || text.length() > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.ISO_8859_1))
                    .filter(decoded -> decoded.contains(BEGIN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> first(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0 || end - begin > LARGEST) {
            return Optional.empty();
        }
        byte[] one = pem.substring(begin, end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(one))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
