package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, read in the types that the function declares. Messages never show a value: it may be a secret. */
record Arguments(List<@Nullable Object> all) {

    int count() {
        return all.size();
    }

    @Nullable
    Object any(int index) {
        return all.get(index);
    }

    List<@Nullable Object> from(int index) {
        return all.subList(Math.min(index, all.size()), all.size());
    }

    String text(int index) throws FunctionException {
        if (all.get(index) instanceof String text) {
            return text;
        }
        throw wrong(index, "string");
    }

    boolean truth(int index) throws FunctionException {
        if (all.get(index) instanceof Boolean truth) {
            return truth;
        }
        throw wrong(index, "bool");
    }

    int whole(int index) throws FunctionException {
        if (all.get(index) instanceof Long number) {
            if (number.intValue() == number) {
                return number.intValue();
            }
            throw new FunctionException("argument " + (index + 1) + " is too large");
        }
        throw wrong(index, "int");
    }

    /** An int of any size. */
    long number(int index) throws FunctionException {
        if (all.get(index) instanceof Long number) {
            return number;
        }
        throw wrong(index, "int");
    }

    List<? extends @Nullable Object> list(int index) throws FunctionException {
        if (all.get(index) instanceof List<?> list) {
            return list;
        }
        throw wrong(index, "[]interface {}");
    }

    /** A dict; nil is an empty one, as in Go. */
    Map<String, @Nullable Object> dict(int index) throws FunctionException {
        return all.get(index) == null ? Map.of() : asDict(all.get(index), index);
    }

    /** A dict that may be changed: {@code set} and {@code merge} change their argument, as in sprig. */
    Map<String, @Nullable Object> changeableDict(int index) throws FunctionException {
        Object value = all.get(index);
        if (value instanceof GoMap nil && nil.isNil()) {
            throw new FunctionException("assignment to entry in nil map");
        }
        if (value instanceof Map<?, ?> && !(value instanceof LinkedHashMap<?, ?>)) {
            throw new FunctionException("this dict cannot be changed; use a copy of it: deepCopy");
        }
        return asDict(value, index);
    }

    /** A value of any type as sprig makes it a string. */
    String shown(int index) throws FunctionException {
        return GoPrint.value(all.get(index));
    }

    @SuppressWarnings("unchecked") // every map in the language has string keys
    private Map<String, @Nullable Object> asDict(@Nullable Object value, int index) throws FunctionException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw wrong(index, "map[string]interface {}");
    }

    private FunctionException wrong(int index, String expected) {
        Object found = all.get(index);
        String type = found == null ? "interface {}" : GoValue.typeName(found);
        return new FunctionException("wrong type for value; expected " + expected + "; got " + type);
    }
}
