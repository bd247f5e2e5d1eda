package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoInteger;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** KOTS's functions on numbers, with the types that Go's reflection gives their results. */
final class KotsNumbers {

    private static final BigInteger MOST_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int LONGEST = 400;

    private KotsNumbers() {}

    static FunctionTable table() {
        return new FunctionTable()
                .define("Add", "any any", a -> calculate(a, Long::sum, Double::sum))
                .define("Sub", "any any", a -> calculate(a, (one, other) -> one - other, (one, other) -> one - other))
                .define("Mult", "any any", a -> calculate(a, (one, other) -> one * other, (one, other) -> one * other))
                .define("Div", "any any", KotsNumbers::divide)
                .define("ParseBool", "string", a -> bool(a.text(0)))
                .define("ParseFloat", "string", a -> GoNumbers.decimal(a.text(0)))
                .define("ParseInt", "string int...", a -> GoInteger.int64(signed(a)))
                .define("ParseUint", "string int...", a -> GoInteger.uint64(unsigned(a)))
                .define("HumanSize", "any", a -> GoNumbers.humanSize(decimal(a.any(0))));
    }

    private interface Whole {
        long of(long one, long other);
    }

    private interface Decimal {
        double of(double one, double other);
    }

    /** In floats as soon as one of both is a float; else in the kind of the first, and 0 where that is no number. */
    private static Object calculate(Arguments arguments, Whole whole, Decimal decimal) throws FunctionException {
        Object one = arguments.any(0);
        Object other = arguments.any(1);
        if (one instanceof Double || other instanceof Double) {
            return decimal.of(decimal(one), decimal(other));
        }
        if (!isInteger(one)) {
            return 0L;
        }
        requireSameKind(one, other);
        long result = whole.of(bits(one), bits(other));
        return isUnsigned(one) ? GoInteger.uint64(result) : GoInteger.int64(result);
    }

    private static Object divide(Arguments arguments) throws FunctionException {
        Object one = arguments.any(0);
        Object other = arguments.any(1);
        boolean decimal = one instanceof Double || other instanceof Double;
        if (!decimal && isInteger(one) && bits(other) == 0) {
            throw GoPanic.divideByZero();
        }
        Whole whole = isUnsigned(one) ? Long::divideUnsigned : (dividend, divisor) -> dividend / divisor;
        return calculate(arguments, whole, (dividend, divisor) -> dividend / divisor);
    }

    /** Go's reflection does not read an unsigned number as a signed one, nor the other way round. */
    private static void requireSameKind(@Nullable Object one, @Nullable Object other) throws FunctionException {
        if (isInteger(other) && isUnsigned(one) != isUnsigned(other)) {
            throw new FunctionException("a signed and an unsigned number do not go together; make one of them int64");
        }
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Long || value instanceof GoInteger;
    }

    private static boolean isUnsigned(@Nullable Object value) {
        return value instanceof GoInteger number && number.isUnsigned();
    }

    private static long bits(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case GoInteger number -> number.bits();
            case null, default -> 0;
        };
    }

    private static double decimal(@Nullable Object value) {
        return switch (value) {
            case Double number -> number;
            case GoInteger number when number.isUnsigned() -> new BigInteger(number.toString()).doubleValue();
            case null, default -> bits(value);
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            default -> false;
        };
    }

    /** The nearest number that fits, as Go leaves it behind its error; 0 for what is none. */
    private static long signed(Arguments arguments) throws FunctionException {
        BigInteger number = number(arguments.text(0), radix(arguments));
        return number.max(BigInteger.valueOf(Long.MIN_VALUE))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    private static long unsigned(Arguments arguments) throws FunctionException {
        String text = arguments.text(0);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return signed ? 0 : number(text, radix(arguments)).min(MOST_UNSIGNED).longValue();
    }

    private static int radix(Arguments arguments) throws FunctionException {
        return arguments.count() > 1 ? arguments.whole(1) : 10;
    }

    private static BigInteger number(String text, int radix) {
        try {
            if (radix == 0) {
                return BigInteger.valueOf(GoNumbers.prefixed(text));
            }
            boolean ascii = text.chars().allMatch(c -> c < 0x80);
            return ascii && text.length() <= LONGEST ? new BigInteger(text, radix) : BigInteger.ZERO;
        } catch (NumberFormatException notANumber) {
            return BigInteger.ZERO;
        }
    }
}
