package dev.mooring.config.evaluation;

import java.net.URI;

/** A connection to try, with the current answers put in. */
public sealed interface ProbeTarget {

    record Tcp(String host, int port) implements ProbeTarget {}

    record Http(URI url) implements ProbeTarget {

        /** Hides everything but the host: a URL may hold a password. */
        @Override
        public String toString() {
            return "Http[" + url.getScheme() + "://" + url.getHost() + "]";
        }
    }

    record Tls(String host, int port) implements ProbeTarget {}

    /** The answers do not make an address yet; why, for the admin. */
    record Incomplete(String reason) implements ProbeTarget {}
}
