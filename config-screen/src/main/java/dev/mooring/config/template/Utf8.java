package dev.mooring.config.template;

import java.nio.charset.StandardCharsets;

/** UTF-8 by Go's rules: the shortest form only, no surrogates, and each byte of anything else by itself. */
final class Utf8 {

    private Utf8() {}

    static String decode(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int length = lengthAt(bytes, at, to);
            if (length == 0) {
                out.append((char) (0xDC00 | (bytes[at] & 0xFF)));
                at++;
            } else {
                out.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return out.toString();
    }

    /** How many bytes the character at a position has, 0 where there is none. */
    private static int lengthAt(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to || !isSecond(lead, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Shuts out long forms, surrogates and what lies beyond Unicode. */
    private static boolean isSecond(int lead, int second) {
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }
}
