package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import java.util.List;
import java.util.Optional;

/**
 * An item as the admin sees it now.
 *
 * @param item what the vendor wrote
 * @param title rendered label, the item's name where the vendor gave none
 * @param help rendered Markdown, not yet cleaned
 * @param value what was answered or generated, empty where the default counts
 * @param defaultValue rendered default
 * @param filename of a file item, empty otherwise
 * @param answered whether an admin's own answer is saved for it (an empty one is an answer too)
 * @param visible whether it is drawn: not hidden, and {@code when} of item and group hold
 * @param origin where the value comes from that counts
 * @param error why this answer cannot stand: required and missing, rule not met, or the template's failure
 * @param options what can be chosen, from the vendor or from the cluster; an item that takes any text may have some too
 * @param rows of a repeatable item
 * @param facts what can be said of the value, such as the subject and expiry of a certificate; never a secret
 * @param probe the connection that can be tried with the answers as they are
 */
public record ItemState(
        ConfigItem item,
        String title,
        String help,
        String value,
        String defaultValue,
        String filename,
        boolean answered,
        boolean visible,
        ValueOrigin origin,
        Optional<String> error,
        List<OptionState> options,
        List<RowState> rows,
        List<String> facts,
        Optional<ProbeTarget> probe) {

    public ItemState {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    public ItemName name() {
        return item.name();
    }

    public ItemType type() {
        return item.type();
    }

    /** What templates see: the value or, where it is empty, the default. */
    public String effective() {
        return value.isEmpty() ? defaultValue : value;
    }

    /** A choice with its rendered title. */
    public record OptionState(String name, String title, boolean recommended) {}

    /** Hides values: the item may be a password. */
    @Override
    public String toString() {
        return "ItemState[" + name() + ", visible=" + visible + ", error=" + error.isPresent() + "]";
    }
}
