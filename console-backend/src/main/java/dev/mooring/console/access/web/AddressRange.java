package dev.mooring.console.access.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** Addresses that share a prefix, such as {@code 10.0.0.0/8}; an address alone is a range of one. */
record AddressRange(InetAddress network, int bits) {

    AddressRange {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("not a prefix length for " + network.getHostAddress() + ": " + bits);
        }
    }

    /** @throws IllegalArgumentException where the text is neither an address nor address/bits; names are not looked up */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress only = InetAddress.ofLiteral(text);
            return new AddressRange(only, only.getAddress().length * 8);
        }
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        return one.length == other.length && Arrays.equals(prefix(one, bits), prefix(other, bits));
    }

    /** The address as a source of attempts: IPv6 users own a whole /64. */
    static String source(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(prefix(bytes, 64));
    }

    /** An address in a header, where a port may stand behind it; empty for anything else. */
    static Optional<InetAddress> address(String text) {
        String bare = text.strip();
        if (bare.startsWith("[")) {
            bare = bare.substring(1, Math.max(1, bare.indexOf(']')));
        } else if (bare.indexOf(':') == bare.lastIndexOf(':')) {
            bare = bare.replaceFirst(":\\d+$", "");
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] prefix(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            masked[bit / 8] = (byte) (masked[bit / 8] | (address[bit / 8] & mask));
        }
        return masked;
    }
}
