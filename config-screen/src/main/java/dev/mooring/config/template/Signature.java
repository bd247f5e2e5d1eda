package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parameters that a function declares. Go checks each argument against them before the call, and reads a number
 * written in the template in the parameter's type: {@code repeat 2.0 "x"} works, {@code repeat "2" "x"} does not.
 *
 * @param variadic whether the last parameter takes any number of arguments
 */
public record Signature(List<GoType> parameters, boolean variadic) {

    /** Any number of arguments of any type. */
    public static final Signature ANYTHING = new Signature(List.of(GoType.ANY), true);

    private static final Map<String, GoType> NAMES = Map.ofEntries(
            Map.entry("any", GoType.ANY),
            Map.entry("value", GoType.VALUE),
            Map.entry("bool", GoType.BOOL),
            Map.entry("int", GoType.INT),
            Map.entry("int64", GoType.INT64),
            Map.entry("float64", GoType.FLOAT64),
            Map.entry("string", GoType.STRING),
            Map.entry("strings", GoType.STRINGS),
            Map.entry("list", GoType.LIST),
            Map.entry("dict", GoType.DICT),
            Map.entry("time", GoType.TIME),
            Map.entry("certificate", GoType.CERTIFICATE),
            Map.entry("uint32", GoType.UINT32));

    private static final Map<String, Signature> KNOWN = new ConcurrentHashMap<>();

    public Signature {
        parameters = List.copyOf(parameters);
        if (variadic && parameters.isEmpty()) {
            throw new IllegalArgumentException("what may come often has a type");
        }
    }

    /**
     * Reads parameters from a short text, such as {@code "int string"} or {@code "string any..."}; the types are any,
     * value, bool, int, int64, float64, string, strings ({@code []string}), list, dict, time, certificate and uint32.
     */
    public static Signature of(String parameters) {
        return KNOWN.computeIfAbsent(parameters, Signature::parse);
    }

    /** So many arguments of any type. */
    public static Signature ofAny(int count) {
        return of("any ".repeat(count).strip());
    }

    private static Signature parse(String text) {
        boolean variadic = text.endsWith("...");
        String plain = variadic ? text.substring(0, text.length() - 3) : text;
        List<GoType> types = plain.isBlank()
                ? List.of()
                : List.of(plain.split(" ", -1)).stream().map(Signature::type).toList();
        return new Signature(types, variadic);
    }

    private static GoType type(String name) {
        GoType type = NAMES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type of a parameter: " + name);
        }
        return type;
    }

    /** How many arguments must be there. */
    int fixed() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }

    GoType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }
}
