package dev.mooring.config.formats;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** X.509 certificates in PEM: the first is the one that counts, the others are its chain. */
public final class Certificates {

    private static final int MOST_NAMES_SHOWN = 10;
    private static final int LONGEST_FACT = 300;

    /** Types of names in a certificate (RFC 5280). */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    private Certificates() {}

    /** @param now what expiry is told by; the epoch where the time is not known */
    public static Judgement judge(String text, Instant now) {
        if (text.length() > Pem.LONGEST) {
            return Judgement.bad("is larger than 1 MB. Give the certificate and its chain only.");
        }
        List<Pem> blocks = Pem.blocks(text);
        if (blocks.stream().anyMatch(Pem::isPrivateKey)) {
            return Judgement.bad("must hold certificates only, but there is a private key in it. Remove the key.");
        }
        List<X509Certificate> chain = chain(blocks);
        if (chain.isEmpty() || chain.size() < blocks.size()) {
            return Judgement.bad("must be a certificate in PEM, from -----BEGIN CERTIFICATE----- to its end."
                    + " Paste the whole file.");
        }
        return judge(chain, now);
    }

    /** The certificate that counts. */
    static Optional<X509Certificate> first(String text) {
        return text.length() > Pem.LONGEST
                ? Optional.empty()
                : chain(Pem.blocks(text)).stream().findFirst();
    }

    private static List<X509Certificate> chain(List<Pem> blocks) {
        return blocks.stream()
                .filter(block -> block.label().equals("CERTIFICATE"))
                .flatMap(block -> block.content().stream())
                .flatMap(content -> read(content).stream())
                .toList();
    }

    private static Optional<X509Certificate> read(byte[] content) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content))
                            instanceof X509Certificate read
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (CertificateException notACertificate) {
            return Optional.empty();
        }
    }

    private static Judgement judge(List<X509Certificate> chain, Instant now) {
        X509Certificate first = chain.getFirst();
        List<String> facts = new ArrayList<>();
        facts.add("Subject: " + name(first.getSubjectX500Principal().getName()));
        boolean selfSigned = first.getSubjectX500Principal().equals(first.getIssuerX500Principal());
        facts.add(
                selfSigned
                        ? "Signed by itself"
                        : "Issuer: " + name(first.getIssuerX500Principal().getName()));
        names(first).ifPresent(names -> facts.add("Names: " + names));
        facts.add(validity(first, now));
        if (chain.size() > 1) {
            facts.add("With a chain of " + (chain.size() - 1) + (chain.size() == 2 ? " certificate" : " certificates"));
        }
        return new Judgement(Optional.empty(), outdated(first, now), facts);
    }

    private static String name(String written) {
        String shown = written.isEmpty() ? "none" : written.replaceAll("\\p{Cntrl}", " ");
        return shown.length() > LONGEST_FACT ? shown.substring(0, LONGEST_FACT) + " …" : shown;
    }

    private static Optional<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? Optional.empty() : Optional.of(shown(names)).filter(text -> !text.isEmpty());
        } catch (CertificateException damaged) {
            return Optional.empty();
        }
    }

    private static String shown(Collection<List<?>> names) {
        List<String> hosts = names.stream()
                .filter(name -> name.getFirst() instanceof Integer type && (type == DNS_NAME || type == IP_ADDRESS))
                .map(name -> String.valueOf(name.get(1)))
                .toList();
        String more = hosts.size() > MOST_NAMES_SHOWN ? " and " + (hosts.size() - MOST_NAMES_SHOWN) + " more" : "";
        return hosts.stream()
                .limit(MOST_NAMES_SHOWN)
                .map(Certificates::name)
                .collect(Collectors.joining(", ", "", more));
    }

    private static String validity(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || !isKnown(now)) {
            return "Valid from " + date(from) + " to " + date(until);
        }
        long days = Duration.between(now, until).toDays();
        return now.isAfter(until)
                ? "Expired on " + date(until)
                : "Expires on " + date(until) + ", in " + days + (days == 1 ? " day" : " days");
    }

    private static Optional<String> outdated(X509Certificate certificate, Instant now) {
        if (!isKnown(now)) {
            return Optional.empty();
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of("has expired. Give a certificate that is valid.");
        }
        return now.isBefore(certificate.getNotBefore().toInstant())
                ? Optional.of("is not valid yet. Give a certificate that is valid, or wait.")
                : Optional.empty();
    }

    private static boolean isKnown(Instant now) {
        return now.isAfter(Instant.EPOCH);
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
