package dev.mooring.config.template;

/** What sort of type a {@link GoType} is, under the name that sprig's {@code kindOf} gives. */
public enum GoKind {
    INVALID("invalid"),
    BOOL("bool"),
    INT("int"),
    INT8("int8"),
    INT16("int16"),
    INT32("int32"),
    INT64("int64"),
    UINT("uint"),
    UINT8("uint8"),
    UINT16("uint16"),
    UINT32("uint32"),
    UINT64("uint64"),
    FLOAT64("float64"),
    COMPLEX128("complex128"),
    STRING("string"),
    SLICE("slice"),
    MAP("map"),
    STRUCT("struct"),
    POINTER("ptr"),
    INTERFACE("interface");

    private final String text;

    GoKind(String text) {
        this.text = text;
    }

    /** Go's own word. */
    public String text() {
        return text;
    }

    public boolean isInteger() {
        return isSigned() || isUnsigned();
    }

    public boolean isSigned() {
        return compareTo(INT) >= 0 && compareTo(INT64) <= 0;
    }

    public boolean isUnsigned() {
        return compareTo(UINT) >= 0 && compareTo(UINT64) <= 0;
    }

    /** Whether a variable of such a type may hold nil. */
    public boolean canBeNil() {
        return this == SLICE || this == MAP || this == POINTER || this == INTERFACE;
    }
}
