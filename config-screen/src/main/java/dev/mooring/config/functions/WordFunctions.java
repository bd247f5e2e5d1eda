package dev.mooring.config.functions;

import dev.mooring.config.template.GoText;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** sprig's functions that wrap, shorten and shuffle texts. Widths count bytes of UTF-8, as in Go. */
final class WordFunctions {

    private static final String DOTS = "...";
    private static final int NARROWEST = 4;
    private static final int NARROWEST_WITHIN = 7;

    private final RandomGenerator random;

    WordFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .constant("hello", "Hello!")
                .define("wrap", "int string", a -> Wrapping.words(a.text(1), a.whole(0)))
                .define("wrapWith", "int string string", a -> Wrapping.everything(a.text(2), a.whole(0), a.text(1)))
                .define("abbrev", "int string", a -> abbreviate(a.text(1), 0, a.whole(0)))
                .define("abbrevboth", "int int string", a -> abbreviateBoth(a.text(2), a.whole(0), a.whole(1)))
                .define("initials", "string", a -> initials(a.text(0)))
                .define("shuffle", "string", a -> shuffled(a.text(0)));
    }

    private static String abbreviateBoth(String text, int offset, int width) {
        return offset > 0 && width < NARROWEST_WITHIN ? text : abbreviate(text, offset, width);
    }

    /** At most {@code width} bytes, with dots for what was left out before the offset and at the end. */
    private static String abbreviate(String text, int offset, int width) {
        byte[] bytes = GoText.bytes(text);
        if (width < NARROWEST || bytes.length <= width) {
            return text;
        }
        int kept = width - DOTS.length();
        int from = Math.min(Math.min(offset, bytes.length), bytes.length - kept);
        if (from <= NARROWEST) {
            return part(bytes, 0, kept) + DOTS;
        }
        if (from + kept < bytes.length) {
            return DOTS + part(bytes, from, from + kept - DOTS.length()) + DOTS;
        }
        return DOTS + part(bytes, bytes.length - kept, bytes.length);
    }

    private static String part(byte[] bytes, int from, int to) {
        return GoText.ofBytes(bytes, from, to);
    }

    /** sprig takes each byte for a character, and so shall this. */
    private static String initials(String text) {
        StringBuilder letters = new StringBuilder();
        boolean begins = true;
        for (byte b : GoText.bytes(text)) {
            int c = b & 0xFF;
            boolean space = GoSpace.is(c);
            if (begins && !space) {
                letters.appendCodePoint(c);
            }
            begins = space;
        }
        return letters.toString();
    }

    private String shuffled(String text) {
        List<Integer> characters = text.codePoints().boxed().collect(Collectors.toList());
        Collections.shuffle(characters, Random.from(random));
        return characters.stream().map(Character::toString).collect(Collectors.joining());
    }
}
