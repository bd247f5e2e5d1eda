package dev.mooring.config.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sprig's ways of writing names: Title, snake_case, kebab-case, CamelCase. */
final class LetterCase {

    /**
     * One word of a name: a run of capitals, a capitalised word or small letters, with the digits after it unless these
     * begin a word of their own, as {@code 2xx} does in {@code http2xx}. Any other character stands alone.
     */
    private static final Pattern WORD = Pattern.compile(
            "(?<word>(?:\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lu}+)"
                    + "(?:\\d+(?![\\p{Ll}\\d]))?|\\d+\\p{Ll}[\\p{Ll}\\d]*|\\d+)|(?<other>.)",
            Pattern.DOTALL);

    private LetterCase() {}

    /** Character by character, as in Go: ß stays ß. */
    static String upper(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            out.appendCodePoint(isSeparator(before) ? Character.toTitleCase(c) : c);
            before = c;
        }
        return out.toString();
    }

    private static boolean isSeparator(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && c != '_';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String untitle(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            out.appendCodePoint(isSeparator(before) ? Character.toLowerCase(c) : c);
            before = c;
        }
        return out.toString();
    }

    static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static String joined(String text, String separator) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher matcher = WORD.matcher(text);
        boolean afterWord = false;
        while (matcher.find()) {
            String word = matcher.group("word");
            if (word == null) {
                String other = matcher.group("other");
                out.append(isConnector(other.charAt(0)) ? separator : other);
            } else {
                out.append(afterWord ? separator : "").append(lower(word));
            }
            afterWord = word != null;
        }
        return out.toString();
    }

    private static boolean isConnector(char c) {
        return c == '_' || c == '-' || Character.isWhitespace(c);
    }

    /** Connectors at the ends stay, and of several between two words all but the last. */
    static String camel(String text) {
        int start = 0;
        while (start < text.length() && isConnector(text.charAt(start))) {
            start++;
        }
        StringBuilder out = new StringBuilder(text.substring(0, start));
        for (String part : parts(text, start)) {
            out.append(isConnector(part.charAt(0)) ? part : capitalised(part));
        }
        return out.toString();
    }

    /** Words, and those connectors that stay. */
    private static List<String> parts(String text, int start) {
        List<String> parts = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            boolean connector = isConnector(text.charAt(at));
            int end = at + 1;
            while (end < text.length() && isConnector(text.charAt(end)) == connector) {
                end++;
            }
            boolean between = connector && end < text.length();
            String part = text.substring(at, between ? end - 1 : end);
            if (!part.isEmpty()) {
                parts.add(part);
            }
            at = end;
        }
        return parts;
    }

    private static String capitalised(String word) {
        int first = word.codePointAt(0);
        int at = Character.charCount(first);
        StringBuilder out = new StringBuilder().appendCodePoint(Character.toUpperCase(first));
        if (Character.isUpperCase(first)) {
            while (at < word.length() && Character.isUpperCase(word.charAt(at))) {
                out.append(Character.toLowerCase(word.charAt(at)));
                at++;
            }
        }
        return out.append(word, at, word.length()).toString();
    }
}
