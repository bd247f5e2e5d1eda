package dev.mooring.config.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's comparisons, which refuse values of different sorts: a string is never compared with a number. */
final class Comparisons {

    private static final String WRONG_TYPE = "invalid type for comparison";

    private Comparisons() {}

    /** What Go can compare with each other. */
    private enum Sort {
        NONE,
        BOOL,
        COMPLEX,
        SIGNED,
        FLOAT,
        STRING,
        UNSIGNED
    }

    private static Sort sort(@Nullable Object value) {
        return switch (value) {
            case Boolean _ -> Sort.BOOL;
            case Long _ -> Sort.SIGNED;
            case GoInteger number -> number.isUnsigned() ? Sort.UNSIGNED : Sort.SIGNED;
            case Double _ -> Sort.FLOAT;
            case GoComplex _ -> Sort.COMPLEX;
            case String _ -> Sort.STRING;
            case null, default -> Sort.NONE;
        };
    }

    /** True if the first equals any of the others. */
    static Boolean equal(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.size() < 2) {
            throw new FunctionException("missing argument for comparison");
        }
        for (Object other : arguments.subList(1, arguments.size())) {
            if (isEqual(present(arguments.getFirst()), present(other))) {
                return true;
            }
        }
        return false;
    }

    static Boolean notEqual(List<@Nullable Object> arguments) throws FunctionException {
        return !equal(arguments);
    }

    static Boolean less(List<@Nullable Object> arguments) throws FunctionException {
        return isLess(present(arguments.get(0)), present(arguments.get(1)));
    }

    static Boolean lessOrEqual(List<@Nullable Object> arguments) throws FunctionException {
        return less(arguments) || equal(arguments);
    }

    static Boolean greater(List<@Nullable Object> arguments) throws FunctionException {
        return !lessOrEqual(arguments);
    }

    static Boolean greaterOrEqual(List<@Nullable Object> arguments) throws FunctionException {
        return !less(arguments);
    }

    private static @Nullable Object present(@Nullable Object value) {
        return value == Absent.VALUE ? null : value;
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) throws FunctionException {
        Sort sort = sort(left);
        if (sort == sort(right)) {
            return sort == Sort.NONE ? isSame(left, right) : sameBasic(left, right);
        }
        if (areIntegers(sort, sort(right))) {
            return compareIntegers(left, right) == 0;
        }
        if (left == null || right == null) {
            return false;
        }
        throw incompatible(left, right);
    }

    private static boolean sameBasic(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double one && right instanceof Double other) {
            return one.doubleValue() == other.doubleValue();
        }
        if (left instanceof GoComplex one && right instanceof GoComplex other) {
            return one.real() == other.real() && one.imaginary() == other.imaginary();
        }
        return areIntegers(sort(left), sort(right))
                ? compareIntegers(left, right) == 0
                : left != null && left.equals(right);
    }

    /** Lists and dicts are equal to nothing but nil, and only if they are nil themselves. */
    private static boolean isSame(@Nullable Object left, @Nullable Object right) throws FunctionException {
        boolean comparable =
                left == null || right == null || GoValue.kindName(left).equals(GoValue.kindName(right));
        if (!comparable) {
            throw notComparable(
                    "non-comparable types " + shown(left) + ": " + GoValue.typeName(left) + ", "
                            + GoValue.typeName(right) + ": " + GoPrint.value(right),
                    left,
                    right);
        }
        if (isNil(left) || isNil(right)) {
            return isNil(left) == isNil(right);
        }
        if (right instanceof List<?> || right instanceof Map<?, ?>) {
            throw notComparable("non-comparable type " + shown(right) + ": " + GoValue.typeName(right), left, right);
        }
        return left != null && left.equals(right);
    }

    private static String shown(@Nullable Object value) throws FunctionException {
        return GoFormat.format("%s", Collections.singletonList(value));
    }

    private static FunctionException notComparable(String exact, @Nullable Object left, @Nullable Object right) {
        return FunctionException.quoting(
                exact, "non-comparable types " + GoValue.typeName(left) + " and " + GoValue.typeName(right));
    }

    private static boolean isNil(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case GoSlice slice -> slice.isNil();
            case GoMap map -> map.isNil();
            default -> false;
        };
    }

    private static boolean isLess(@Nullable Object left, @Nullable Object right) throws FunctionException {
        Sort sort = sort(left);
        if (sort == Sort.NONE || sort(right) == Sort.NONE) {
            throw new FunctionException(WRONG_TYPE);
        }
        if (areIntegers(sort, sort(right))) {
            return compareIntegers(left, right) < 0;
        }
        if (left instanceof Double one && right instanceof Double other) {
            return one < other;
        }
        if (left instanceof String one && right instanceof String other) {
            return GoText.ORDER.compare(one, other) < 0;
        }
        throw sort == sort(right) ? new FunctionException(WRONG_TYPE) : incompatible(left, right);
    }

    private static FunctionException incompatible(@Nullable Object left, @Nullable Object right) {
        return new FunctionException(
                "incompatible types for comparison: " + GoValue.typeName(left) + " and " + GoValue.typeName(right));
    }

    private static boolean areIntegers(Sort one, Sort other) {
        boolean first = one == Sort.SIGNED || one == Sort.UNSIGNED;
        return first && (other == Sort.SIGNED || other == Sort.UNSIGNED);
    }

    private static int compareIntegers(@Nullable Object left, @Nullable Object right) {
        return GoValue.integer(left).compareTo(GoValue.integer(right));
    }
}
