package dev.mooring.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * An input is text as it stands, so that seeds can be read and written by hand; one that begins with the byte 1 is a row of
 * decisions by which a grammar makes a text that gets further than random bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Input(byte[] bytes) {

    private static final byte DECISIONS = 1;

    boolean isDecisions() {
        return bytes.length > 0 && bytes[0] == DECISIONS;
    }

    Choices choices() {
        return new Choices(bytes, isDecisions() ? 1 : 0);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
