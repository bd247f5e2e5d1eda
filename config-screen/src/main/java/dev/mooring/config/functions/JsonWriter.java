package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoFloat;
import dev.mooring.config.template.GoPrint;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Go's {@code encoding/json} writes it: keys in order, and by default safe inside of HTML. */
final class JsonWriter {

    private static final int DEEPEST = 100;

    private final StringBuilder out = new StringBuilder();
    private final boolean safeInHtml;
    private final String indent;

    /** An empty indent writes everything on one line. */
    JsonWriter(boolean safeInHtml, String indent) {
        this.safeInHtml = safeInHtml;
        this.indent = indent;
    }

    String write(@Nullable Object value) throws FunctionException {
        append(value, 0);
        return out.toString();
    }

    private void append(@Nullable Object value, int depth) throws FunctionException {
        Sizes.characters(out.length());
        if (depth > DEEPEST) {
            throw new FunctionException("the value is nested more than " + DEEPEST + " deep");
        }
        switch (value) {
            case null -> out.append("null");
            case Long number -> out.append((long) number);
            case Boolean truth -> out.append((boolean) truth);
            case Double number -> out.append(number(number));
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            default -> string(GoPrint.value(value));
        }
    }

    private void list(List<?> list, int depth) throws FunctionException {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            newLine(depth + 1);
            append(item, depth + 1);
            separator = ",";
        }
        end(list.isEmpty(), depth, ']');
    }

    private void map(Map<?, ?> map, int depth) throws FunctionException {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, ?> entry : GoPrint.sorted(map).entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            string(entry.getKey());
            out.append(indent.isEmpty() ? ":" : ": ");
            append(entry.getValue(), depth + 1);
            separator = ",";
        }
        end(map.isEmpty(), depth, '}');
    }

    private void end(boolean empty, int depth, char bracket) {
        if (!empty) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        if (!indent.isEmpty()) {
            out.append('\n').repeat(indent, depth);
        }
    }

    private static String number(double number) throws FunctionException {
        if (!Double.isFinite(number)) {
            throw new FunctionException("JSON has no number " + number);
        }
        double size = Math.abs(number);
        boolean exponent = size != 0 && (size < 1e-6 || size >= 1e21);
        String text = GoFloat.format(number, exponent ? 'e' : 'f', GoFloat.SHORTEST);
        return exponent ? text.replace("e-0", "e-") : text;
    }

    private void string(String text) throws FunctionException {
        Sizes.characters(out.length() + (long) text.length());
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> plainOrCode(c);
        }
    }

    private void plainOrCode(int c) {
        boolean markup = safeInHtml && (c == '<' || c == '>' || c == '&');
        if (c < 0x20 || markup || c == 0x2028 || c == 0x2029) {
            out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
