package dev.mooring.config.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;

/** Go's strings: how a literal is read and written, and in which order strings come. */
public final class GoText {

    /** Go compares strings by their UTF-8 bytes, which is the order of their code points. */
    public static final Comparator<String> ORDER = GoText::compare;

    private GoText() {}

    private static int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean oneIsSurrogate = Character.isSurrogate(a) != Character.isSurrogate(b);
                return oneIsSurrogate ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return left.length() - right.length();
    }

    /** The bytes of a string: UTF-8, and as they are those bytes that {@link #ofBytes} found to be no UTF-8. */
    public static byte[] bytes(String text) {
        if (!mayHoldStrayBytes(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        int[] points = text.codePoints().toArray();
        for (int c : points) {
            if (isStrayByte(c)) {
                out.write(c & 0xFF);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** A plain loop: texts of megabytes go through here. */
    private static boolean mayHoldStrayBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStrayByte(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code point stands for a byte that is not part of any UTF-8 character. */
    public static boolean isStrayByte(int codePoint) {
        return codePoint >= 0xDC80 && codePoint <= 0xDCFF;
    }

    /** A string of bytes; what is not UTF-8 among them is kept, byte by byte. */
    public static String ofBytes(byte[] bytes) {
        return ofBytes(bytes, 0, bytes.length);
    }

    /** The string of a part of some bytes. */
    public static String ofBytes(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : Utf8.decode(bytes, from, to);
    }

    /** The text as it leaves the template language: a stray byte is the replacement character there. */
    static String wellFormed(String text) {
        if (!mayHoldStrayBytes(text)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isStrayByte(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A string as a Go literal in double quotes, as {@code %q} writes it. */
    public static String quote(String value) {
        return quote(value, '"', false);
    }

    static String quote(String value, char mark, boolean asciiOnly) {
        StringBuilder out = new StringBuilder(value.length() + 2).append(mark);
        value.codePoints().forEach(c -> escape(out, c, mark, asciiOnly));
        return out.append(mark).toString();
    }

    private static void escape(StringBuilder out, int c, char mark, boolean asciiOnly) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 11 -> out.append("\\v");
            default -> plainOrCode(out, c, mark, asciiOnly);
        }
    }

    private static void plainOrCode(StringBuilder out, int c, char mark, boolean asciiOnly) {
        if (c == mark) {
            out.append('\\').append(mark);
        } else if (isStrayByte(c)) {
            out.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
        } else if (c < 0x20 || c == 0x7F) {
            out.append("\\x").append(HexFormat.of().toHexDigits((byte) c));
        } else if (c < 0x7F || (!asciiOnly && isPrintable(c))) {
            out.appendCodePoint(c);
        } else if (c <= 0xFFFF) {
            out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
            out.append("\\U").append(HexFormat.of().toHexDigits(c));
        }
    }

    /** Letters, marks, numbers, punctuation, symbols and the ASCII space, as in Go. */
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** A code point as {@code %#U} prints it: {@code U+263A '☺'}. */
    static String unicode(int c) {
        String number = "U+" + String.format(Locale.ROOT, "%04X", c);
        return isPrintable(c) ? number + " '" + Character.toString(c) + "'" : number;
    }
}
