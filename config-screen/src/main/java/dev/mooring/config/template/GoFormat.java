package dev.mooring.config.template;

import java.util.List;
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
    private boolean afterIndex;
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
            GoPrint.checkSize(out, 0);
        }
        out.append(')');
    }

    private void directive() throws FunctionException {
        goodIndex = true;
        afterIndex = false;
        FormatFlags flags = flags();
        index();
        width(flags);
        if (peek() == '.' && at + 1 < format.length()) {
            at++;
            goodIndex &= !afterIndex;
            index();
            precision(flags);
        }
        if (!afterIndex) {
            index();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int letter = format.codePointAt(at);
        at += Character.charCount(letter);
        apply(flags, letter);
    }

    private void apply(FormatFlags flags, int letter) throws FunctionException {
        if (letter == '%') {
            out.append('%');
        } else if (!goodIndex) {
            note(letter, "(BADINDEX)");
        } else if (nextValue >= values.size()) {
            note(letter, "(MISSING)");
        } else {
            Object value = values.get(nextValue);
            nextValue++;
            new FormatVerb(letter, flags.of(letter), out).append(value);
        }
    }

    private void note(int letter, String what) {
        out.append("%!").appendCodePoint(letter).append(what);
    }

    private FormatFlags flags() {
        FormatFlags flags = new FormatFlags();
        while (flags.takes(peek())) {
            at++;
        }
        return flags;
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : '\0';
    }

    /** An explicit argument index such as {@code [2]}. */
    private void index() {
        afterIndex = false;
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
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(GoFormat::isDigit);
        int wanted = number ? Integer.parseInt(digits) : 0;
        afterIndex = number && wanted <= values.size();
        if (wanted >= 1 && wanted <= values.size()) {
            nextValue = wanted - 1;
        } else {
            goodIndex = false;
            afterIndex = number;
        }
    }

    private void width(FormatFlags flags) {
        if (peek() == '*') {
            at++;
            afterIndex = false;
            Integer star = star();
            if (star == null) {
                out.append("%!(BADWIDTH)");
            } else {
                flags.width(star);
            }
            return;
        }
        int start = at;
        int width = number();
        goodIndex &= !(afterIndex && at > start && width >= 0);
        if (width >= 0) {
            flags.width(width);
        }
    }

    private void precision(FormatFlags flags) {
        if (peek() != '*') {
            flags.precision(Math.max(0, number()));
            return;
        }
        at++;
        afterIndex = false;
        Integer star = star();
        if (star == null || star < 0) {
            out.append("%!(BADPREC)");
        } else {
            flags.precision(star);
        }
    }

    private @Nullable Integer star() {
        Object value = nextValue < values.size() ? values.get(nextValue) : null;
        nextValue += nextValue < values.size() ? 1 : 0;
        boolean integer = value instanceof Long || value instanceof GoInteger;
        if (!integer || GoValue.integer(value).abs().bitLength() > 20) {
            return null;
        }
        int number = GoValue.integer(value).intValue();
        return Math.abs(number) <= WIDEST ? (Integer) number : null;
    }

    /** Digits, -1 where there are none; a number that is far too large swallows the rest of the format, as in Go. */
    private int number() {
        int start = at;
        long number = 0;
        while (isDigit(peek())) {
            if (number > WIDEST) {
                at = format.length();
                return -1;
            }
            number = number * 10 + (peek() - '0');
            at++;
        }
        return at == start ? -1 : (int) number;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
