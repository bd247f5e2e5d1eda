package dev.mooring.graphs.prometheus;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.AnswerTooLargeException;
import dev.mooring.console.connection.Causes;
import dev.mooring.console.connection.TlsTrouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/**
 * What went wrong with a Prometheus, in words with something to do about it.
 *
 * @param where the address, for people
 * @param transport knows what can be done about the way to it
 */
record Troubles(String where, Transport transport) {

    private static final int LONGEST_QUOTE = 400;

    Finding of(Exception failure) {
        Causes causes = Causes.of(failure);
        if (causes.has(AnswerTooLargeException.class)) {
            return finding(
                    "prometheus-answer-large",
                    "The answer is larger than " + (Transport.MOST_BYTES >> 20)
                            + " MiB, so it is not shown. Narrow the query, or sum over its labels.");
        }
        if (causes.has(HttpTimeoutException.class)) {
            return finding(
                    "prometheus-timeout",
                    "Prometheus did not answer in time. Choose a shorter range; where that does not help, see whether it is"
                            + " overloaded, or whether a network policy is in the way.");
        }
        if (causes.has(SSLException.class)) {
            return finding("prometheus-tls", transport.words(TlsTrouble.of(failure)));
        }
        if (causes.has(UnknownHostException.class) || causes.has(UnresolvedAddressException.class)) {
            return finding(
                    "prometheus-host", "There is no host of this name. Correct the address in the settings of graphs.");
        }
        if (causes.has(ConnectException.class)) {
            return finding(
                    "prometheus-unreachable",
                    "Nothing answers there. See whether Prometheus runs, and whether the port is right.");
        }
        return failure instanceof IOException
                ? finding("prometheus-broken-off", "The answer broke off. It is asked again with the next look.")
                : finding("prometheus-interrupted", "The question was given up.");
    }

    Finding notPrometheus(int status) {
        return finding(
                "prometheus-not-there",
                "What answers there (status " + status + ") does not speak as Prometheus does. Give the address of"
                        + " Prometheus itself, with its path where it has one, and with https:// where it wants that.");
    }

    /** @param own Prometheus' own words */
    Finding refused(int status, String own) {
        String words = own.isEmpty() ? "" : " It says: " + quote(own);
        return switch (status) {
            case 401, 403 ->
                finding(
                        "prometheus-credentials",
                        "It does not let Mooring in (" + status + "). " + transport.credentialsAdvice());
            case 400, 422 -> finding("prometheus-query", "Prometheus cannot answer this query." + words);
            case 503 ->
                finding(
                        "prometheus-busy",
                        "Prometheus took too long, or is busy." + words + " Choose a shorter range.");
            default -> finding("prometheus-error", "Prometheus answered with status " + status + "." + words);
        };
    }

    Finding unexpected(String type) {
        return finding(
                "prometheus-type",
                "The answer is of type " + quote(type)
                        + ", which is no set of lines. Write a query whose result changes over" + " time.");
    }

    private Finding finding(String code, String message) {
        return Finding.error(code, message, Place.ofSubject(where));
    }

    /** Somebody else's words: short, on one line. */
    static String quote(@org.jspecify.annotations.Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }
}
