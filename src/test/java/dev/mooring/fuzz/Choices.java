package dev.mooring.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads bytes as decisions, so that each change of an input is a small change of what is made of it. Never runs dry. */
final class Choices {

    private final byte[] bytes;
    private int next;

    Choices(byte[] bytes, int from) {
        this.bytes = bytes;
        this.next = from;
    }

    boolean isEmpty() {
        return next >= bytes.length;
    }

    /** At least 0 and less than the bound; 0 when there is nothing left to decide by. */
    int below(int bound) {
        if (isEmpty()) {
            return 0;
        }
        int first = bytes[next++] & 0xFF;
        int second = bound > 256 && !isEmpty() ? bytes[next++] & 0xFF : 0;
        return (first | second << 8) % bound;
    }

    boolean oneIn(int count) {
        return below(count) == count - 1;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Text up to a zero byte, or up to the end. */
    String text() {
        int end = next;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String text = new String(Arrays.copyOfRange(bytes, next, end), StandardCharsets.UTF_8);
        next = Math.min(bytes.length, end + 1);
        return text;
    }

    /** What is left, as bytes. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(next, bytes.length), bytes.length);
        next = bytes.length;
        return rest;
    }
}
