package dev.mooring.console.connection;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** No certificate was looked at: what answers may not speak TLS at all. */
    record NoAgreement(String words) implements TlsTrouble {}

    /** @param failure an {@link javax.net.ssl.SSLException}, or what came of one */
    static TlsTrouble of(Throwable failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .toList();
        if (last(causes, CertificateExpiredException.class).isPresent()) {
            return new Expired();
        }
        if (last(causes, CertificateNotYetValidException.class).isPresent()) {
            return new NotYetValid();
        }
        if (last(causes, CertPathBuilderException.class).isPresent()
                || last(causes, CertPathValidatorException.class).isPresent()) {
            return new Untrusted();
        }
        return last(causes, CertificateException.class)
                .<TlsTrouble>map(other -> new OtherName(String.valueOf(other.getMessage())))
                .orElseGet(() -> new NoAgreement(String.valueOf(causes.getLast().getMessage())));
    }

    private static Optional<Throwable> last(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().filter(type::isInstance).reduce((_, later) -> later);
    }
}
