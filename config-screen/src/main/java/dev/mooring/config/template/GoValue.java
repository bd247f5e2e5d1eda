package dev.mooring.config.template;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go says of a value in its Java shape: its truth, its type, and whether two are the same. */
public final class GoValue {

    /** Deeper or larger values are not compared: a hostile template could build one that takes forever. */
    private static final int DEEPEST = 100;

    private static final int MOST_COMPARISONS = 100_000;

    private GoValue() {}

    /** Go's truth: false are nil, false, zero, and whatever is empty. */
    public static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Absent _ -> false;
            case Boolean b -> b;
            case Long number -> number != 0;
            case GoInteger number -> number.bits() != 0;
            case Double number -> number != 0;
            case GoComplex number -> number.real() != 0 || number.imaginary() != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    /** The name of the type, as {@code %T} prints it. */
    public static String typeName(@Nullable Object value) {
        return switch (value) {
            case null -> "<nil>";
            case Absent _ -> "<nil>";
            default -> GoType.of(value).map(GoType::name).orElse("<nil>");
        };
    }

    /** The name of the kind, as sprig's {@code kindOf} gives it. */
    public static String kindName(@Nullable Object value) {
        return GoType.of(value).map(GoType::kind).orElse(GoKind.INVALID).text();
    }

    /** The length in Go's count: bytes of UTF-8, not characters. */
    public static long byteLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return GoText.bytes(text).length;
            }
        }
        return text.length();
    }

    /** An integer of any type. */
    static BigInteger integer(@Nullable Object value) {
        return switch (value) {
            case Long number -> BigInteger.valueOf(number);
            case GoInteger number -> new BigInteger(number.toString());
            case null, default -> throw new IllegalArgumentException("no integer");
        };
    }

    /** Whether two values are the same all the way down ({@code reflect.DeepEqual}); types must agree. */
    public static boolean isSame(@Nullable Object left, @Nullable Object right) throws FunctionException {
        return new Comparison().isSame(left, right);
    }

    /** Comparisons that are limited together, as those of one value with all items of a list. */
    public static final class Comparison {

        private int made;

        public boolean isSame(@Nullable Object left, @Nullable Object right) throws FunctionException {
            return isSame(left, right, 0);
        }

        private boolean isSame(@Nullable Object left, @Nullable Object right, int depth) throws FunctionException {
            made += depth > 0 ? 1 : 0;
            if (depth > DEEPEST || made > MOST_COMPARISONS) {
                throw new FunctionException("the values are too large to be compared");
            }
            if (left == null || right == null) {
                return left == right;
            }
            if (!GoType.of(left).equals(GoType.of(right)) || isNil(left) != isNil(right)) {
                return false;
            }
            if (left instanceof List<?> one && right instanceof List<?> other) {
                return sameList(one, other, depth);
            }
            if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
                return sameMap(one, other, depth);
            }
            boolean decimals = left instanceof Double && right instanceof Double;
            return decimals ? ((Double) left).doubleValue() == (Double) right : left.equals(right);
        }

        private static boolean isNil(Object value) {
            return (value instanceof GoSlice slice && slice.isNil()) || (value instanceof GoMap map && map.isNil());
        }

        private boolean sameList(List<?> one, List<?> other, int depth) throws FunctionException {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!isSame(one.get(i), other.get(i), depth + 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean sameMap(Map<?, ?> one, Map<?, ?> other, int depth) throws FunctionException {
            if (one.size() != other.size()) {
                return false;
            }
            for (Map.Entry<?, ?> entry : one.entrySet()) {
                boolean there = other.containsKey(entry.getKey());
                if (!there || !isSame(entry.getValue(), other.get(entry.getKey()), depth + 1)) {
                    return false;
                }
            }
            return true;
        }
    }
}
