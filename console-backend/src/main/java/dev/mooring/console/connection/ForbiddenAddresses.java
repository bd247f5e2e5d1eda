package dev.mooring.console.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses that are never connected to. A vendor's template must not make the console talk to what trusts whoever can
 * reach it: the machine's metadata service, its link, or the console itself.
 */
public final class ForbiddenAddresses {

    /** Metadata services that do not live on the link: Azure, Alibaba, Oracle, AWS over IPv6. */
    private static final Set<String> METADATA =
            Set.of("168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    /** RFC 6052: an IPv4 address wrapped for a translator. */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private ForbiddenAddresses() {}

    /** Why an address is not connected to. */
    public static Optional<String> objection(InetAddress address, Vantage vantage) {
        InetAddress meant = unwrapped(address);
        if (meant.isLinkLocalAddress() || METADATA.contains(bare(meant))) {
            return Optional.of("it is a link-local or metadata address, which this console never connects to");
        }
        if (meant.isAnyLocalAddress() || meant.isMulticastAddress()) {
            return Optional.of("it is not the address of one machine");
        }
        return meant.isLoopbackAddress() && vantage == Vantage.IN_CLUSTER
                ? Optional.of("inside the cluster it is the console's own pod, not the application's")
                : Optional.empty();
    }

    private static String bare(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    /** An IPv4 address inside of an IPv6 one reaches the same machine. */
    private static InetAddress unwrapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address wrapping)) {
            return address;
        }
        if (isSixToFour(bytes)) {
            return ofIpv4(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean compatible =
                wrapping.isIPv4CompatibleAddress() && !wrapping.isLoopbackAddress() && !wrapping.isAnyLocalAddress();
        return compatible || Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)
                ? ofIpv4(Arrays.copyOfRange(bytes, 12, 16))
                : address;
    }

    private static boolean isSixToFour(byte[] bytes) {
        return bytes[0] == 0x20 && bytes[1] == 0x02;
    }

    private static InetAddress ofIpv4(byte[] four) {
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }
}
