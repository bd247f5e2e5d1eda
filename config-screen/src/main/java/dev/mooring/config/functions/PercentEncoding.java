package dev.mooring.config.functions;

import dev.mooring.config.template.GoText;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Which characters stand for themselves in a part of a URL, with Go's rules; all others are written as {@code %XX}. */
enum PercentEncoding {
    PATH("-_.~$&+,/:;=@"),
    PATH_SEGMENT("-_.~$&+:=@"),
    HOST("-_.~!$&'()*+,;=:[]<>\""),
    USER("-_.~$&+,;="),
    FRAGMENT("-_.~$&+,/:;=?@!()*");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String plain;

    PercentEncoding(String plain) {
        this.plain = plain;
    }

    /** Whether an ASCII character stands for itself here. */
    boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0;
    }

    String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : GoText.bytes(text)) {
            if (b >= 0 && isPlain(b)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    /** Where a percent sign is not followed by two hexadecimal digits; negative where all is well. */
    static int firstBrokenEscape(String text) {
        int at = text.indexOf('%');
        while (at >= 0 && isEscape(text, at)) {
            at = text.indexOf('%', at + 3);
        }
        return at;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** @param text without a broken escape */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = GoText.bytes(text);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%';
            out.write(
                    escape
                            ? HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2])
                            : bytes[i]);
            i += escape ? 2 : 0;
        }
        return GoText.ofBytes(out.toByteArray());
    }
}
