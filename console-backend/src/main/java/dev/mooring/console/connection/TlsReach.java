package dev.mooring.console.connection;

import java.io.IOException;
import java.net.Socket;

/** A TLS handshake; a certificate that this console does not trust may well be one that the application does. */
record TlsReach(Endpoint endpoint) implements Reach {

    @Override
    public Trial over(Socket socket) throws IOException {
        TlsSession session = TlsSession.over(socket, endpoint);
        return Trial.reached(
                session.distrust()
                        .map(reason ->
                                endpoint + " speaks TLS, but its certificate is not trusted here: " + reason + ".")
                        .orElse(endpoint + " speaks TLS, and its certificate is trusted."),
                session.facts());
    }
}
