package dev.mooring.graphs.prometheus;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a connection could not be protected. Java says it in the words of those who wrote its checks; the exceptions that it
 * names as causes tell what an admin has to mend.
 *
 * @param causes the failure and what it came of, the outermost first
 */
record TlsTrouble(List<Throwable> causes) {

    /** @param authorityAdvice what to do where nobody who is trusted signed the certificate */
    String words(String authorityAdvice) {
        if (any(CertificateExpiredException.class)) {
            return "Its certificate has expired. Renew it where Prometheus runs.";
        }
        if (any(CertificateNotYetValidException.class)) {
            return "Its certificate is not valid yet. See whether the clocks of both machines are right.";
        }
        if (any(CertPathBuilderException.class) || any(CertPathValidatorException.class)) {
            return "Its certificate was not signed by an authority that Mooring trusts here. " + authorityAdvice;
        }
        return last(CertificateException.class)
                .map(other -> "Its certificate is not for this address: " + Troubles.quote(other.getMessage())
                        + ". Give the address by a name that the certificate holds.")
                .orElseGet(
                        () -> "No protected connection came about: "
                                + Troubles.quote(causes.getLast().getMessage())
                                + ". See whether it serves https at this port; give the address with http:// where it does not.");
    }

    private boolean any(Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private Optional<Throwable> last(Class<? extends Throwable> type) {
        Stream<Throwable> all = causes.stream();
        return all.filter(type::isInstance).reduce((_, later) -> later);
    }
}
