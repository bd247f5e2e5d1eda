package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** sprig's functions on strings. Positions count bytes of UTF-8, as in Go. */
final class StringFunctions {

    private StringFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(trimming())
                .addAll(asking())
                .addAll(quoting())
                .define("upper", 1, a -> LetterCase.upper(a.text(0)))
                .define("lower", 1, a -> LetterCase.lower(a.text(0)))
                .define("title", 1, a -> LetterCase.title(a.text(0)))
                .define("untitle", 1, a -> LetterCase.untitle(a.text(0)))
                .define("swapcase", 1, a -> LetterCase.swap(a.text(0)))
                .define("snakecase", 1, a -> LetterCase.joined(a.text(0), "_"))
                .define("kebabcase", 1, a -> LetterCase.joined(a.text(0), "-"))
                .define("camelcase", 1, a -> LetterCase.camel(a.text(0)))
                .define("repeat", 2, a -> repeat(a.whole(0), a.text(1)))
                .define("replace", 3, a -> replace(a.text(0), a.text(1), a.text(2)))
                .define("substr", 3, a -> substring(a.whole(0), a.whole(1), a.text(2)))
                .define("trunc", 2, a -> truncate(a.whole(0), a.text(1)))
                .define("nospace", 1, a -> withoutSpace(a.text(0)))
                .define("indent", 2, a -> indent(a.whole(0), a.text(1)))
                .define("nindent", 2, a -> "\n" + indent(a.whole(0), a.text(1)))
                .define("plural", 3, a -> a.whole(2) == 1 ? a.text(0) : a.text(1))
                .define("toString", 1, a -> a.shown(0));
    }

    private static FunctionTable trimming() {
        return new FunctionTable()
                .define("trim", 1, a -> a.text(0).strip())
                .define("trimAll", 2, a -> trim(a.text(1), a.text(0)))
                .alias("trimall", "trimAll")
                .define("trimPrefix", 2, a -> trimPrefix(a.text(0), a.text(1)))
                .define("trimSuffix", 2, a -> trimSuffix(a.text(0), a.text(1)));
    }

    private static FunctionTable asking() {
        return new FunctionTable()
                .define("contains", 2, a -> a.text(1).contains(a.text(0)))
                .define("hasPrefix", 2, a -> a.text(1).startsWith(a.text(0)))
                .define("hasSuffix", 2, a -> a.text(1).endsWith(a.text(0)));
    }

    private static FunctionTable quoting() {
        return new FunctionTable()
                .atLeast("quote", 0, a -> each(a, GoText::quote))
                .atLeast("squote", 0, a -> each(a, text -> "'" + text + "'"))
                .atLeast("cat", 0, a -> each(a, text -> text).strip());
    }

    private interface Change {
        String of(String text);
    }

    /** Each argument that is there, changed, with spaces between. */
    private static String each(Arguments arguments, Change change) throws FunctionException {
        List<String> changed = new ArrayList<>();
        for (Object value : arguments.all()) {
            if (value != null) {
                changed.add(change.of(GoPrint.value(value)));
            }
        }
        return String.join(" ", changed);
    }

    /** Takes characters of a set off both ends. */
    static String trim(String text, String set) {
        int start = 0;
        int end = text.length();
        while (start < end && set.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && set.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String trimPrefix(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String trimSuffix(String suffix, String text) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String repeat(int times, String text) throws FunctionException {
        if (times < 0) {
            throw new FunctionException("a text cannot be repeated " + times + " times");
        }
        Sizes.characters((long) times * text.length());
        return text.repeat(times);
    }

    private static String replace(String old, String by, String text) throws FunctionException {
        long most = text.length() + ((long) text.length() / Math.max(1, old.length()) + 1) * by.length();
        if (most > text.length()) {
            Sizes.characters(by.length() <= old.length() ? text.length() : most);
        }
        return text.replace(old, by);
    }

    private static String substring(int start, int end, String text) throws FunctionException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = Math.max(0, start);
        int to = start >= 0 && (end < 0 || end > bytes.length) ? bytes.length : end;
        if (from > to || to > bytes.length) {
            throw new FunctionException("the text has no part from " + from + " to " + to);
        }
        return part(bytes, from, to);
    }

    private static String truncate(int count, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count < 0 && bytes.length + (long) count > 0) {
            return part(bytes, bytes.length + count, bytes.length);
        }
        return count >= 0 && bytes.length > count ? part(bytes, 0, count) : text;
    }

    private static String part(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String indent(int spaces, String text) throws FunctionException {
        if (spaces < 0) {
            throw new FunctionException("an indent cannot be negative");
        }
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        Sizes.characters(text.length() + lines * spaces);
        String pad = " ".repeat(spaces);
        return pad + text.replace("\n", "\n" + pad);
    }

    /** A list as strings, leaving out nil; a single value is a list of one. */
    static List<String> strings(@Nullable Object value) throws FunctionException {
        List<String> strings = new ArrayList<>();
        List<? extends @Nullable Object> items = value instanceof List<?> list ? list : Arrays.asList(value);
        for (Object item : items) {
            if (item != null) {
                strings.add(GoPrint.value(item));
            }
        }
        return strings;
    }

    /** {@code strings.Split} of Go: without a separator, each character. A negative limit is none. */
    static List<String> split(String separator, String text, int most) throws FunctionException {
        if (most == 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        int next = next(separator, text, at);
        while (next >= 0 && parts.size() != most - 1) {
            Sizes.items(parts.size() + 1L);
            parts.add(text.substring(at, next));
            at = next + separator.length();
            next = next(separator, text, at);
        }
        if (!separator.isEmpty() || at < text.length()) {
            parts.add(text.substring(at));
        }
        return parts;
    }

    private static int next(String separator, String text, int from) {
        if (!separator.isEmpty()) {
            return text.indexOf(separator, from);
        }
        return from >= text.length() ? -1 : text.offsetByCodePoints(from, 1);
    }
}
