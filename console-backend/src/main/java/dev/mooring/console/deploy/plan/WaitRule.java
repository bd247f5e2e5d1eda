package dev.mooring.console.deploy.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * For what the vendor holds a deploy back after an object was applied, in the annotations {@code kots.io/wait-for-ready},
 * {@code kots.io/wait-for-properties} and {@code mooring.dev/wait-timeout}.
 *
 * @param ready whether until the object is ready
 * @param limit how long at the most
 * @param findings what of the annotations cannot be understood and so has no effect
 */
public record WaitRule(boolean ready, List<Property> properties, Duration limit, List<Finding> findings) {

    public static final Duration LIMIT = Duration.ofMinutes(10);

    private static final String READY = "kots.io/wait-for-ready";
    private static final String PROPERTIES = "kots.io/wait-for-properties";
    private static final String TIMEOUT = "mooring.dev/wait-timeout";
    private static final Pattern GO_DURATION = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|µs|ms|s|m|h))+");
    private static final Pattern GO_PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ns|us|µs|ms|s|m|h)");
    private static final Map<String, Long> NANOS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "µs",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L);
    private static final Duration LONGEST = Duration.ofDays(30);

    public WaitRule {
        properties = List.copyOf(properties);
        findings = List.copyOf(findings);
    }

    /** A property and the value that is waited for, both as text. */
    public record Property(PropertyPath path, String value) {

        /** What is there instead; empty where it is there. */
        public Optional<String> difference(KubeObject live) {
            Optional<String> found = path.in(live);
            if (found.filter(value::equals).isPresent()) {
                return Optional.empty();
            }
            String now = found.map(there -> "is \"" + shortened(there) + "\"").orElse("is not there");
            return Optional.of(path + " " + now + ", not \"" + value + "\"");
        }

        private static String shortened(String text) {
            return text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }

        @Override
        public String toString() {
            return path + " is \"" + value + "\"";
        }
    }

    /** @param where the manifest's place, for findings */
    public static WaitRule of(KubeObject object, Place where) {
        List<Finding> findings = new ArrayList<>();
        List<Property> properties = new ArrayList<>();
        for (String pair : pairs(object.annotation(PROPERTIES).orElse(""))) {
            property(pair).ifPresentOrElse(properties::add, () -> findings.add(malformed(pair, where)));
        }
        Optional<String> timeout = object.annotation(TIMEOUT);
        Optional<Duration> limit = timeout.flatMap(WaitRule::duration);
        if (timeout.isPresent() && limit.isEmpty()) {
            findings.add(noDuration(timeout.get(), where));
        }
        boolean ready = object.annotation(READY).orElse("").equals("true");
        return new WaitRule(ready, properties, limit.orElse(LIMIT), findings);
    }

    public static WaitRule of(KubeObject object) {
        return of(object, Place.NONE);
    }

    public boolean waits() {
        return ready || !properties.isEmpty();
    }

    /** What is waited for, in words that end a sentence such as {@code waits until …}. */
    public String words() {
        String all = properties.stream().map(Property::toString).collect(Collectors.joining(" and "));
        if (all.isEmpty()) {
            return "it is ready";
        }
        return ready ? "it is ready and " + all : all;
    }

    /** A duration as Go writes it, such as {@code 90s} or {@code 1h30m}; empty where it is none or not positive. */
    public static Optional<Duration> duration(String text) {
        String plain = text.strip();
        if (plain.length() > 40 || !GO_DURATION.matches(plain)) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = GO_PART.matcher(plain);
        while (part.find()) {
            long unit = NANOS.getOrDefault(part.group(2), 0L);
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
        }
        if (nanos.signum() == 0 || nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    /** Split at the commas outside of brackets. */
    private static List<String> pairs(String annotation) {
        List<String> pairs = new ArrayList<>();
        String rest = annotation;
        for (int comma = outside(rest, ','); comma >= 0; comma = outside(rest, ',')) {
            pairs.add(rest.substring(0, comma));
            rest = rest.substring(comma + 1);
        }
        pairs.add(rest);
        return pairs.stream().map(String::strip).filter(pair -> !pair.isEmpty()).toList();
    }

    private static Optional<Property> property(String pair) {
        int equals = outside(pair, '=');
        return equals <= 0
                ? Optional.empty()
                : PropertyPath.parse(pair.substring(0, equals))
                        .map(path ->
                                new Property(path, pair.substring(equals + 1).strip()));
    }

    /** Where a character stands first outside of square brackets, or -1. */
    private static int outside(String text, char wanted) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == wanted && depth == 0) {
                return at;
            }
            depth += here == '[' ? 1 : here == ']' ? -1 : 0;
        }
        return -1;
    }

    private static Finding malformed(String pair, Place where) {
        return Finding.warning(
                "wait-malformed",
                "\"" + pair + "\" in the annotation " + PROPERTIES + " is no path with a value, such as"
                        + " .status.phase=Running. It is not waited for; the vendor has to correct it.",
                where);
    }

    private static Finding noDuration(String text, Place where) {
        return Finding.warning(
                "wait-malformed",
                "\"" + text + "\" in the annotation " + TIMEOUT + " is no duration such as 90s or 1h30m. The limit is "
                        + LIMIT.toMinutes() + " minutes; the vendor has to correct it.",
                where);
    }
}
