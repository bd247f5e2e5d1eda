package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type that Go would give a value: it shows in {@code %T}, in {@code typeOf}, in comparisons, in the messages about
 * wrong arguments, and in what a missing map entry is.
 *
 * @param name as {@code %T} prints it, such as {@code []interface {}}
 * @param element of a slice, or of a map's values; the keys of a map are always strings
 */
public record GoType(String name, GoKind kind, Optional<GoType> element) {

    public static final GoType ANY = basic("interface {}", GoKind.INTERFACE);
    public static final GoType BOOL = basic("bool", GoKind.BOOL);
    public static final GoType INT = basic("int", GoKind.INT);
    public static final GoType INT64 = basic("int64", GoKind.INT64);
    public static final GoType FLOAT64 = basic("float64", GoKind.FLOAT64);
    public static final GoType COMPLEX128 = basic("complex128", GoKind.COMPLEX128);
    public static final GoType STRING = basic("string", GoKind.STRING);
    public static final GoType TIME = basic("time.Time", GoKind.STRUCT);
    public static final GoType LIST = sliceOf(ANY);
    public static final GoType DICT = mapOf(ANY);
    public static final GoType STRINGS = sliceOf(STRING);
    public static final GoType INTS = sliceOf(INT);
    /** What sprig's functions on certificates give and take. */
    public static final GoType CERTIFICATE = basic("sprig.certificate", GoKind.STRUCT);

    public static final GoType UINT32 = basic("uint32", GoKind.UINT32);
    /** What a builtin such as {@code len} takes: any value, and even the absence of one. */
    public static final GoType VALUE = basic("reflect.Value", GoKind.INTERFACE);

    /** A type without elements. */
    public static GoType basic(String name, GoKind kind) {
        return new GoType(name, kind, Optional.empty());
    }

    public static GoType sliceOf(GoType element) {
        return new GoType("[]" + element.name(), GoKind.SLICE, Optional.of(element));
    }

    public static GoType mapOf(GoType value) {
        return new GoType("map[string]" + value.name(), GoKind.MAP, Optional.of(value));
    }

    /** The type of a value in its Java shape, none for nil. */
    public static Optional<GoType> of(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Boolean _ -> Optional.of(BOOL);
            case Long _ -> Optional.of(INT);
            case Double _ -> Optional.of(FLOAT64);
            case String _ -> Optional.of(STRING);
            case GoInteger integer -> Optional.of(integer.type());
            case GoComplex _ -> Optional.of(COMPLEX128);
            case GoSlice slice -> Optional.of(slice.type());
            case GoMap map -> Optional.of(map.type());
            case List<?> _ -> Optional.of(LIST);
            case Map<?, ?> _ -> Optional.of(DICT);
            case GoObject object -> Optional.of(object.type());
            default -> throw new IllegalArgumentException("no Go value: " + value.getClass());
        };
    }

    /** What a variable of this type holds before anything is put into it. */
    public @Nullable Object zero() {
        return switch (kind) {
            case BOOL -> false;
            case INT -> 0L;
            case FLOAT64 -> 0.0;
            case COMPLEX128 -> new GoComplex(0, 0);
            case STRING -> "";
            case SLICE -> GoSlice.nil(elementType());
            case MAP -> GoMap.nil(elementType());
            case INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64 -> GoInteger.of(kind, 0);
            case INVALID, STRUCT, POINTER, INTERFACE -> null;
        };
    }

    /** Whether a value that is there may be handed over as this type. */
    boolean accepts(Object value) {
        return kind == GoKind.INTERFACE || of(value).filter(this::equals).isPresent();
    }

    GoType elementType() {
        return element.orElse(ANY);
    }

    @Override
    public String toString() {
        return name;
    }
}
