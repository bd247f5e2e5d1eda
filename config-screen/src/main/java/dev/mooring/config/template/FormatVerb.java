package dev.mooring.config.template;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One directive with its flags; a list or a map is printed element by element with the same one. */
final class FormatVerb {

    private static final String NIL = "<nil>";

    private final int letter;
    private final FormatFlags flags;
    private final StringBuilder out;

    FormatVerb(int letter, FormatFlags flags, StringBuilder out) {
        this.letter = letter;
        this.flags = flags;
        this.out = out;
    }

    void append(@Nullable Object value) throws FunctionException {
        if (letter == 'T') {
            flags.pad(out, value == null ? NIL : cut(GoValue.typeName(value)));
        } else if (value == null) {
            nothing();
        } else if (letter == 'p' || letter == 'w') {
            bad(value);
        } else {
            append(value, 0);
        }
    }

    private void nothing() throws FunctionException {
        if (letter == 'v') {
            flags.pad(out, NIL);
        } else {
            bad(null);
        }
    }

    private void append(Object value, int depth) throws FunctionException {
        GoPrint.checkSize(out, depth);
        switch (value) {
            case String text -> text(text);
            case Long number -> integer(number, false, value);
            case GoInteger number -> integer(number.bits(), number.isUnsigned(), value);
            case Double number -> decimal(flags, number, value);
            case GoComplex number -> complex(number);
            case Boolean truth when letter == 't' || letter == 'v' -> flags.pad(out, Boolean.toString(truth));
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            case GoObject object when flags.goSyntax() -> out.append(object.goSyntax());
            case GoObject object when "vsxXq".indexOf(letter) >= 0 -> text(object.printed());
            default -> bad(value);
        }
    }

    private void item(@Nullable Object value, int depth) throws FunctionException {
        if (value == null) {
            out.append(flags.goSyntax() ? "interface {}(nil)" : NIL);
        } else {
            append(value, depth + 1);
        }
    }

