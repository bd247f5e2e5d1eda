package dev.mooring.config.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as Go knows it: a 64-bit number of nanoseconds, written such as {@code 1h15m30.5s}.
 *
 * @param nanos may be negative
 */
record GoDuration(long nanos) {

    static final GoDuration ZERO = new GoDuration(0);

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 18;

    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L, "us", 1_000L, "µs", 1_000L, "μs", 1_000L, "ms", 1_000_000L, "s", SECOND, "m", MINUTE, "h", HOUR);

    private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");

    /** Reads Go's form; empty where the text is no duration or a longer one than Go can hold. */
    static Optional<GoDuration> read(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String parts = signed ? text.substring(1) : text;
        if (parts.equals("0")) {
            return Optional.of(ZERO);
        }
        if (parts.isEmpty() || parts.length() > LONGEST) {
            return Optional.empty();
        }
        return sum(parts)
                .map(sum -> text.startsWith("-") ? sum.negate() : sum)
                .filter(sum -> sum.bitLength() < Long.SIZE)
                .map(sum -> new GoDuration(sum.longValue()));
    }

    private static Optional<BigInteger> sum(String parts) {
        Matcher part = PART.matcher(parts);
        BigInteger sum = BigInteger.ZERO;
        int end = 0;
        while (end < parts.length() && part.find(end) && part.start() == end) {
            sum = sum.add(nanos(part.group(1), UNITS.getOrDefault(part.group(2), 0L)));
            end = part.end();
        }
        return end == parts.length() ? Optional.of(sum) : Optional.empty();
    }

    /** The part behind the point in floating point, which is where Go's rounding comes from. */
    private static BigInteger nanos(String number, long unit) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "" : number.substring(point + 1, Math.min(number.length(), point + MOST_DIGITS));
        BigInteger nanos = new BigInteger("0" + whole).multiply(BigInteger.valueOf(unit));
        double part = Long.parseLong("0" + fraction) * (unit / Math.pow(10, fraction.length()));
        return nanos.add(BigInteger.valueOf((long) part));
    }

    static GoDuration ofSeconds(long seconds) {
        return new GoDuration(seconds * SECOND);
    }

    /** To whole seconds, halves away from zero. */
    GoDuration rounded() {
        long half = nanos < 0 ? -SECOND / 2 : SECOND / 2;
        return new GoDuration((nanos + half) / SECOND * SECOND);
    }

    /** In the largest unit of which there is more than one, cut: {@code 2h}, {@code 3mo}. */
    String inLargestUnit() {
        long size = Math.abs(nanos);
        if (Long.compareUnsigned(size, 365 * DAY) > 0) {
            return Long.divideUnsigned(size, 365 * DAY) + "y";
        }
        if (size > 30 * DAY) {
            return size / (30 * DAY) + "mo";
        }
        if (size > DAY) {
            return size / DAY + "d";
        }
        if (size > HOUR) {
            return size / HOUR + "h";
        }
        return size > MINUTE ? size / MINUTE + "m" : size > SECOND ? size / SECOND + "s" : "0s";
    }

    /** Go's form: the unit of a part of a second follows its size, longer ones go up to hours. */
    @Override
    public String toString() {
        BigInteger size = BigInteger.valueOf(nanos).abs();
        String sign = nanos < 0 ? "-" : "";
        if (nanos == 0) {
            return "0s";
        }
        if (size.compareTo(BigInteger.valueOf(SECOND)) < 0) {
            return sign + small(size.longValue());
        }
        BigInteger[] minutes = size.divideAndRemainder(BigInteger.valueOf(MINUTE));
        long all = minutes[0].longValue();
        String text = decimal(minutes[1].longValue(), SECOND) + "s";
        text = all == 0 ? text : all % 60 + "m" + text;
        return sign + (all < 60 ? text : all / 60 + "h" + text);
    }

    private static String small(long size) {
        if (size < 1_000) {
            return size + "ns";
        }
        return size < 1_000_000 ? decimal(size, 1_000) + "µs" : decimal(size, 1_000_000) + "ms";
    }

    private static String decimal(long size, long unit) {
        BigDecimal quotient = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(unit));
        return quotient.signum() == 0 ? "0" : quotient.stripTrailingZeros().toPlainString();
    }
}
