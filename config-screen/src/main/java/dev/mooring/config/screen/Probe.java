package dev.mooring.config.screen;

import dev.mooring.config.template.KotsTemplate;

/** A connection that the admin can try with the current answers, from {@code mooring.probe} of an item. */
public sealed interface Probe {

    /** Whether a TCP connection can be made. */
    record Tcp(KotsTemplate host, KotsTemplate port) implements Probe {}

    /** Whether an HTTP GET is answered, with any status below 500. */
    record Http(KotsTemplate url) implements Probe {}

    /** Whether a TLS handshake succeeds; tells the certificate's subject, issuer and expiry. */
    record Tls(KotsTemplate host, KotsTemplate port) implements Probe {}
}
