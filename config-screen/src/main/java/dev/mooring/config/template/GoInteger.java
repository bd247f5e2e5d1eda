package dev.mooring.config.template;

/**
 * An integer of any Go type but {@code int}, which is a {@code Long}: Go does not mix them, so that
 * {@code repeat (add 1 2) "x"} is an error for an {@code int64}.
 *
 * @param bits the value; of the unsigned types with its highest bit as a digit
 */
public record GoInteger(GoKind kind, long bits) {

    public GoInteger {
        if (!kind.isInteger() || kind == GoKind.INT) {
            throw new IllegalArgumentException("an int is a Long: " + kind);
        }
    }

    /** An integer of a type, in the Java shape of that type. */
    public static Object of(GoKind kind, long bits) {
        return kind == GoKind.INT ? (Object) bits : new GoInteger(kind, bits);
    }

    /** What sprig's arithmetic gives. */
    public static GoInteger int64(long value) {
        return new GoInteger(GoKind.INT64, value);
    }

    public static GoInteger uint64(long bits) {
        return new GoInteger(GoKind.UINT64, bits);
    }

    /** A byte of a string, as {@code index} gives it. */
    public static GoInteger uint8(int value) {
        return new GoInteger(GoKind.UINT8, value);
    }

    public GoType type() {
        return GoType.basic(kind.text(), kind);
    }

    public boolean isUnsigned() {
        return kind.isUnsigned();
    }

    /** The digits. */
    @Override
    public String toString() {
        return isUnsigned() ? Long.toUnsignedString(bits) : Long.toString(bits);
    }
}