    private void list(List<?> list, int depth) throws FunctionException {
        boolean literal = flags.goSyntax();
        if (literal && opens(list, list instanceof GoSlice slice && slice.isNil())) {
            return;
        }
        out.append(literal ? "{" : "[");
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            item(item, depth);
            separator = literal ? ", " : " ";
        }
        out.append(literal ? '}' : ']');
    }

    private void map(Map<?, ?> map, int depth) throws FunctionException {
        boolean literal = flags.goSyntax();
        if (literal && opens(map, map instanceof GoMap typed && typed.isNil())) {
            return;
        }
        out.append(literal ? "{" : "map[");
        String separator = "";
        for (Map.Entry<String, ?> entry : GoPrint.sorted(map).entrySet()) {
            out.append(separator);
            append(entry.getKey(), depth + 1);
            out.append(':');
            item(entry.getValue(), depth);
            separator = literal ? ", " : " ";
        }
        out.append(literal ? '}' : ']');
    }

    /** Writes the type before a value in Go's syntax; answers whether a nil one is complete with that. */
    private boolean opens(Object container, boolean nil) {
        out.append(GoValue.typeName(container)).append(nil ? "(nil)" : "");
        return nil;
    }

    /** What Go prints where a verb does not fit its value. */
    private void bad(@Nullable Object value) throws FunctionException {
        out.append("%!").appendCodePoint(letter).append('(');
        if (value == null) {
            out.append(NIL);
        } else {
            out.append(GoValue.typeName(value)).append('=');
            new FormatVerb('v', flags, out).append(value);
        }
        out.append(')');
    }

    private void text(String text) throws FunctionException {
        switch (letter) {
            case 'v' -> flags.pad(out, flags.goSyntax() ? quoted(cut(text)) : cut(text));
            case 's' -> flags.pad(out, cut(text));
            case 'q' -> flags.pad(out, quoted(cut(text)));
            case 'x' -> flags.pad(out, hex(text));
            case 'X' -> flags.pad(out, hex(text).toUpperCase(Locale.ROOT));
            default -> bad(text);
        }
    }

    private String cut(String text) {
        boolean fits = !flags.hasPrecision() || text.codePointCount(0, text.length()) <= flags.precision();
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, flags.precision()));
    }

    private String quoted(String text) {
        boolean raw = flags.sharp() && text.codePoints().allMatch(FormatVerb::fitsRawString);
        return raw ? "`" + text + "`" : GoText.quote(text, '"', flags.plus());
    }

    private static boolean fitsRawString(int c) {
        boolean control = (c < 0x20 && c != '\t') || c == 0x7F;
        return c != '`' && !control && c != 0xFEFF && !GoText.isStrayByte(c);
    }

    private String hex(String text) {
        byte[] bytes = GoText.bytes(text);
        boolean each = flags.sharp() && flags.space();
        HexFormat hex = HexFormat.ofDelimiter(flags.space() ? " " : "").withPrefix(each ? "0x" : "");
        int length = flags.hasPrecision() ? Math.min(flags.precision(), bytes.length) : bytes.length;
        return (flags.sharp() && !flags.space() && length > 0 ? "0x" : "") + hex.formatHex(bytes, 0, length);
    }

    private void integer(long bits, boolean unsigned, Object value) throws FunctionException {
        boolean negative = !unsigned && bits < 0;
        BigInteger magnitude = unsigned
                ? new BigInteger(Long.toUnsignedString(bits))
                : BigInteger.valueOf(bits).abs();
        switch (letter) {
            case 'v' -> {
                boolean asHex = unsigned && flags.goSyntax();
                digits(negative, magnitude.toString(asHex ? 16 : 10), asHex ? "0x" : "");
            }
            case 'd' -> digits(negative, magnitude.toString(), "");
            case 'b' -> digits(negative, magnitude.toString(2), flags.sharp() ? "0b" : "");
            case 'o' -> digits(negative, magnitude.toString(8), flags.sharp() ? "0" : "");
            case 'O' -> digits(negative, magnitude.toString(8), flags.sharp() ? "0o0" : "0o");
            case 'x' -> digits(negative, magnitude.toString(16), flags.sharp() ? "0x" : "");
            case 'X' -> digits(negative, magnitude.toString(16).toUpperCase(Locale.ROOT), flags.sharp() ? "0X" : "");
            case 'c' -> flags.pad(out, character(bits));
            case 'q' -> flags.pad(out, GoText.quote(character(bits), '\'', flags.plus()));
            case 'U' -> flags.padWithSpaces(out, unicode(bits));
            default -> bad(value);
        }
    }

    private static String character(long number) {
        boolean surrogate = number >= 0xD800 && number <= 0xDFFF;
        boolean valid = number >= 0 && number <= Character.MAX_CODE_POINT && !surrogate;
        return Character.toString(valid ? (int) number : 0xFFFD);
    }

    private String unicode(long bits) {
        String digits = Long.toHexString(bits).toUpperCase(Locale.ROOT);
        String number = "U+" + "0".repeat(Math.max(0, Math.max(4, flags.precision()) - digits.length())) + digits;
        boolean shown =
                flags.sharp() && bits >= 0 && bits <= Character.MAX_CODE_POINT && GoText.isPrintable((int) bits);
        return shown ? number + " '" + Character.toString((int) bits) + "'" : number;
    }

    private void digits(boolean negative, String digits, String prefix) {
        if (flags.hasPrecision() && flags.precision() == 0 && digits.equals("0")) {
            flags.padWithSpaces(out, "");
            return;
        }
        String sign = negative ? "-" : flags.plus() ? "+" : flags.space() ? " " : "";
        int fill =
                flags.hasPrecision() ? flags.precision() : flags.fillsWithZeros() ? flags.width() - sign.length() : 0;
        String filled = "0".repeat(Math.max(0, fill - digits.length())) + digits;
        flags.padWithSpaces(out, sign + octal(prefix, filled) + filled);
    }

    /** The zero before an octal number is one of its zeros, if it has any. */
    private String octal(String prefix, String digits) {
        boolean there = prefix.endsWith("0") && digits.startsWith("0");
        return there ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private void complex(GoComplex number) throws FunctionException {
        if ("vbgGxXfFeE".indexOf(letter) < 0) {
            bad(number);
            return;
        }
        out.append('(');
        decimal(flags, number.real(), number);
        decimal(flags.signed(), number.imaginary(), number);
        out.append("i)");
    }

    private void decimal(FormatFlags how, double number, Object value) throws FunctionException {
        switch (letter) {
            case 'v' -> decimal(how, number, 'g', GoFloat.SHORTEST);
            case 'b', 'g', 'G', 'x', 'X' -> decimal(how, number, (char) letter, GoFloat.SHORTEST);
            case 'e', 'E', 'f' -> decimal(how, number, (char) letter, 6);
            case 'F' -> decimal(how, number, 'f', 6);
            default -> bad(value);
        }
    }

    private void decimal(FormatFlags how, double number, char verb, int usual) {
        int precision = how.hasPrecision() ? how.precision() : usual;
        String text = GoFloat.format(number, verb, precision);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        char sign = signed ? text.charAt(0) : '+';
        String magnitude = signed ? text.substring(1) : text;
        if (how.space() && sign == '+' && !how.plus()) {
            sign = ' ';
        }
        if (!Double.isFinite(number)) {
            boolean bare = Double.isNaN(number) ? !how.space() && !how.plus() : sign == '+' && !how.plus() && !signed;
            how.padWithSpaces(out, bare ? magnitude : sign + magnitude);
            return;
        }
        String whole = how.sharp() && verb != 'b' ? withPoint(magnitude, verb, precision) : magnitude;
        boolean shown = how.plus() || sign != '+';
        int missing = how.width() - whole.length() - 1;
        if (shown && how.fillsWithZeros() && missing > 0) {
            out.append(sign).repeat('0', missing).append(whole);
        } else {
            how.pad(out, shown ? sign + whole : whole);
        }
    }

    /** The flag sharp keeps the point and the zeros at the end. */
    private static String withPoint(String magnitude, char verb, int precision) {
        boolean hexadecimal = verb == 'x' || verb == 'X';
        int end = magnitude.length();
        for (int i = 0; i < end; i++) {
            char c = Character.toLowerCase(magnitude.charAt(i));
            if (c == 'p' || (c == 'e' && !hexadecimal)) {
                end = i;
            }
        }
        String digits = magnitude.substring(0, end);
        boolean counts = "vgGx".indexOf(verb) >= 0;
        int missing = counts ? (precision < 0 ? 6 : precision) - significant(digits) : 0;
        String point = digits.indexOf('.') < 0 ? "." : "";
        return digits + point + "0".repeat(Math.max(0, missing)) + magnitude.substring(end);
    }

    private static int significant(String digits) {
        if (digits.equals("0")) {
            return 1;
        }
        int count = 0;
        boolean started = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            started |= c != '0' && c != '.';
            count += started && c != '.' ? 1 : 0;
        }
        return count;
    }
}
