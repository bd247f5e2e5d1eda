package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** sprig's arithmetic: whatever is not a number counts as zero, and integers are Go's 64 bits. */
final class NumberFunctions {

    private static final Pattern ZERO_DECIMAL = Pattern.compile("(.*?)\\.0*");

    private NumberFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(conversions())
                .addAll(arithmetic())
                .addAll(rounding())
                .addAll(sequences());
    }

    private static FunctionTable conversions() {
        return new FunctionTable()
                .define("int64", 1, a -> toLong(a.any(0)))
                .alias("int", "int64")
                .define("float64", 1, a -> toDouble(a.any(0)))
                .define("atoi", 1, a -> parse(a.text(0), 10))
                .define("toStrings", 1, a -> StringFunctions.strings(a.any(0)));
    }

    private static FunctionTable arithmetic() {
        return new FunctionTable()
                .atLeast("add", 0, a -> fold(0L, a.all(), Long::sum))
                .define("add1", 1, a -> toLong(a.any(0)) + 1)
                .define("sub", 2, a -> toLong(a.any(0)) - toLong(a.any(1)))
                .atLeast("mul", 1, a -> fold(1L, a.all(), (one, other) -> one * other))
                .define("div", 2, a -> toLong(a.any(0)) / divisor(a.any(1)))
                .define("mod", 2, a -> toLong(a.any(0)) % divisor(a.any(1)))
                .atLeast("max", 1, a -> fold(Long.MIN_VALUE, a.all(), Math::max))
                .alias("biggest", "max")
                .atLeast("min", 1, a -> fold(Long.MAX_VALUE, a.all(), Math::min))
                .atLeast("maxf", 1, a -> foldDoubles(a.all(), Math::max))
                .atLeast("minf", 1, a -> foldDoubles(a.all(), Math::min))
                .addAll(decimals());
    }

    /** Sums of floats without the noise of binary fractions, as sprig's {@code addf} and its like have them. */
    private static FunctionTable decimals() {
        return new FunctionTable()
                .atLeast("addf", 0, a -> foldDecimals(a.all(), BigDecimal::add))
                .define("add1f", 1, a -> decimal(a.any(0)).add(BigDecimal.ONE).doubleValue())
                .atLeast("subf", 1, a -> foldDecimals(a.all(), BigDecimal::subtract))
                .atLeast("mulf", 1, a -> foldDecimals(a.all(), BigDecimal::multiply))
                .atLeast("divf", 1, a -> {
                    for (Object divisor : a.from(1)) {
                        nonZero(decimal(divisor).signum());
                    }
                    return foldDecimals(a.all(), (one, other) -> one.divide(other, MathContext.DECIMAL64));
                });
    }

    private static FunctionTable rounding() {
        return new FunctionTable()
                .define("floor", 1, a -> Math.floor(toDouble(a.any(0))))
                .define("ceil", 1, a -> Math.ceil(toDouble(a.any(0))))
                .define(
                        "round",
                        2,
                        3,
                        a -> round(toDouble(a.any(0)), a.whole(1), a.count() > 2 ? toDouble(a.any(2)) : 0.5));
    }

    private static FunctionTable sequences() {
        return new FunctionTable()
                .define("until", 1, a -> sequence(0, a.whole(0), a.whole(0) < 0 ? -1 : 1))
                .define("untilStep", 3, a -> sequence(a.whole(0), a.whole(1), a.whole(2)));
    }

    private interface Fold {
        long of(long one, long other);
    }

    private static long fold(long start, List<@Nullable Object> values, Fold fold) {
        long result = start;
        for (Object value : values) {
            result = fold.of(result, toLong(value));
        }
        return result;
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
        BigDecimal of(BigDecimal one, BigDecimal other);
    }

    private static double foldDecimals(List<@Nullable Object> values, DecimalFold fold) {
        BigDecimal result = values.isEmpty() ? BigDecimal.ZERO : decimal(values.getFirst());
        for (Object value : values.subList(Math.min(1, values.size()), values.size())) {
            result = fold.of(result, decimal(value)).round(MathContext.DECIMAL128);
        }
        return result.doubleValue();
    }

    private static BigDecimal decimal(@Nullable Object value) {
        double number = toDouble(value);
        return Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
    }

    private static long divisor(@Nullable Object value) throws FunctionException {
        long divisor = toLong(value);
        nonZero(divisor == 0 ? 0 : 1);
        return divisor;
    }

    private static void nonZero(int sign) throws FunctionException {
        if (sign == 0) {
            throw new FunctionException("a number cannot be divided by zero");
        }
    }

    /** Away from zero from {@code from} on, but only above it: sprig rounds -2.5 to -3 and -2.4 to -2. */
    private static double round(double value, int places, double from) throws FunctionException {
        if (places > 300 || places < -300) {
            throw new FunctionException("a number has no " + places + " places");
        }
        double power = Math.pow(10, places);
        double digit = power * value;
        double whole = digit < 0 ? Math.ceil(digit) : Math.floor(digit);
        double fraction = Math.abs(digit - whole);
        double rounded = fraction >= from ? whole + Math.signum(digit) : whole;
        return rounded / power;
    }

    private static List<Object> sequence(long start, long stop, long step) throws FunctionException {
        List<Object> numbers = new ArrayList<>();
        if (step == 0 || (stop < start) != (step < 0)) {
            return numbers;
        }
        Sizes.items(Math.abs((stop - start) / step));
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
            numbers.add(i);
        }
        return numbers;
    }

    static long toLong(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number -> number.longValue();
            case Boolean truth -> truth ? 1 : 0;
            case String text -> parse(withoutZeroDecimals(text), 0);
            case null, default -> 0;
        };
    }

    static double toDouble(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case String text -> parseDouble(text);
            case null, default -> 0;
        };
    }

    private static String withoutZeroDecimals(String text) {
        var matcher = ZERO_DECIMAL.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    /** Go's {@code ParseInt}, and 0 where it would fail; radix 0 reads the prefixes {@code 0x}, {@code 0b}, {@code 0}. */
    static long parse(String text, int radix) {
        try {
            return radix == 0 ? GoNumbers.prefixed(text) : Long.parseLong(text, radix);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    static double parseDouble(String text) {
        return GoNumbers.decimal(text);
    }
}
