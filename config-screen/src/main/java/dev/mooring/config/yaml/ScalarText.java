package dev.mooring.config.yaml;

import java.util.regex.Pattern;

/** How a string is written so that it is read back as that string: plain, quoted, or as a block of lines. */
final class ScalarText {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

    /** Strings to Kubernetes, but times and dates to other readers of YAML 1.1. */
    private static final Pattern LOOKS_LIKE_TIME =
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[0-9]{4}-.*");

    private ScalarText() {}

    /** On one line, whatever the text holds. */
    static String inline(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean simple = text.codePoints().allMatch(ScalarText::isPrintable);
        boolean bare = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        if (simple && !bare) {
            return "'" + text.replace("'", "''") + "'";
        }
        return simple ? '"' + text + '"' : escaped(text);
    }

    /** Whether the text can stand as a literal block and come back with not a character changed. */
    static boolean fitsBlock(String text) {
        if (text.indexOf('\n') < 0 || " \n".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        boolean printable = text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
        return printable && !text.contains(" \n") && !text.endsWith(" ");
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.isBlank() || !(PlainScalar.resolve(text) instanceof String)) {
            return false;
        }
        return startsPlain(text)
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && text.codePoints().allMatch(ScalarText::isPrintable)
                && !(text.length() < 64 && LOOKS_LIKE_TIME.matcher(text).matches());
    }

    private static boolean startsPlain(String text) {
        char first = text.charAt(0);
        boolean option = first == '-' && text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        return option || (INDICATORS.indexOf(first) < 0 && first != ' ' && !text.startsWith("..."));
    }

    /** Printable and not a blank other than the space, in every version of YAML. */
    private static boolean isPrintable(int codePoint) {
        return switch (codePoint) {
            case 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF -> false;
            default ->
                (codePoint >= 0x20 && codePoint < 0x7F)
                        || (codePoint > 0xA0 && codePoint < 0xD800)
                        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                        || codePoint >= 0x10000;
        };
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(codePoint -> escape(codePoint, out));
        return out.append('"').toString();
    }

    private static void escape(int codePoint, StringBuilder out) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPrintable(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    out.append(codePoint < 0x100 ? "\\x%02X".formatted(codePoint) : "\\u%04X".formatted(codePoint));
                }
            }
        }
    }
}
