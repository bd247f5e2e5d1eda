package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoFloat;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** sprig's arithmetic: whatever is not a number counts as zero, and integers are Go's 64 bits. */
final class NumberFunctions {

    /** How many decimals the library behind sprig keeps in a division. */
    private static final int DECIMALS = 16;

    /** No number of a template has more digits that show; more would only cost time. */
    private static final MathContext DIGITS = new MathContext(1200);

    private NumberFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(conversions())
                .addAll(arithmetic())
                .addAll(decimals())
                .addAll(rounding())
                .addAll(sequences());
    }

    private static FunctionTable conversions() {
        return new FunctionTable()
                .define("int64", "any", a -> GoInteger.int64(toLong(a.any(0))))
                .define("int", "any", a -> toLong(a.any(0)))
                .define("float64", "any", a -> toDouble(a.any(0)))
                .define("atoi", "string", a -> parse(a.text(0), 10))
                .define("toStrings", "any", a -> GoSlice.strings(toStrings(a.any(0))));
    }

    private static List<String> toStrings(@Nullable Object value) throws FunctionException {
        return StringFunctions.strings(value);
    }

    private static FunctionTable arithmetic() {
        return new FunctionTable()
                .define("add", "any...", a -> fold(0L, a.all(), Long::sum))
                .define("add1", "any", a -> GoInteger.int64(toLong(a.any(0)) + 1))
                .define("sub", "any any", a -> GoInteger.int64(toLong(a.any(0)) - toLong(a.any(1))))
                .define("mul", "any any...", a -> fold(1L, a.all(), (one, other) -> one * other))
                .define("div", "any any", a -> GoInteger.int64(toLong(a.any(0)) / divisor(a.any(1))))
                .define("mod", "any any", a -> GoInteger.int64(toLong(a.any(0)) % divisor(a.any(1))))
                .define("max", "any any...", a -> fold(Long.MIN_VALUE, a.all(), Math::max))
                .alias("biggest", "max")
                .define("min", "any any...", a -> fold(Long.MAX_VALUE, a.all(), Math::min))
                .define("maxf", "any any...", a -> foldDoubles(a.all(), Math::max))
                .define("minf", "any any...", a -> foldDoubles(a.all(), Math::min));
    }

    /** Sums of floats without the noise of binary fractions, as sprig's {@code addf} and its like have them. */
    private static FunctionTable decimals() {
        return new FunctionTable()
                .define("addf", "any...", a -> foldDecimals(BigDecimal.ZERO, a.all(), BigDecimal::add))
                .define("add1f", "any", a -> decimal(a.any(0))
                        .add(BigDecimal.ONE)
                        .doubleValue())
                .define("subf", "any any...", a -> foldDecimals(decimal(a.any(0)), a.from(1), BigDecimal::subtract))
                .define("mulf", "any any...", a -> foldDecimals(decimal(a.any(0)), a.from(1), BigDecimal::multiply))
                .define("divf", "any any...", a -> foldDecimals(decimal(a.any(0)), a.from(1), NumberFunctions::divide));
    }

    private static FunctionTable rounding() {
        return new FunctionTable()
                .define("floor", "any", a -> Math.floor(toDouble(a.any(0))))
                .define("ceil", "any", a -> Math.ceil(toDouble(a.any(0))))
                .define(
                        "round",
                        "any int float64...",
                        a -> round(toDouble(a.any(0)), a.number(1), a.count() > 2 ? toDouble(a.any(2)) : 0.5));
    }

    private static FunctionTable sequences() {
        return new FunctionTable()
                .define("until", "int", a -> sequence(0, a.number(0), a.number(0) < 0 ? -1 : 1))
                .define("untilStep", "int int int", a -> sequence(a.number(0), a.number(1), a.number(2)));
    }

    private interface Fold {
        long of(long one, long other);
    }

    private static Object fold(long start, List<@Nullable Object> values, Fold fold) {
        long result = start;
        for (Object value : values) {
            result = fold.of(result, toLong(value));
        }
        return GoInteger.int64(result);
    }

    private interface DoubleFold {
        double of(double one, double other);
    }

    private static double foldDoubles(List<@Nullable Object> values, DoubleFold fold) {
        double result = toDouble(values.getFirst());
        for (Object value : values) {
            result = fold.of(result, toDouble(value));
        }
        return result;
    }

    private interface DecimalFold {
        BigDecimal of(BigDecimal one, BigDecimal other) throws FunctionException;
    }

    private static double foldDecimals(BigDecimal start, List<@Nullable Object> values, DecimalFold fold)
            throws FunctionException {
        BigDecimal result = start;
        for (Object value : values) {
            result = fold.of(result, decimal(value)).round(DIGITS);
        }
        return result.doubleValue();
    }

    private static BigDecimal divide(BigDecimal one, BigDecimal other) throws FunctionException {
        if (other.signum() == 0) {
            throw new FunctionException("decimal division by 0");
        }
        return one.divide(other, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(@Nullable Object value) throws FunctionException {
        double number = toDouble(value);
        if (!Double.isFinite(number)) {
            throw new FunctionException(
                    "Cannot create a Decimal from " + GoFloat.format(number, 'g', GoFloat.SHORTEST));
        }
        return BigDecimal.valueOf(number);
    }

    private static long divisor(@Nullable Object value) throws FunctionException {
        long divisor = toLong(value);
        if (divisor == 0) {
            throw GoPanic.divideByZero();
        }
        return divisor;
    }

    /** Up from the given fraction on, else down; the fraction of a negative number is negative, so it always goes down. */
    private static double round(double value, long places, double from) {
        double power = Math.pow(10, (double) places);
        double digit = power * value;
        double fraction =
                Double.isInfinite(digit) ? Double.NaN : digit - (digit < 0 ? Math.ceil(digit) : Math.floor(digit));
        return (fraction >= from ? Math.ceil(digit) : Math.floor(digit)) / power;
    }

    private static GoSlice sequence(long start, long stop, long step) throws FunctionException {
        List<Object> numbers = new ArrayList<>();
        boolean forth = start <= stop && step > 0;
        boolean back = stop < start && step < 0;
        if (forth || back) {
            Sizes.items(Math.abs((stop - start) / step));
        }
        for (long i = start; (forth && i < stop) || (back && i > stop); i += step) {
            numbers.add(i);
        }
        return GoSlice.of(GoType.INT, numbers);
    }

    static long toLong(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case GoInteger number -> number.bits();
            case Double number -> toLong((double) number);
            case Boolean truth -> truth ? 1 : 0;
            case String text -> parse(withoutZeroDecimals(text), 0);
            case null, default -> 0;
        };
    }

    /** Go's conversion gives the smallest number where a float has no place in an integer. */
    private static long toLong(double number) {
        boolean fits = number >= -0x1p63 && number < 0x1p63;
        return fits ? (long) number : Long.MIN_VALUE;
    }

    static double toDouble(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case GoInteger number ->
                number.isUnsigned() ? new BigDecimal(number.toString()).doubleValue() : number.bits();
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case String text -> parseDouble(text);
            case null, default -> 0;
        };
    }

    /** The text without a point and at least one zero behind it, where nothing else follows. */
    private static String withoutZeroDecimals(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        boolean decimals = end > 0 && end < text.length() && text.charAt(end - 1) == '.';
        return decimals ? text.substring(0, end - 1) : text;
    }

    /** Go's {@code ParseInt}, and 0 where it would fail; radix 0 reads the prefixes {@code 0x}, {@code 0b}, {@code 0}. */
    static long parse(String text, int radix) {
        try {
            return radix == 0 ? GoNumbers.prefixed(text) : GoNumbers.whole(text, radix);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static double parseDouble(String text) {
        return GoNumbers.decimal(text);
    }
}
