package dev.mooring.console.forward;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ports that {@code mooring port-forward} has opened on the machine from which somebody looks at the console. It says so with
 * each request that goes through it, so every browser has its own and nothing has to be remembered. A browser can deceive nobody but
 * itself by it, and only about port numbers: names and addresses are never taken from it.
 *
 * @param local the ports of that machine
 */
public record OpenPorts(Map<Target, Integer> local) {

    /** The name of the request's header. */
    public static final String HEADER = "X-Mooring-Forwarded";

    private static final int MOST = 200;
    private static final int LAST_PORT = 65_535;
    private static final String NONE = "none";
    private static final Pattern ENTRY = Pattern.compile("([a-z0-9][-a-z0-9]{0,62}):([0-9]{1,5})=([0-9]{1,5})");

    /** What is reached by a port: a Service, and its port as the vendor names it. */
    public record Target(String service, int port) {}

    public OpenPorts {
        local = Map.copyOf(local);
    }

    /** Whatever is no port is left out. */
    public static OpenPorts parse(String header) {
        Map<Target, Integer> ports = new LinkedHashMap<>();
        for (String entry : header.split(",", MOST + 1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (ports.size() < MOST && matcher.matches() && isPort(matcher.group(2)) && isPort(matcher.group(3))) {
                ports.put(
                        new Target(matcher.group(1), Integer.parseInt(matcher.group(2))),
                        Integer.parseInt(matcher.group(3)));
            }
        }
        return new OpenPorts(ports);
    }

    private static boolean isPort(String number) {
        int port = Integer.parseInt(number);
        return port > 0 && port <= LAST_PORT;
    }

    /** The header's value; never empty, because that something forwards is news as well. */
    public String header() {
        String entries = local.entrySet().stream()
                .map(entry -> entry.getKey().service() + ":" + entry.getKey().port() + "=" + entry.getValue())
                .filter(ENTRY.asMatchPredicate())
                .sorted(Comparator.naturalOrder())
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return entries.isEmpty() ? NONE : entries;
    }

    /** Empty where the port is not open on that machine. */
    public Optional<Integer> of(String service, int port) {
        return Optional.ofNullable(local.get(new Target(service, port)));
    }
}
