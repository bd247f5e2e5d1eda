package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ItemName;
import java.util.Optional;

/**
 * One row of a repeatable item. It is answered and looked up by its key, as an item is by its name.
 *
 * @param key stable for as long as the row is there
 * @param value what was answered, empty where the default counts
 * @param filename of a file item, empty otherwise
 * @param removable whether the admin may remove it: not where that would leave fewer rows than the vendor asks for
 */
public record RowState(
        ItemName key, String value, String defaultValue, String filename, boolean removable, Optional<String> error) {

    public String effective() {
        return value.isEmpty() ? defaultValue : value;
    }

    /** Hides values. */
    @Override
    public String toString() {
        return "RowState[" + key + ", error=" + error.isPresent() + "]";
    }
}
