package dev.mooring.console.connection;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.util.Optional;

/**
 * Why a connection could not be protected. Java tells it in the words of those who wrote its checks; the kinds of exceptions
 * that it names as causes say what an admin has to mend.
 */
public sealed interface TlsTrouble {

    /** The other side's certificate, or that of an authority above it, has ended. */
    record Expired() implements TlsTrouble {}

    /** It begins later, or the clock here is behind. */
    record NotYetValid() implements TlsTrouble {}

    /** Nobody who is trusted here signed it. */
    record Untrusted() implements TlsTrouble {}

    /** It is a certificate for another name than the one that was asked for; Java's words have both. */
    record OtherName(String words) implements TlsTrouble {}

    /** It is one that nobody takes, such as one with a signature of a kind that is broken. */
    record Unfit(String words) implements TlsTrouble {}

    /** No certificate was looked at: what answers may not speak TLS at all. */
    record NoAgreement(String words) implements TlsTrouble {}

    /** @param failure an {@link javax.net.ssl.SSLException}, or what came of one */
    static TlsTrouble of(Throwable failure) {
        Causes causes = Causes.of(failure);
        if (causes.has(CertificateExpiredException.class)) {
            return new Expired();
        }
        if (causes.has(CertificateNotYetValidException.class)) {
            return new NotYetValid();
        }
        Optional<CertPathValidatorException> path = causes.last(CertPathValidatorException.class);
        if (path.filter(TlsTrouble::isOfNobody).isPresent()
                || (path.isEmpty() && causes.has(CertPathBuilderException.class))) {
            return new Untrusted();
        }
        if (path.isPresent()) {
            return new Unfit(words(path.get()));
        }
        return causes.last(CertificateException.class)
                .map(TlsTrouble::words)
                .map(words -> words.startsWith("No ") ? new OtherName(words) : new Unfit(words))
                .orElseGet(() -> new NoAgreement(words(causes.root())));
    }

    /** The second is an authority of the right name with another key: it was made anew. */
    private static boolean isOfNobody(CertPathValidatorException path) {
        return path.getReason() == PKIXReason.NO_TRUST_ANCHOR || path.getReason() == BasicReason.INVALID_SIGNATURE;
    }

    /** To be put into a sentence. */
    private static String words(Throwable cause) {
        return String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
    }
}
