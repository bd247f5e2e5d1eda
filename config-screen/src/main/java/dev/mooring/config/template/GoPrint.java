package dev.mooring.config.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as text, in the way of Go's {@code fmt} package. */
public final class GoPrint {

    private static final int DEEPEST = 100;

    private final StringBuilder out = new StringBuilder();

    private GoPrint() {}

    /** {@code fmt.Sprint} of one value, the same as {@code %v}. */
    public static String value(@Nullable Object value) throws FunctionException {
        return switch (value) {
            case null -> "<nil>";
            case String text -> text;
            case Long number -> Long.toString(number);
            case Boolean b -> Boolean.toString(b);
            default -> nested(value);
        };
    }

    private static String nested(Object value) throws FunctionException {
        GoPrint print = new GoPrint();
        print.append(value, 0);
        return print.out.toString();
    }

    /** {@code fmt.Sprint}: a space between two values of which neither is a string. */
    public static String all(List<? extends @Nullable Object> values) throws FunctionException {
        GoPrint print = new GoPrint();
        boolean afterOther = false;
        for (Object value : values) {
            boolean other = !(value instanceof String);
            if (other && afterOther) {
                print.out.append(' ');
            }
            print.append(value, 0);
            afterOther = other;
        }
        return print.out.toString();
    }

    /** {@code fmt.Sprintln}: a space between all values, and a line feed. */
    public static String line(List<? extends @Nullable Object> values) throws FunctionException {
        GoPrint print = new GoPrint();
        for (int i = 0; i < values.size(); i++) {
            print.out.append(i == 0 ? "" : " ");
            print.append(values.get(i), 0);
        }
        return print.out.append('\n').toString();
    }

    private void append(@Nullable Object value, int depth) throws FunctionException {
        checkSize(out, depth);
        switch (value) {
            case null -> out.append("<nil>");
            case String text -> appendText(text);
            case Double number -> out.append(GoFloat.format(number, 'g', GoFloat.SHORTEST));
            case GoComplex number -> out.append(complex(number));
            case GoObject object -> appendText(object.printed());
            case List<?> list -> appendList(list, depth);
            case Map<?, ?> map -> appendMap(map, depth);
            default -> out.append(value);
        }
    }

    private static String complex(GoComplex number) {
        String imaginary = GoFloat.format(number.imaginary(), 'g', GoFloat.SHORTEST);
        boolean signed = imaginary.startsWith("-") || imaginary.startsWith("+");
        return "(" + GoFloat.format(number.real(), 'g', GoFloat.SHORTEST) + (signed ? "" : "+") + imaginary + "i)";
    }

    private void appendText(String text) throws FunctionException {
        if (out.length() + (long) text.length() > Limits.DEFAULT.outputCharacters()) {
            throw tooLarge();
        }
        out.append(text);
    }

    private void appendList(List<?> list, int depth) throws FunctionException {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            append(item, depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    private void appendMap(Map<?, ?> map, int depth) throws FunctionException {
        out.append("map[");
        String separator = "";
        for (Map.Entry<String, ?> entry : sorted(map).entrySet()) {
            out.append(separator).append(entry.getKey()).append(':');
            append(entry.getValue(), depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    /** A map in the order of its keys, in which Go ranges over maps and prints them. */
    public static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(GoText.ORDER);
        map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
        return sorted;
    }

    static void checkSize(StringBuilder made, int depth) throws FunctionException {
        if (depth > DEEPEST) {
            throw new FunctionException("the value is nested more than " + DEEPEST + " deep");
        }
        if (made.length() > Limits.DEFAULT.outputCharacters()) {
            throw tooLarge();
        }
    }

    private static FunctionException tooLarge() {
        return new FunctionException(
                "the text would be longer than " + Limits.DEFAULT.outputCharacters() + " characters");
    }
}
