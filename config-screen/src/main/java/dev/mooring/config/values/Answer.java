package dev.mooring.config.values;

import java.util.Optional;

/**
 * What was answered to, or generated for, one item.
 *
 * @param value text; {@code "1"} or {@code "0"} for bool, base64 for file, an option's name for radio and dropdown; empty
 *     where the admin cleared the field
 * @param filename the name of the chosen file, for file items
 */
public record Answer(String value, Optional<String> filename) {

    public static Answer of(String value) {
        return new Answer(value, Optional.empty());
    }

    public static Answer ofFile(String base64, String filename) {
        return new Answer(base64, Optional.of(filename));
    }

    /** Hides the value: an answer may be a password. */
    @Override
    public String toString() {
        return "Answer[" + value.length() + " characters"
                + filename.map(name -> ", " + name).orElse("") + "]";
    }
}
