package dev.mooring.config.template;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code fmt.Sprintf}: its verbs, flags, widths, explicit indexes, and the notes it leaves on mistakes. */
public final class GoFormat {

    private static final int WIDEST = 1_000_000;

    private final String format;
    private final List<? extends @Nullable Object> values;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int nextValue;
    private boolean reordered;
    private boolean goodIndex;

    private GoFormat(String format, List<? extends @Nullable Object> values) {
        this.format = format;
        this.values = values;
    }

    public static String format(String format, List<? extends @Nullable Object> values) throws FunctionException {
        return new GoFormat(format, values).run();
    }

    private String run() throws FunctionException {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            out.append(format, at, percent < 0 ? format.length() : percent);
            at = percent < 0 ? format.length() : percent + 1;
            if (percent >= 0) {
                directive();
                GoPrint.checkSize(out, 0);
            }
        }
        if (!reordered && nextValue < values.size()) {
            extra();
        }
        return out.toString();
    }

    private void extra() throws FunctionException {
        out.append("%!(EXTRA ");
        for (int i = nextValue; i < values.size(); i++) {
            Object value = values.get(i);
            out.append(i > nextValue ? ", " : "");
            out.append(value == null ? "<nil>" : GoValue.typeName(value) + "=" + GoPrint.value(value));
        }
        out.append(')');
    }

    private void directive() throws FunctionException {
        goodIndex = true;
        Verb verb = flags();
        index();
        width(verb);
        if (peek() == '.') {
            at++;
            if (reordered && !goodIndex) {
                goodIndex = false;
            }
            index();
            precision(verb);
        }
        index();
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int letter = format.codePointAt(at);
        at += Character.charCount(letter);
        apply(verb, letter);
    }

    private void apply(Verb verb, int letter) throws FunctionException {
        if (letter == '%') {
            out.append('%');
        } else if (!goodIndex) {
            out.append("%!").appendCodePoint(letter).append("(BADINDEX)");
        } else if (nextValue >= values.size()) {
            out.append("%!").appendCodePoint(letter).append("(MISSING)");
        } else {
            Object value = values.get(nextValue);
            nextValue++;
            verb.append(letter, value, 0);
        }
    }

    private Verb flags() {
        Verb verb = new Verb();
        while (true) {
            switch (peek()) {
                case '#' -> verb.sharp = true;
                case '0' -> verb.zero = true;
                case '+' -> verb.plus = true;
                case '-' -> verb.minus = true;
                case ' ' -> verb.space = true;
                default -> {
                    return verb;
                }
            }
            at++;
        }
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : '\0';
    }

    /** An explicit argument index such as {@code [2]}. */
    private void index() {
        if (peek() != '[') {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at);
        if (close < 0) {
            goodIndex = false;
            at++;
            return;
        }
        String digits = format.substring(at + 1, close);
        at = close + 1;
        boolean number =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
        int wanted = number ? Integer.parseInt(digits) : 0;
        if (wanted >= 1 && wanted <= values.size()) {
            nextValue = wanted - 1;
        } else {
            goodIndex = false;
        }
    }

    private void width(Verb verb) {
        if (peek() != '*') {
            verb.width = number();
            return;
        }
        at++;
        Integer star = star();
        if (star == null) {
            out.append("%!(BADWIDTH)");
            return;
        }
        verb.minus = verb.minus || star < 0;
        verb.width = Math.abs(star);
    }

    private void precision(Verb verb) {
        if (peek() != '*') {
            verb.precision = Math.max(0, number());
            return;
        }
        at++;
        Integer star = star();
        if (star == null) {
            out.append("%!(BADPREC)");
        } else {
            verb.precision = star;
        }
    }

    private @Nullable Integer star() {
        Object value = nextValue < values.size() ? values.get(nextValue) : null;
        nextValue++;
        return value instanceof Long number && Math.abs(number) <= WIDEST ? (Integer) number.intValue() : null;
    }

    private int number() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        boolean tooLarge = at - start > 6;
        return at == start || tooLarge ? -1 : Integer.parseInt(format.substring(start, at));
    }

    /** One directive with its flags; a list or a map is printed element by element with the same one. */
    private final class Verb {

        private boolean sharp;
        private boolean zero;
        private boolean plus;
        private boolean minus;
        private boolean space;
        private int width = -1;
        private int precision = -1;

        void append(int letter, @Nullable Object value, int depth) throws FunctionException {
            GoPrint.checkSize(out, depth);
            if (letter == 'T') {
                pad(GoValue.typeName(value));
                return;
            }
            switch (value) {
                case null -> nothing(letter, depth);
                case List<?> list -> list(letter, list, depth);
                case Map<?, ?> map -> map(letter, map, depth);
                default -> scalar(letter, value);
            }
        }

        private void nothing(int letter, int depth) throws FunctionException {
            if (letter == 'v') {
                pad(sharp && depth > 0 ? "interface {}(nil)" : "<nil>");
            } else {
                bad(letter, null);
            }
        }

        private void list(int letter, List<?> list, int depth) throws FunctionException {
            boolean literal = letter == 'v' && sharp;
            out.append(literal ? "[]interface {}{" : "[");
            String separator = "";
            for (Object item : list) {
                out.append(separator);
                append(letter, item, depth + 1);
                separator = literal ? ", " : " ";
            }
            out.append(literal ? '}' : ']');
        }

        private void map(int letter, Map<?, ?> map, int depth) throws FunctionException {
            boolean literal = letter == 'v' && sharp;
            out.append(literal ? "map[string]interface {}{" : "map[");
            String separator = "";
            for (Map.Entry<String, ?> entry : GoPrint.sorted(map).entrySet()) {
                out.append(separator);
                append(letter, entry.getKey(), depth + 1);
                out.append(':');
                append(letter, entry.getValue(), depth + 1);
                separator = literal ? ", " : " ";
            }
            out.append(literal ? '}' : ']');
        }

        private void scalar(int letter, Object value) throws FunctionException {
            switch (value) {
                case String text -> text(letter, text);
                case Long number -> integer(letter, number);
                case Double number -> decimal(letter, number);
                case Boolean b when letter == 't' || letter == 'v' -> pad(Boolean.toString(b));
                default -> bad(letter, value);
            }
        }

        /** What Go prints where a verb does not fit its value. */
        private void bad(int letter, @Nullable Object value) throws FunctionException {
            out.append("%!").appendCodePoint(letter).append('(');
            out.append(value == null ? "<nil>" : GoValue.typeName(value) + "=" + GoPrint.value(value));
            out.append(')');
        }

        private void text(int letter, String text) throws FunctionException {
            switch (letter) {
                case 'v' -> pad(sharp ? GoText.quote(text) : cut(text));
                case 's' -> pad(cut(text));
                case 'q' -> pad(quoted(cut(text)));
                case 'x' -> pad(hex(text));
                case 'X' -> pad(hex(text).toUpperCase(Locale.ROOT));
                default -> bad(letter, text);
            }
        }

        private String cut(String text) {
            boolean fits = precision < 0 || text.codePointCount(0, text.length()) <= precision;
            return fits ? text : text.substring(0, text.offsetByCodePoints(0, precision));
        }

        private String quoted(String text) {
            boolean raw = sharp && text.chars().noneMatch(c -> c == '`' || (c < 0x20 && c != '\t') || c == 0x7F);
            return raw ? "`" + text + "`" : GoText.quote(text, '"', plus);
        }

        private String hex(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            HexFormat hex = HexFormat.ofDelimiter(space ? " " : "").withPrefix(sharp && space ? "0x" : "");
            int length = precision < 0 ? bytes.length : Math.min(precision, bytes.length);
            return (sharp && !space && length > 0 ? "0x" : "") + hex.formatHex(bytes, 0, length);
        }

        private void integer(int letter, long number) throws FunctionException {
            switch (letter) {
                case 'v', 'd' -> digits(number, 10, "");
                case 'b' -> digits(number, 2, sharp ? "0b" : "");
                case 'o' -> digits(number, 8, sharp ? "0" : "");
                case 'O' -> digits(number, 8, "0o");
                case 'x' -> digits(number, 16, sharp ? "0x" : "");
                case 'X' -> upper(number);
                case 'c' -> pad(character(number));
                case 'q' -> pad(GoText.quote(character(number), '\'', plus));
                case 'U' -> pad("U+" + String.format(Locale.ROOT, "%04X", number));
                default -> bad(letter, number);
            }
        }

        private void upper(long number) {
            int start = out.length();
            digits(number, 16, sharp ? "0x" : "");
            String made = out.substring(start).toUpperCase(Locale.ROOT);
            out.setLength(start);
            out.append(made);
        }

        private static String character(long number) {
            boolean valid = number >= 0 && number <= Character.MAX_CODE_POINT;
            return Character.toString(valid ? (int) number : 0xFFFD);
        }

        private void digits(long number, int radix, String prefix) {
            String all = Long.toString(number, radix);
            String digits = number < 0 ? all.substring(1) : all;
            String sign = sign(number < 0);
            int fill = precision >= 0 ? precision : zeroFill(sign.length() + prefix.length());
            boolean none = precision == 0 && number == 0;
            String filled = none ? "" : "0".repeat(Math.max(0, fill - digits.length())) + digits;
            pad(sign + prefix + filled);
        }

        /** How many digits the flag 0 asks for: the whole width, less what else stands there. */
        private int zeroFill(int others) {
            return zero && !minus && width > 0 ? width - others : 0;
        }

        private String sign(boolean negative) {
            if (negative) {
                return "-";
            }
            return plus ? "+" : space ? " " : "";
        }

        private void decimal(int letter, double number) throws FunctionException {
            switch (letter) {
                case 'v' -> decimal('g', number, precision);
                case 'e', 'E', 'f', 'F' -> decimal((char) letter, number, precision < 0 ? 6 : precision);
                case 'g', 'G' -> decimal((char) letter, number, precision);
                default -> bad(letter, number);
            }
        }

        private void decimal(char letter, double number, int digits) {
            String all = GoFloat.format(number, letter, digits);
            boolean negative = all.startsWith("-");
            String magnitude = negative || all.startsWith("+") ? all.substring(1) : all;
            String sign = all.startsWith("+") ? "+" : sign(negative);
            int fill = Double.isFinite(number) ? zeroFill(sign.length()) : 0;
            pad(sign + "0".repeat(Math.max(0, fill - magnitude.length())) + magnitude);
        }

        private void pad(String text) {
            int missing = width - text.codePointCount(0, text.length());
            if (missing <= 0) {
                out.append(text);
            } else if (minus) {
                out.append(text).repeat(' ', missing);
            } else {
                out.repeat(zero ? '0' : ' ', missing).append(text);
            }
        }
    }
}
