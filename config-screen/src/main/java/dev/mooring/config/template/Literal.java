package dev.mooring.config.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads Go's quoted strings and character constants. What it refuses it calls what Go calls it. */
final class Literal {

    private static final String INVALID = "invalid syntax";

    private final String body;
    private final char quote;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    private Literal(String body, char quote) {
        this.body = body;
        this.quote = quote;
    }

    /**
     * The value of a string with its quotes, double ones or backquotes.
     *
     * @throws NumberFormatException an escape that Go does not know
     */
    static String unquote(String literal) {
        String body = literal.substring(1, literal.length() - 1);
        if (literal.charAt(0) == '`') {
            return body.replace("\r", "");
        }
        if (body.indexOf('\\') < 0) {
            return body;
        }
        return new Literal(body, '"').string();
    }

    /**
     * The code point of a character constant with its quotes.
     *
     * @throws NumberFormatException not exactly one character
     */
    static int character(String literal) {
        Literal reading = new Literal(literal.substring(1), '\'');
        int value = reading.codePoint();
        if (reading.at != literal.length() - 2) {
            throw new NumberFormatException("malformed character constant: " + literal);
        }
        return value;
    }

    private String string() {
        while (at < body.length()) {
            int escape = body.indexOf('\\', at);
            int stop = escape < 0 ? body.length() : escape;
            bytes.writeBytes(GoText.bytes(body.substring(at, stop)));
            at = stop;
            if (escape >= 0) {
                write();
            }
        }
        return GoText.ofBytes(bytes.toByteArray());
    }

    private void write() {
        boolean single = at + 1 < body.length() && "x01234567".indexOf(body.charAt(at + 1)) >= 0;
        int value = codePoint();
        if (single) {
            bytes.write(value);
        } else {
            bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The next character, or what the next escape stands for. */
    private int codePoint() {
        int c = body.codePointAt(at);
        if (c == quote) {
            throw new NumberFormatException(INVALID);
        }
        at += Character.charCount(c);
        return c == '\\' ? escaped() : c;
    }

    private int escaped() {
        char c = at < body.length() ? body.charAt(at) : '\0';
        at++;
        int simple = "abfnrtv\\".indexOf(c);
        if (simple >= 0) {
            return "\u0007\b\f\n\r\t\u000b\\".charAt(simple);
        }
        return switch (c) {
            case 'x' -> hex(2);
            case 'u' -> character(hex(4));
            case 'U' -> character(hex(8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> quote(c);
        };
    }

    private int quote(char c) {
        if (c != quote) {
            throw new NumberFormatException(INVALID);
        }
        return c;
    }

    private int hex(int digits) {
        if (at + digits > body.length()) {
            throw new NumberFormatException(INVALID);
        }
        String number = body.substring(at, at + digits);
        if (!number.chars().allMatch(HexFormat::isHexDigit)) {
            throw new NumberFormatException(INVALID);
        }
        at += digits;
        return (int) Long.parseLong(number, 16);
    }

    private int octal() {
        int end = Math.min(body.length(), at + 2);
        String number = body.substring(at - 1, end);
        boolean good = number.length() == 3 && number.chars().allMatch(c -> c >= '0' && c <= '7');
        if (!good || number.charAt(0) > '3') {
            throw new NumberFormatException(INVALID);
        }
        at = end;
        return Integer.parseInt(number, 8);
    }

    private static int character(int value) {
        if (!Character.isValidCodePoint(value) || (value >= 0xD800 && value <= 0xDFFF)) {
            throw new NumberFormatException(INVALID);
        }
        return value;
    }
}
