package dev.mooring.console.connection;

import java.util.Locale;

/** A host and port, as people write them. */
record Endpoint(String host, int port) {

    /** Names that only the cluster's own DNS knows: those of Services. */
    boolean isClusterInternal() {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        boolean isService = name.endsWith(".svc") || name.endsWith(".cluster.local") || !name.contains(".");
        return isService && !name.contains(":") && !name.equals("localhost");
    }

    /** Printable and short: the host may be any text. */
    @Override
    public String toString() {
        String shown = Shown.text(host);
        return (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port;
    }
}
