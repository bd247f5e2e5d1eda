package dev.mooring.console.connection;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets a handshake end whatever the certificate, and remembers what a strict judge thinks of it. For looking only: who
 * would send anything has to ask {@link #distrust} first.
 */
@SuppressWarnings("CustomX509TrustManager")
final class Witness extends X509ExtendedTrustManager {

    private static final int MOST_NAMES = 10;

    private final X509ExtendedTrustManager judge;
    private Optional<X509Certificate> certificate = Optional.empty();
    private Optional<String> distrust = Optional.of("it sent none");

    Witness(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    Optional<String> distrust() {
        return distrust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        certificate = Stream.of(chain).findFirst();
        try {
            judge.checkServerTrusted(chain, authType, socket);
            distrust = Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            distrust = Optional.of(reason(e));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are looked at");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only sockets are looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }

    private static String reason(Exception trouble) {
        return switch (TlsTrouble.of(trouble)) {
            case TlsTrouble.Expired _ -> "it has expired";
            case TlsTrouble.NotYetValid _ -> "it is not valid yet; compare the clocks";
            case TlsTrouble.Untrusted _ ->
                "it is self-signed, or its authority is not among those that are trusted here";
            case TlsTrouble.OtherName _ -> "it is for other names";
            case TlsTrouble.Unfit(String words) -> Shown.text(words);
            case TlsTrouble.NoAgreement(String words) -> Shown.text(words);
        };
    }

    List<String> facts(String protocol) {
        List<String> facts = new ArrayList<>();
        facts.add("Protocol: " + protocol);
        certificate.ifPresent(shown -> {
            facts.add("Subject: " + Shown.text(shown.getSubjectX500Principal().getName()));
            facts.add("Issuer: " + Shown.text(shown.getIssuerX500Principal().getName()));
            names(shown).ifPresent(names -> facts.add("Names: " + names));
            facts.add("Valid from " + shown.getNotBefore().toInstant() + " to "
                    + shown.getNotAfter().toInstant());
        });
        return facts;
    }

    /** DNS names and addresses that it is for (RFC 5280, types 2 and 7). */
    private static Optional<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return Optional.ofNullable(all)
                    .map(names -> names.stream()
                            .filter(name -> Integer.valueOf(2).equals(name.getFirst())
                                    || Integer.valueOf(7).equals(name.getFirst()))
                            .limit(MOST_NAMES)
                            .map(name -> Shown.text(String.valueOf(name.get(1))))
                            .collect(Collectors.joining(", ")))
                    .filter(names -> !names.isEmpty());
        } catch (CertificateParsingException e) {
            return Optional.of("cannot be read");
        }
    }
}
