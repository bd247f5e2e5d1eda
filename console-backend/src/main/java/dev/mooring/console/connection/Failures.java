package dev.mooring.console.connection;

import dev.mooring.console.connection.Connections.Stage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Why a connection did not come about, in words that tell an admin where to look. */
final class Failures {

    private Failures() {}

    static Trial of(Endpoint endpoint, Stage stage, Vantage vantage, Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> unknown(endpoint, vantage);
            case SocketTimeoutException late -> late(endpoint, stage, Duration.ZERO);
            case NoRouteToHostException noRoute ->
                Trial.failed("There is no way to " + endpoint + " from here. Check the address, routes and firewalls.");
            case ConnectException refused ->
                Trial.failed(
                        endpoint + " refused the connection: nothing listens there, or a firewall rejects it. Check"
                                + " the port and whether the service runs.");
            case SSLException noTls ->
                Trial.failed(endpoint + " was reached, but the TLS handshake failed: "
                        + Shown.text(String.valueOf(noTls.getMessage()))
                        + ". Check that this port speaks TLS, and which versions it takes.");
            default ->
                stage == Stage.TALKING
                        ? Trial.failed(endpoint + " was reached, but it ended the connection without an answer."
                                + " Check the port and the protocol.")
                        : Trial.failed(endpoint + " cannot be reached: "
                                + Shown.text(String.valueOf(cause.getMessage())) + ". Check the address.");
        };
    }

    private static Trial unknown(Endpoint endpoint, Vantage vantage) {
        String remedy = endpoint.isClusterInternal() && vantage != Vantage.IN_CLUSTER
                ? " Names of Services are known only inside the cluster, and this console runs outside of it."
                : " Check its spelling, and that it is known to the DNS here.";
        return Trial.failed("The name " + Shown.text(endpoint.host()) + " is not known." + remedy);
    }

    /** @param limit zero where the connection's own patience ended */
    static Trial late(Endpoint endpoint, Stage stage, Duration limit) {
        String when = limit.isZero() ? "in time" : "within " + Math.max(1, limit.toSeconds()) + " seconds";
        return Trial.failed(
                switch (stage) {
                    case LOOKING_UP ->
                        "The name " + Shown.text(endpoint.host()) + " was not resolved " + when
                                + ". Check the DNS of where this console runs.";
                    case CONNECTING ->
                        endpoint + " did not answer " + when
                                + ". A firewall or network policy may be in the way, or the address is wrong.";
                    case TALKING ->
                        endpoint + " was reached, but said nothing " + when + ". Check the port and the protocol.";
                });
    }
}
