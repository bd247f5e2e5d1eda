package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
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

    private static final Pattern PART = Pattern.compile("(\\d*)(?:\\.(\\d*))?([^\\d.]*)");

    /** Reads Go's form; empty where the text is no duration. */
    static Optional<GoDuration> find(String text) {
        try {
            return Optional.of(read(text));
        } catch (FunctionException noDuration) {
            return Optional.empty();
        }
    }

    /** Reads Go's form, which may not be longer than 64 bits of nanoseconds. */
    static GoDuration read(String text) throws FunctionException {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String parts = signed ? text.substring(1) : text;
        if (parts.equals("0")) {
            return ZERO;
        }
        BigInteger sum = sum(text, parts);
        BigInteger nanos = text.startsWith("-") ? sum.negate() : sum;
        if (parts.isEmpty() || nanos.bitLength() >= Long.SIZE) {
            throw refused("time: invalid duration", text);
        }
        return new GoDuration(nanos.longValue());
    }

    private static BigInteger sum(String text, String parts) throws FunctionException {
        if (parts.length() > LONGEST) {
            throw refused("time: invalid duration", text);
        }
        Matcher part = PART.matcher(parts);
        BigInteger sum = BigInteger.ZERO;
        for (int at = 0; at < parts.length(); at = part.end()) {
            part.region(at, parts.length()).lookingAt();
            sum = sum.add(nanos(
                    text, part.group(1), Optional.ofNullable(part.group(2)).orElse(""), part.group(3)));
        }
        return sum;
    }

    /** The part behind the point in floating point, which is where Go's rounding comes from. */
    private static BigInteger nanos(String text, String whole, String decimals, String unitName)
            throws FunctionException {
        if (whole.isEmpty() && decimals.isEmpty()) {
            throw refused("time: invalid duration", text);
        }
        if (unitName.isEmpty()) {
            throw refused("time: missing unit in duration", text);
        }
        long unit = UNITS.getOrDefault(unitName, 0L);
        if (unit == 0) {
            String quoted = "time: unknown unit " + GoText.quote(unitName) + " in duration " + GoText.quote(text);
            throw FunctionException.quoting(quoted, "time: unknown unit in duration");
        }
        String fraction = decimals.substring(0, Math.min(decimals.length(), MOST_DIGITS));
        double part = Long.parseLong("0" + fraction) * (unit / Math.pow(10, fraction.length()));
        return new BigInteger("0" + whole).multiply(BigInteger.valueOf(unit)).add(BigInteger.valueOf((long) part));
    }

    private static FunctionException refused(String why, String text) {
        return FunctionException.quoting(why + " " + GoText.quote(text), why);
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
