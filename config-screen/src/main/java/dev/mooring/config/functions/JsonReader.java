package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON into the shapes of template values, with Go's messages; every number is a float, as in Go. */
final class JsonReader {

    private static final int DEEPEST = 1000;
    private static final char END = '\uFFFF';
    private static final String VALUE = "looking for beginning of value";

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) throws FunctionException {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (!reader.atEnd()) {
            throw reader.wrong("after top-level value");
        }
        return value;
    }

    private @Nullable Object value(int depth) throws FunctionException {
        skipSpace();
        if (depth > DEEPEST) {
            throw new FunctionException("the JSON is nested more than " + DEEPEST + " deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw wrong(VALUE);
        };
    }

    private Object object(int depth) throws FunctionException {
        Map<String, @Nullable Object> object = DictFunctions.newDict();
        at++;
        if (takes('}')) {
            return object;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw wrong("looking for beginning of object key string");
            }
            String key = string();
            require(':', "after object key");
            object.put(key, value(depth + 1));
        } while (takes(','));
        require('}', "after object key:value pair");
        return object;
    }

    private Object array(int depth) throws FunctionException {
        List<@Nullable Object> array = new ArrayList<>();
        at++;
        if (takes(']')) {
            return array;
        }
        do {
            array.add(value(depth + 1));
        } while (takes(','));
        require(']', "after array element");
        return array;
    }

    private String string() throws FunctionException {
        at++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            if (atEnd() || peek() < 0x20) {
                throw wrong("in string literal");
            }
            string.append(peek() == '\\' ? escape() : peek());
            at++;
        }
        at++;
        return wellFormed(string);
    }

    /** Half of a pair of surrogates is no character: Go replaces it. */
    private static String wellFormed(StringBuilder string) {
        if (string.chars().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            return string.toString();
        }
        return string.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private char escape() throws FunctionException {
        at++;
        int known = "\"\\/bfnrt".indexOf(peek());
        if (known >= 0 && !atEnd()) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (peek() != 'u') {
            throw wrong("in string escape code");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw wrong("in \\u hexadecimal character escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws FunctionException {
        for (int i = 0; i < word.length(); i++) {
            char expected = word.charAt(i);
            if (peek() != expected) {
                throw wrong("in literal " + word + " (expecting '" + expected + "')");
            }
            at++;
        }
        return value;
    }

    private Object number() throws FunctionException {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        if (peek() == '0') {
            at++;
        } else {
            digits("in numeric literal");
        }
        if (peek() == '.') {
            at++;
            digits("after decimal point in numeric literal");
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            at += peek() == '+' || peek() == '-' ? 1 : 0;
            digits("in exponent of numeric literal");
        }
        return finite(text.substring(start, at));
    }

    private void digits(String where) throws FunctionException {
        if (peek() < '0' || peek() > '9') {
            throw wrong(where);
        }
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
    }

    private static Double finite(String digits) throws FunctionException {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw FunctionException.quoting(
                    "json: cannot unmarshal number " + digits + " into Go value of type float64",
                    "a number of the JSON is too large");
        }
        return number;
    }

    private void require(char expected, String where) throws FunctionException {
        if (!takes(expected)) {
            throw wrong(where);
        }
    }

    private boolean takes(char expected) {
        skipSpace();
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    private void skipSpace() {
        while (" \t\r\n".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private FunctionException wrong(String where) {
        String discreet = "the text is not JSON, from character " + (at + 1) + " on";
        if (atEnd()) {
            return FunctionException.quoting("unexpected end of JSON input", discreet);
        }
        return FunctionException.quoting("invalid character " + shown() + " " + where, discreet);
    }

    /** The byte that is wrong, as a character. */
    private String shown() {
        String character = Character.toString(text.codePointAt(at));
        char first = (char) (GoText.bytes(character)[0] & 0xFF);
        if (first == '\'') {
            return "'\\''";
        }
        String quoted = first == '"' ? "\"\"\"" : GoText.quote(String.valueOf(first));
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }
}
