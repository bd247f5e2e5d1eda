package dev.mooring.config.functions;

import dev.mooring.config.template.GoText;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

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

    /** Empty where a percent sign is not followed by two hexadecimal digits. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = GoText.bytes(text);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.write(bytes[i]);
            } else if (i + 2 < bytes.length && HexFormat.isHexDigit(bytes[i + 1]) && HexFormat.isHexDigit(bytes[i + 2])) {
                out.write(HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(GoText.ofBytes(out.toByteArray()));
    }
}
