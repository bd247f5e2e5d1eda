package dev.mooring.config.formats;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a JSON text (RFC 8259) without building anything. */
final class JsonScan {

    private static final int DEEPEST = 200;
    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    private final String text;
    private int at;

    private JsonScan(String text) {
        this.text = text;
    }

    /** Where the text stops being JSON. */
    static OptionalInt firstError(String text) {
        JsonScan scan = new JsonScan(text);
        boolean good = scan.value(0) && scan.isAtEnd();
        return good ? OptionalInt.empty() : OptionalInt.of(Math.min(scan.at, text.length()));
    }

    private boolean isAtEnd() {
        skipSpace();
        return at == text.length();
    }

    private boolean value(int depth) {
        skipSpace();
        return switch (peek()) {
            case '{' -> depth < DEEPEST && collection('}', () -> string() && takes(':') && value(depth + 1));
            case '[' -> depth < DEEPEST && collection(']', () -> value(depth + 1));
            case '"' -> string();
            default -> matches(SCALAR);
        };
    }

    private interface Member {
        boolean isGood();
    }

    private boolean collection(char end, Member member) {
        at++;
        if (takes(end)) {
            return true;
        }
        do {
            skipSpace();
            if (!member.isGood()) {
                return false;
            }
        } while (takes(','));
        return takes(end);
    }

    private boolean string() {
        if (peek() != '"') {
            return false;
        }
        at++;
        while (at < text.length() && text.charAt(at) >= ' ') {
            char next = text.charAt(at);
            if (next == '"') {
                at++;
                return true;
            }
            if (next != '\\') {
                at++;
            } else if (!matches(ESCAPE)) {
                return false;
            }
        }
        return false;
    }

    private boolean matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        boolean found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    private boolean takes(char expected) {
        skipSpace();
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** NUL at the end, which is no JSON. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
