package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoComplex;
import dev.mooring.config.template.GoFloat;
import dev.mooring.config.template.GoInteger;
import dev.mooring.config.template.GoMap;
import dev.mooring.config.template.GoObject;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoSlice;
import dev.mooring.config.template.GoText;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Go's {@code encoding/json} writes it: keys in order, and by default safe inside of HTML. */
final class JsonWriter {

    /** On one line, safe inside of HTML. */
    static final Style SAFE = new Style(true, "");

    /** On one line, with markup as it is. */
    static final Style RAW = new Style(false, "");

    /** Indented, safe inside of HTML. */
    static final Style PRETTY = new Style(true, "  ");

    private static final int DEEPEST = 100;

    private final StringBuilder out = new StringBuilder();
    private final Style style;
    private final String indent;

    private JsonWriter(Style style) {
        this.style = style;
        this.indent = style.indent();
    }

    /** @param indent empty for everything on one line */
    record Style(boolean safeInHtml, String indent) {

        String write(@Nullable Object value) throws FunctionException {
            try {
                return new JsonWriter(this).written(value);
            } catch (UnsupportedValue noJson) {
                throw new FunctionException("json: " + noJson.getMessage());
            }
        }

        /** Nothing for a value that JSON has no form for; one that is too large is refused all the same. */
        String writeOrNothing(@Nullable Object value) throws FunctionException {
            try {
                return new JsonWriter(this).written(value);
            } catch (UnsupportedValue noJson) {
                return "";
            }
        }
    }

    private static final class UnsupportedValue extends Exception {
        UnsupportedValue(String message) {
            super(message);
        }
    }

    private String written(@Nullable Object value) throws FunctionException, UnsupportedValue {
        append(value, 0);
        return out.toString();
    }

    private void append(@Nullable Object value, int depth) throws FunctionException, UnsupportedValue {
        Sizes.characters(out.length());
        if (depth > DEEPEST) {
            throw new FunctionException("the value is nested more than " + DEEPEST + " deep");
        }
        switch (value) {
            case null -> out.append("null");
            case Long number -> out.append((long) number);
            case GoInteger number -> out.append(number);
            case Boolean truth -> out.append((boolean) truth);
            case Double number -> out.append(number(number));
            case GoSlice list when list.isNil() -> out.append("null");
            case GoMap map when map.isNil() -> out.append("null");
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            case GoObject object -> append(object.inJson(), depth + 1);
            case GoComplex _ -> throw new UnsupportedValue("unsupported type: complex128");
            default -> string(GoPrint.value(value));
        }
    }

    private void list(List<?> list, int depth) throws FunctionException, UnsupportedValue {
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

    private void map(Map<?, ?> map, int depth) throws FunctionException, UnsupportedValue {
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

    private static String number(double number) throws UnsupportedValue {
        if (!Double.isFinite(number)) {
            String shown = GoFloat.format(number, 'g', GoFloat.SHORTEST);
            throw new UnsupportedValue("unsupported value: " + shown);
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
        boolean markup = style.safeInHtml() && (c == '<' || c == '>' || c == '&');
        if (GoText.isStrayByte(c)) {
            out.append("\\ufffd");
        } else if (c < 0x20 || markup || c == 0x2028 || c == 0x2029) {
            out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
