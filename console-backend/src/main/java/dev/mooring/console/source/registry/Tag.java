package dev.mooring.console.source.registry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A name for an artifact in a repository. Letters, digits, dots and dashes of a version or channel stand for themselves;
 * each other byte of its UTF-8 form is an underscore with two hex digits, so that {@code 1.2.0+3} becomes
 * {@code 1.2.0_2b3} and no two versions share a tag. So does a dot or dash at the beginning, and the first letter of a
 * version that begins as the tags of channels do.
 */
record Tag(String value) {

    private static final int LONGEST = 128;
    private static final String CHANNEL = "channel.";

    /** Empty where the label is empty or too long for a tag. */
    static Optional<Tag> ofVersion(String label) {
        return fitting(
                label.startsWith(CHANNEL) ? escaped('c') + encoded(label.substring(1), false) : encoded(label, true));
    }

    static Optional<Tag> ofChannel(String channel) {
        return channel.isEmpty() ? Optional.empty() : fitting(CHANNEL + encoded(channel, false));
    }

    private static Optional<Tag> fitting(String text) {
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(new Tag(text));
    }

    private static String encoded(String text, boolean first) {
        StringBuilder tag = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (unit & 0xff);
            tag.append(isPlain(sign, first && tag.isEmpty()) ? String.valueOf(sign) : escaped(sign));
        }
        return tag.toString();
    }

    private static boolean isPlain(char sign, boolean first) {
        boolean wordly = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
        return wordly || (!first && (sign == '.' || sign == '-'));
    }

    private static String escaped(char sign) {
        return String.format(java.util.Locale.ROOT, "_%02x", (int) sign);
    }

    @Override
    public String toString() {
        return value;
    }
}
