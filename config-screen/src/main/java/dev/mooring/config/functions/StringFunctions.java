package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.GoPrint;
import dev.mooring.config.template.GoText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** sprig's functions on strings. Positions count bytes of UTF-8, as in Go. */
final class StringFunctions {

    private StringFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .addAll(trimming())
                .addAll(asking())
                .addAll(quoting())
                .addAll(letters())
                .define("repeat", "int string", a -> repeat(a.whole(0), a.text(1)))
                .define("replace", "string string string", a -> replace(a.text(0), a.text(1), a.text(2)))
                .define("substr", "int int string", a -> substring(a.whole(0), a.whole(1), a.text(2)))
                .define("trunc", "int string", a -> truncate(a.whole(0), a.text(1)))
                .define("nospace", "string", a -> withoutSpace(a.text(0)))
                .define("indent", "int string", a -> indent(a.whole(0), a.text(1)))
                .define("nindent", "int string", a -> "\n" + indent(a.whole(0), a.text(1)))
                .define("plural", "string string int", a -> a.number(2) == 1 ? a.text(0) : a.text(1))
                .define("toString", "any", a -> a.shown(0));
    }

    private static FunctionTable letters() {
        return new FunctionTable()
                .define("upper", "string", a -> LetterCase.upper(a.text(0)))
                .define("lower", "string", a -> LetterCase.lower(a.text(0)))
                .define("title", "string", a -> LetterCase.title(a.text(0)))
                .define("untitle", "string", a -> LetterCase.untitle(a.text(0)))
                .define("swapcase", "string", a -> LetterCase.swap(a.text(0)))
                .define("snakecase", "string", a -> LetterCase.joined(a.text(0), "_"))
                .define("kebabcase", "string", a -> LetterCase.joined(a.text(0), "-"))
                .define("camelcase", "string", a -> LetterCase.camel(a.text(0)));
    }

    private static FunctionTable trimming() {
        return new FunctionTable()
                .define("trim", "string", a -> GoSpace.trim(a.text(0)))
                .define("trimAll", "string string", a -> trim(a.text(1), a.text(0)))
                .alias("trimall", "trimAll")
                .define("trimPrefix", "string string", a -> trimPrefix(a.text(0), a.text(1)))
                .define("trimSuffix", "string string", a -> trimSuffix(a.text(0), a.text(1)));
    }

    private static FunctionTable asking() {
        return new FunctionTable()
                .define("contains", "string string", a -> a.text(1).contains(a.text(0)))
                .define("hasPrefix", "string string", a -> a.text(1).startsWith(a.text(0)))
                .define("hasSuffix", "string string", a -> a.text(1).endsWith(a.text(0)));
    }

    private static FunctionTable quoting() {
        return new FunctionTable()
                .define("quote", "any...", a -> each(a, GoText::quote))
                .define("squote", "any...", a -> each(a, text -> "'" + text + "'"))
                .define("cat", "any...", a -> each(a, text -> text));
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
        Sizes.characters(changed.stream().mapToLong(text -> text.length() + 1L).sum());
        return String.join(" ", changed);
    }

    /** Takes characters of a set off both ends. */
    static String trim(String text, String set) {
        int start = 0;
        int end = text.length();
        while (start < end && set.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && set.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
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
            throw GoPanic.negativeRepeat();
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
        byte[] bytes = GoText.bytes(text);
        if (start < 0) {
            return part(bytes, 0, end);
        }
        boolean toTheEnd = end < 0 || end > bytes.length;
        if (toTheEnd && start > bytes.length) {
            throw GoPanic.startBeyondLength(start, bytes.length);
        }
        return part(bytes, start, toTheEnd ? bytes.length : end);
    }

    private static String truncate(int count, String text) throws FunctionException {
        byte[] bytes = GoText.bytes(text);
        if (count < 0 && bytes.length + (long) count > 0) {
            return part(bytes, bytes.length + count, bytes.length);
        }
        return count >= 0 && bytes.length > count ? part(bytes, 0, count) : text;
    }

    private static String part(byte[] bytes, int from, int to) throws FunctionException {
        if (to < 0) {
            throw GoPanic.negativeEnd(to);
        }
        if (to > bytes.length) {
            throw GoPanic.beyondEnd(to, bytes.length);
        }
        if (from > to) {
            throw GoPanic.startBeyondEnd(from, to);
        }
        return GoText.ofBytes(bytes, from, to);
    }

    /** The library behind sprig takes each byte for a character, unless there is no space at all. */
    private static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = GoText.bytes(text);
        for (byte b : bytes) {
            if (!GoSpace.is(b & 0xFF)) {
                out.append((char) (b & 0xFF));
            }
        }
        return out.length() == bytes.length ? text : out.toString();
    }

    static String indent(int spaces, String text) throws FunctionException {
        if (spaces < 0) {
            throw GoPanic.negativeRepeat();
        }
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        Sizes.characters(text.length() + lines * spaces);
        String pad = " ".repeat(spaces);
        return pad + text.replace("\n", "\n" + pad);
    }

    /** A list as strings, leaving out nil; a single value is a list of one. */
    static List<String> strings(@Nullable Object value) throws FunctionException {
        List<String> strings = new ArrayList<>();
        List<? extends @Nullable Object> items =
                value instanceof List<?> list ? list : Collections.singletonList(value);
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
