package dev.mooring.config.functions;

import com.google.re2j.Pattern;
import dev.mooring.config.template.FunctionException;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Whatever is made up anew at each call, from the randomness that was handed in. */
final class RandomFunctions {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String DEFAULT_CLASS = "[_A-Za-z0-9]";
    private static final int MOST_BYTES = 10_000_000;

    private final RandomGenerator random;

    RandomFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .define("uuidv4", "", a -> uuid())
                .define("randAlphaNum", "int", a -> string(a.whole(0), LETTERS + DIGITS))
                .define("randAlpha", "int", a -> string(a.whole(0), LETTERS))
                .define("randNumeric", "int", a -> string(a.whole(0), DIGITS))
                .define("randAscii", "int", a -> string(a.whole(0), matching("[ -~]")))
                .define("randInt", "int int", a -> between(a.whole(0), a.whole(1)))
                .define("randBytes", "int", a -> EncodingFunctions.encode(bytes(a.whole(0))))
                .define("RandomBytes", 1, a -> EncodingFunctions.encode(bytes(a.whole(0))))
                .define(
                        "RandomString",
                        1,
                        2,
                        a -> string(a.whole(0), matching(a.count() > 1 ? a.text(1) : DEFAULT_CLASS)));
    }

    private String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private String string(int length, String characters) throws FunctionException {
        if (length > MOST_BYTES) {
            throw new FunctionException("a random text has at most " + MOST_BYTES + " characters");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length && !characters.isEmpty(); i++) {
            out.append(characters.charAt(random.nextInt(characters.length())));
        }
        return out.toString();
    }

    private long between(int least, int end) throws FunctionException {
        if (end <= least) {
            throw new FunctionException("invalid argument to Intn")
                    .because("the second number must be larger than the first");
        }
        return random.nextLong(least, end);
    }

    private byte[] bytes(int count) throws FunctionException {
        if (count < 0 || count > MOST_BYTES) {
            throw new FunctionException("the number of bytes must be 0 to " + MOST_BYTES);
        }
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The printable ASCII characters of a regular expression that is one character class; none for any other. */
    private static String matching(String charset) {
        if (!isCharacterClass(charset)) {
            return "";
        }
        StringBuilder characters = new StringBuilder();
        try {
            Pattern pattern = RegexFunctions.compile(charset);
            for (char c = ' '; c <= '~'; c++) {
                characters.append(pattern.matches(String.valueOf(c)) ? String.valueOf(c) : "");
            }
        } catch (FunctionException noRegex) {
            return "";
        }
        return characters.toString();
    }

    private static boolean isCharacterClass(String charset) {
        if (charset.length() == 2 && charset.charAt(0) == '\\') {
            return "dDwWsS".indexOf(charset.charAt(1)) >= 0;
        }
        return charset.startsWith("[") && classEnd(charset) == charset.length() - 1;
    }

    /** Where the class that begins the text ends: its first character may be a bracket, and so may an escaped one. */
    private static int classEnd(String charset) {
        int first = charset.startsWith("[^") ? 2 : 1;
        int at = charset.startsWith("]", first) ? first + 1 : first;
        while (at < charset.length() && charset.charAt(at) != ']') {
            if (charset.startsWith("[:", at)) {
                int end = charset.indexOf(":]", at);
                at = end < 0 ? charset.length() : end + 2;
            } else {
                at += charset.charAt(at) == '\\' ? 2 : 1;
            }
        }
        return at;
    }
}
