package dev.mooring.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Java's exceptions, as its own checks wrap them, come to what an admin has to mend. */
class TlsTroubleTest {

    @ParameterizedTest
    @MethodSource
    void isToldByTheCausesThatJavaNames(Throwable cause, TlsTrouble trouble) {
        SSLHandshakeException failure = new SSLHandshakeException("handshake");
        failure.initCause(cause);

        assertThat(TlsTrouble.of(failure)).isEqualTo(trouble);
    }

    static Stream<Arguments> isToldByTheCausesThatJavaNames() {
        return Stream.of(
                Arguments.of(new CertificateExpiredException("of yesterday"), new TlsTrouble.Expired()),
                Arguments.of(
                        path(PKIXReason.NO_TRUST_ANCHOR, new CertificateExpiredException("above it")),
                        new TlsTrouble.Expired()),
                Arguments.of(new CertificateNotYetValidException("of tomorrow"), new TlsTrouble.NotYetValid()),
                Arguments.of(
                        new CertificateException(new CertPathBuilderException("no path")), new TlsTrouble.Untrusted()),
                Arguments.of(path(PKIXReason.NO_TRUST_ANCHOR, null), new TlsTrouble.Untrusted()),
                Arguments.of(path(BasicReason.INVALID_SIGNATURE, null), new TlsTrouble.Untrusted()),
                Arguments.of(path(PKIXReason.INVALID_NAME, null), new TlsTrouble.Unfit("the words of Java")),
                Arguments.of(path(PKIXReason.NOT_CA_CERT, null), new TlsTrouble.Unfit("the words of Java")),
                Arguments.of(path(BasicReason.ALGORITHM_CONSTRAINED, null), new TlsTrouble.Unfit("the words of Java")),
                Arguments.of(
                        new CertificateException("No name matching localhost found."),
                        new TlsTrouble.OtherName("No name matching localhost found")),
                Arguments.of(new CertificateException("Odd"), new TlsTrouble.Unfit("Odd")),
                Arguments.of(new java.io.IOException("Not TLS"), new TlsTrouble.NoAgreement("Not TLS")));
    }

    private static Throwable path(Reason reason, @Nullable Throwable cause) {
        return new CertificateException(new CertPathValidatorException("the words of Java.", cause, null, -1, reason));
    }
}
