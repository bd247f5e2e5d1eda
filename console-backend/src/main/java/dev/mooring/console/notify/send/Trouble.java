package dev.mooring.console.notify.send;

import dev.mooring.console.connection.TlsTrouble;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a receiver was not reached, in words that tell an admin where to look. */
final class Trouble {

    private static final int LONGEST = 200;

    private Trouble() {}

    static String of(String receiver, Throwable thrown) {
        Throwable cause = root(thrown);
        return switch (cause) {
            case HttpTimeoutException _, SocketTimeoutException _ ->
                receiver + " did not answer in time. A firewall or network policy may be in the way.";
            case UnknownHostException _ -> "The name of " + receiver + " is not known here. Check its spelling.";
            case NoRouteToHostException _ ->
                "There is no way to " + receiver + " from here. Check routes and firewalls.";
            case ConnectException _ ->
                receiver + " refused the connection: nothing listens there, or a firewall rejects it.";
            case SSLException tls -> "TLS with " + receiver + " failed: " + words(TlsTrouble.of(tls));
            default -> receiver + " could not be spoken to: " + said(cause.getMessage()) + ".";
        };
    }

    private static String words(TlsTrouble trouble) {
        return switch (trouble) {
            case TlsTrouble.Expired _ -> "its certificate has expired. Renew it there.";
            case TlsTrouble.NotYetValid _ ->
                "its certificate is not valid yet. See whether the clocks of both are right.";
            case TlsTrouble.Untrusted _ ->
                "nobody who is trusted here signed its certificate. Where that is not a public authority, give that"
                        + " authority's certificate.";
            case TlsTrouble.OtherName(String words) ->
                "its certificate is for another name: " + said(words) + ". Use a name that it holds.";
            case TlsTrouble.Unfit(String words) ->
                "its certificate cannot be relied on: " + said(words) + ". It needs another one.";
            case TlsTrouble.NoAgreement(String words) -> said(words) + ". See whether this port speaks TLS.";
        };
    }

    /** What others say, fit for a log: one line and not long. */
    static String said(@Nullable String text) {
        String line = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return shown.isEmpty() ? "no reason was given" : shown.replaceFirst("\\.$", "");
    }

    /** The first cause that tells something; below it are only details of this Java. */
    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (!tells(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean tells(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _,
                    SocketTimeoutException _,
                    UnknownHostException _,
                    NoRouteToHostException _,
                    ConnectException _,
                    SSLException _ -> true;
            default -> false;
        };
    }
}
