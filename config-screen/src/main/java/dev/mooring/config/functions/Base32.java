package dev.mooring.config.functions;

import dev.mooring.config.template.GoText;
import java.io.ByteArrayOutputStream;

/** The base32 of RFC 4648, with padding. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 8;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << Byte.SIZE | (b & 0xFF)) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                out.append(DIGITS.charAt(buffer >> bits & 0x1F));
            }
        }
        if (bits > 0) {
            out.append(DIGITS.charAt(buffer << (BITS - bits) & 0x1F));
        }
        return out.append("=".repeat((GROUP - out.length() % GROUP) % GROUP)).toString();
    }

    /** sprig puts out Go's error text instead of failing. */
    static String decodeOrSayWhy(String text) {
        String data = text.replace("\n", "").replace("\r", "");
        int digits = data.length();
        while (digits > 0 && digits > data.length() - GROUP + 1 && data.charAt(digits - 1) == '=') {
            digits--;
        }
        int illegal = firstIllegal(data, digits);
        return illegal < 0 ? decoded(data, digits) : "illegal base32 data at input byte " + illegal;
    }

    /** Negative where all is well. */
    private static int firstIllegal(String data, int digits) {
        for (int i = 0; i < digits; i++) {
            if (DIGITS.indexOf(data.charAt(i)) < 0) {
                return i;
            }
        }
        return switch (digits % GROUP) {
            case 1, 3, 6 -> illegalEnd(data, digits);
            default -> data.length() % GROUP == 0 ? -1 : shortEnd(data, digits);
        };
    }

    private static int illegalEnd(String data, int digits) {
        return data.length() % GROUP == 0 ? digits : data.length() / GROUP * GROUP;
    }

    private static int shortEnd(String data, int digits) {
        boolean padded = digits < data.length() && digits % GROUP != 0;
        return padded ? data.length() : data.length() / GROUP * GROUP;
    }

    private static String decoded(String data, int digits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < digits; i++) {
            buffer = (buffer << BITS | DIGITS.indexOf(data.charAt(i))) & 0xFFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out.write(buffer >> bits);
            }
        }
        return GoText.ofBytes(out.toByteArray());
    }
}
