package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON into the shapes of template values; every number is a float, as in Go. */
final class JsonReader {

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) throws FunctionException {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.wrong();
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
            default -> number();
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
            String key = string();
            require(':');
            object.put(key, value(depth + 1));
        } while (takes(','));
        require('}');
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
        require(']');
        return array;
    }

    private String string() throws FunctionException {
        if (peek() != '"') {
            throw wrong();
        }
        at++;
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            if (at >= text.length() || peek() < 0x20) {
                throw wrong();
            }
            string.append(peek() == '\\' ? escape() : peek());
            at++;
        }
        at++;
        return string.toString();
    }

    private char escape() throws FunctionException {
        at++;
        int known = "\"\\/bfnrt".indexOf(peek());
        if (known >= 0 && at < text.length()) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (peek() != 'u' || at + 4 >= text.length()) {
            throw wrong();
        }
        String digits = text.substring(at + 1, at + 5);
        if (!digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw wrong();
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private @Nullable Object word(String word, @Nullable Object value) throws FunctionException {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private Object number() throws FunctionException {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw wrong();
        }
        at = matcher.end();
        double number = Double.parseDouble(matcher.group());
        if (Double.isInfinite(number)) {
            throw wrong();
        }
        return number;
    }

    private void require(char expected) throws FunctionException {
        if (!takes(expected)) {
            throw wrong();
        }
    }

    private boolean takes(char expected) {
        skipSpace();
        boolean there = peek() == expected && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private FunctionException wrong() {
        return new FunctionException("the text is not JSON, from character " + (at + 1) + " on");
    }
}
