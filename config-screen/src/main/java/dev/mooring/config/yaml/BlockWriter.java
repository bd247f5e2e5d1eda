package dev.mooring.config.yaml;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one document in block style. Every call begins where its value stands and ends with a line break. */
final class BlockWriter {

    /** YAML reads a key of more than 1,024 characters only behind a question mark. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private final StringBuilder out = new StringBuilder();

    String document(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> mapping(map, 0);
            case Collection<?> list when !list.isEmpty() -> sequence(list, 0);
            case null, default -> inline(value, 0);
        }
        return out.toString();
    }

    private void mapping(Map<?, ?> map, int indent) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            key(String.valueOf(entry.getKey()), indent);
            valueOfKey(entry.getValue(), indent);
        }
    }

    private void key(String key, int indent) {
        String text = ScalarText.inline(key);
        if (text.length() > LONGEST_SIMPLE_KEY) {
            out.append("? ").append(text).append('\n');
            indent(indent);
            out.append(':');
        } else {
            out.append(text).append(':');
        }
    }

    private void valueOfKey(@Nullable Object value, int indent) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                newLine(indent + 2);
                mapping(map, indent + 2);
            }
            case Collection<?> list
            when !list.isEmpty() -> {
                newLine(indent);
                sequence(list, indent);
            }
            case null, default -> {
                out.append(' ');
                inline(value, indent + 2);
            }
        }
    }

    private void sequence(Collection<?> list, int indent) {
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append("- ");
            item(item, indent + 2);
        }
    }

    private void item(@Nullable Object item, int indent) {
        switch (item) {
            case Map<?, ?> map when !map.isEmpty() -> mapping(map, indent);
            case Collection<?> list when !list.isEmpty() -> sequence(list, indent);
            case null, default -> inline(item, indent);
        }
    }

    private void inline(@Nullable Object value, int indent) {
        if (value instanceof String text && ScalarText.fitsBlock(text)) {
            block(text, Math.max(indent, 2));
        } else {
            out.append(scalar(value)).append('\n');
        }
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> ScalarText.inline(text);
            case Boolean truth -> truth.toString();
            case Double number -> floating(number);
            case Float number -> floating(number);
            case Number number -> number.toString();
            case Map<?, ?> empty -> "{}";
            case Collection<?> empty -> "[]";
            default -> throw new IllegalArgumentException("not a value of YAML: " + value.getClass());
        };
    }

    private static String floating(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(number).replace('E', 'e');
    }

    private void block(String text, int indent) {
        int breaks = trailingBreaks(text);
        String body = text.substring(0, text.length() - breaks);
        out.append(breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+");
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                indent(indent);
                out.append(line);
            }
        }
        out.repeat('\n', Math.max(1, breaks));
    }

    private static int trailingBreaks(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.length() - end;
    }

    private void newLine(int indent) {
        out.append('\n');
        indent(indent);
    }

    private void indent(int columns) {
        out.repeat(' ', columns);
    }
}
