package dev.mooring.config.values;

import dev.mooring.config.screen.ItemName;
import java.util.Optional;

/**
 * What was answered to, or generated for, one item.
 *
 * @param value text; {@code "1"} or {@code "0"} for bool, base64 for file, an option's name for radio and dropdown; empty
 *     where the admin cleared the field
 * @param filename the name of the chosen file, for file items
 * @param rowOf the repeatable item that this is a row of
 */
public record Answer(String value, Optional<String> filename, Optional<ItemName> rowOf) {

    public Answer(String value, Optional<String> filename) {
        this(value, filename, Optional.empty());
    }

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
