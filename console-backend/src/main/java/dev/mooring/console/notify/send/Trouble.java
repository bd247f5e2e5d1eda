package dev.mooring.console.notify.send;

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
            case SSLException tls ->
                "TLS with " + receiver + " failed: " + said(tls.getMessage())
                        + ". Where its certificate is not from a public authority, give that authority's certificate.";
            default -> receiver + " could not be spoken to: " + said(cause.getMessage()) + ".";
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
