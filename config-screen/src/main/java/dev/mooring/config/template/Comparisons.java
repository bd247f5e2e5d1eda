package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's comparisons, which refuse values of different types: a string is never compared with a number. */
final class Comparisons {

    private Comparisons() {}

    /** True if the first equals any of the others. */
    static Boolean equal(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.size() < 2) {
            throw new FunctionException("two values to compare are needed");
        }
        for (Object other : arguments.subList(1, arguments.size())) {
            if (isEqual(arguments.getFirst(), other)) {
                return true;
            }
        }
        return false;
    }

    static Boolean notEqual(List<@Nullable Object> arguments) throws FunctionException {
        requireTwo(arguments);
        return !isEqual(arguments.get(0), arguments.get(1));
    }

    static Boolean less(List<@Nullable Object> arguments) throws FunctionException {
        requireTwo(arguments);
        return isLess(arguments.get(0), arguments.get(1));
    }

    static Boolean lessOrEqual(List<@Nullable Object> arguments) throws FunctionException {
        requireTwo(arguments);
        boolean less = isLess(arguments.get(0), arguments.get(1));
        return less || isEqual(arguments.get(0), arguments.get(1));
    }

    static Boolean greater(List<@Nullable Object> arguments) throws FunctionException {
        return !lessOrEqual(arguments);
    }

    static Boolean greaterOrEqual(List<@Nullable Object> arguments) throws FunctionException {
        return !less(arguments);
    }

    private static void requireTwo(List<@Nullable Object> arguments) throws FunctionException {
        if (arguments.size() != 2) {
            throw new FunctionException("two values to compare are needed, found " + arguments.size());
        }
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) throws FunctionException {
        if (left == null || right == null) {
            return left == right;
        }
        requireSameType(left, right);
        if (left instanceof List<?> || left instanceof Map<?, ?>) {
            throw new FunctionException("values of type " + GoValue.typeName(left) + " cannot be compared");
        }
        return (left instanceof Double one && right instanceof Double other)
                ? one.doubleValue() == other.doubleValue()
                : left.equals(right);
    }

    private static boolean isLess(@Nullable Object left, @Nullable Object right) throws FunctionException {
        if (left != null && right != null) {
            requireSameType(left, right);
        }
        if (left instanceof Long one && right instanceof Long other) {
            return one < other;
        }
        if (left instanceof Double one && right instanceof Double other) {
            return one < other;
        }
        if (left instanceof String one && right instanceof String other) {
            return GoText.ORDER.compare(one, other) < 0;
        }
        throw new FunctionException("values of type " + GoValue.typeName(left) + " have no order");
    }

    private static void requireSameType(Object left, Object right) throws FunctionException {
        if (!left.getClass().equals(right.getClass()) && !(isNested(left) && isNested(right))) {
            throw new FunctionException("cannot compare " + GoValue.typeName(left) + " with " + GoValue.typeName(right)
                    + "; make both the same type" + hint(left, right));
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?>;
    }

    private static String hint(Object left, Object right) {
        boolean text = left instanceof String || right instanceof String;
        return text ? ", such as \"1\" with \"1\" or (atoi …) with 1" : ", such as (int …) or (float64 …)";
    }
}
