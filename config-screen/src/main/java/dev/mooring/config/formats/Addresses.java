package dev.mooring.config.formats;

import java.net.Inet6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names and addresses of hosts and networks. Nothing is looked up. */
public final class Addresses {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_URL = 8192;

    private Addresses() {}

    /** A DNS name as Kubernetes takes it (RFC 1123, lower case). */
    public static Judgement hostname(String text) {
        if (FOUR_NUMBERS.matcher(text).matches() || isIpv6(text)) {
            return Judgement.bad("must be a DNS name, not an IP address. Write a name such as db.example.com.");
        }
        if (!isHostname(text) && isHostname(text.toLowerCase(Locale.ROOT))) {
            return Judgement.bad("must be a DNS name in lower case. Write it in lower case: it means the same.");
        }
        return Judgement.of(
                isHostname(text),
                "must be a DNS name such as db.example.com: letters, digits, dashes and dots, without scheme, port or path.");
    }

    public static boolean isHostname(String text) {
        return text.length() <= LONGEST_NAME
                && NAME.matcher(text).matches()
                && !FOUR_NUMBERS.matcher(text).matches();
    }

    /** Whether a connection to it could be tried: a name in any case, or an address. */
    public static boolean isHost(String text) {
        return isHostname(text.toLowerCase(Locale.ROOT).replace('_', '-')) || isIp(text);
    }

    public static Judgement ip(String text) {
        return Judgement.of(isIp(text), "must be an IP address such as 10.0.0.1 or 2001:db8::1.");
    }

    private static boolean isIp(String text) {
        return isIpv4(text) || isIpv6(text);
    }

    private static boolean isIpv4(String text) {
        return text.length() <= 15 && IPV4.matcher(text).matches();
    }

    /** A literal without a zone is read, never resolved. */
    private static boolean isIpv6(String text) {
        return ipv6(text).isPresent();
    }

    private static Optional<byte[]> ipv6(String text) {
        if (text.length() > 45 || !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Inet6Address.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A network with its prefix length; where bits of a host are set, the facts name the network that is meant. */
    public static Judgement cidr(String text) {
        int slash = text.lastIndexOf('/');
        String address = text.substring(0, Math.max(0, slash));
        boolean four = isIpv4(address);
        String length = text.substring(slash + 1);
        boolean good = (four || isIpv6(address))
                && length.matches(four ? "[12]?[0-9]|3[0-2]" : "[1-9]?[0-9]|1[01][0-9]|12[0-8]");
        if (!good) {
            return Judgement.bad("must be a network with its prefix length, such as 10.0.0.0/8 or 2001:db8::/32.");
        }
        return four ? networkOf(address, Integer.parseInt(length)) : Judgement.GOOD;
    }

    private static Judgement networkOf(String address, int length) {
        long bits = 0;
        for (String number : address.split("\\.", -1)) {
            bits = bits << 8 | Integer.parseInt(number);
        }
        long network = length == 0 ? 0 : bits & (0xFFFFFFFFL << (32 - length) & 0xFFFFFFFFL);
        return network == bits
                ? Judgement.GOOD
                : Judgement.good(List.of("Means the network %d.%d.%d.%d/%d"
                        .formatted(network >> 24, network >> 16 & 255, network >> 8 & 255, network & 255, length)));
    }

    public static Judgement email(String text) {
        int at = text.lastIndexOf('@');
        boolean good = at > 0
                && at <= 64
                && text.length() <= 254
                && MAILBOX.matcher(text.substring(0, at)).matches()
                && isHostname(text.substring(at + 1).toLowerCase(Locale.ROOT));
        return Judgement.of(good, "must be one e-mail address such as ops@example.com, without a name before it.");
    }

    /** @param schemes those that are taken, in lower case; any where there is none */
    public static Judgement url(String text, Set<String> schemes) {
        Optional<URI> url = absolute(text);
        if (url.isEmpty()) {
            String example = schemes.isEmpty() ? "https" : new TreeSet<>(schemes).first();
            return Judgement.bad("must be a whole URL such as " + example + "://example.com/path.");
        }
        boolean taken =
                schemes.isEmpty() || schemes.contains(url.get().getScheme().toLowerCase(Locale.ROOT));
        return Judgement.of(
                taken,
                "must begin with " + String.join(":// or ", new TreeSet<>(schemes)) + "://. Change its beginning.");
    }

    /** A URL with scheme and host; empty where it is none. */
    public static Optional<URI> absolute(String text) {
        if (text.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            boolean whole = url.getScheme() != null && url.getHost() != null && url.getPort() <= 65535;
            return whole ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }
}
