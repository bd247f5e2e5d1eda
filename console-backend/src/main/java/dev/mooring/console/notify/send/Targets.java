package dev.mooring.console.notify.send;

import dev.mooring.console.connection.ForbiddenAddresses;
import dev.mooring.console.connection.Vantage;
import dev.mooring.console.notify.Receipt;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/** Receivers in private networks are the usual case; metadata services and the link are never spoken to. */
final class Targets {

    private Targets() {}

    /** Why nothing is sent to this host; empty where something can be. */
    static Optional<Receipt> objection(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host.replaceAll("^\\[|\\]$", "")))
                    .flatMap(address -> ForbiddenAddresses.objection(address, Vantage.OUTSIDE).stream())
                    .<Receipt>map(why -> new Receipt.Refused(host + " is not spoken to: " + why + "."))
                    .findFirst();
        } catch (UnknownHostException e) {
            return Optional.of(new Receipt.Unreached("The name " + host
                    + " is not known here. Check its spelling, and the DNS of where this console runs."));
        }
    }
}
