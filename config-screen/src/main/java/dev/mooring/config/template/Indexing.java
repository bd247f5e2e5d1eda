package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code index}, {@code slice} and {@code len}. Positions in a string count its bytes. */
final class Indexing {

    private Indexing() {}

    static long length(@Nullable Object value) throws FunctionException {
        return switch (value) {
            case null -> throw new FunctionException("len of nil pointer");
            case Absent _ -> throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
            case String text -> GoValue.byteLength(text);
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            default -> throw new FunctionException("len of type " + GoValue.typeName(value));
        };
    }

    static @Nullable Object index(List<@Nullable Object> arguments) throws FunctionException {
        Object value = arguments.getFirst();
        if (value == null || value == Absent.VALUE) {
            throw new FunctionException("index of untyped nil");
        }
        for (Object key : arguments.subList(1, arguments.size())) {
            value = indexOne(value, key == Absent.VALUE ? null : key);
        }
        return value;
    }

    private static @Nullable Object indexOne(@Nullable Object value, @Nullable Object key) throws FunctionException {
        return switch (value) {
            case null -> throw new FunctionException("index of nil pointer");
            case List<?> list -> {
                int at = position(key, list.size());
                requireInside(at, list.size(), "slice");
                yield list.get(at);
            }
            case String text -> {
                byte[] bytes = GoText.bytes(text);
                int at = position(key, bytes.length);
                requireInside(at, bytes.length, "string");
                yield GoInteger.uint8(bytes[at] & 0xFF);
            }
            case Map<?, ?> map -> entry(map, mapKey(key));
            default -> throw new FunctionException("can't index item of type " + GoValue.typeName(value));
        };
    }

    private static void requireInside(int at, int length, String what) throws FunctionException {
        if (at >= length) {
            throw new FunctionException("reflect: " + what + " index out of range");
        }
    }

    private static @Nullable Object entry(Map<?, ?> map, String key) {
        if (map instanceof GoMap typed && !typed.containsKey(key)) {
            return typed.type().elementType().zero();
        }
        return map.get(key);
    }

    private static String mapKey(@Nullable Object key) throws FunctionException {
        if (key instanceof String name) {
            return name;
        }
        throw new FunctionException(
                key == null
                        ? "value is nil; should be of type string"
                        : "value has type " + GoValue.typeName(key) + "; should be string");
    }

    /** A position, which may be just behind the last item: what that means is up to the caller. */
    private static int position(@Nullable Object key, long last) throws FunctionException {
        long position =
                switch (key) {
                    case null -> throw new FunctionException("cannot index slice/array with nil");
                    case Absent _ -> throw new FunctionException("cannot index slice/array with nil");
                    case Long number -> number;
                    case GoInteger number -> number.bits();
                    default ->
                        throw new FunctionException("cannot index slice/array with type " + GoValue.typeName(key));
                };
        if (position < 0 || position > last) {
            throw new FunctionException("index out of range: " + position);
        }
        return (int) position;
    }

    static @Nullable Object slice(List<@Nullable Object> arguments) throws FunctionException {
        Object value = arguments.getFirst();
        if (value == null || value == Absent.VALUE) {
            throw new FunctionException("slice of untyped nil");
        }
        List<@Nullable Object> positions = arguments.subList(1, arguments.size());
        if (positions.size() > 3) {
            throw new FunctionException("too many slice indexes: " + positions.size());
        }
        return switch (value) {
            case String text -> part(text, positions);
            case List<?> list -> {
                GoSlice slice = GoSlice.of(list);
                int[] bounds = bounds(positions, slice.size(), slice.capacity());
                yield slice.part(bounds[0], bounds[1], bounds[2]);
            }
            default -> throw new FunctionException("can't slice item of type " + GoValue.typeName(value));
        };
    }

    private static String part(String text, List<@Nullable Object> positions) throws FunctionException {
        if (positions.size() == 3) {
            throw new FunctionException("cannot 3-index slice a string");
        }
        byte[] bytes = GoText.bytes(text);
        int[] bounds = bounds(positions, bytes.length, bytes.length);
        return GoText.ofBytes(bytes, bounds[0], bounds[1]);
    }

    /** Start, end, and how far a part of the part may reach. */
    private static int[] bounds(List<@Nullable Object> positions, int length, int capacity) throws FunctionException {
        int[] bounds = {0, length, capacity};
        for (int i = 0; i < positions.size(); i++) {
            bounds[i] = position(positions.get(i), capacity);
        }
        requireOrder(bounds[0], bounds[1]);
        requireOrder(bounds[1], bounds[2]);
        return bounds;
    }

    private static void requireOrder(int one, int other) throws FunctionException {
        if (one > other) {
            throw new FunctionException("invalid slice index: " + one + " > " + other);
        }
    }
}
