package dev.mooring.ui.configuration.editor;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.screen.ValueType;
import java.util.List;

/**
 * What an editor draws: an item, or one row of a repeatable item.
 *
 * @param key what an answer is given to: the item's name, or the row's key
 * @param title Markdown
 * @param help Markdown, not yet cleaned
 */
public record Question(
        ItemName key,
        ConfigItem item,
        String title,
        String help,
        String value,
        String defaultValue,
        String filename,
        List<OptionState> options) {

    public Question {
        options = List.copyOf(options);
    }

    public static Question of(ItemState state) {
        return new Question(
                state.name(),
                state.item(),
                state.title(),
                state.help(),
                state.value(),
                state.defaultValue(),
                state.filename(),
                state.options());
    }

    /** @param number counts from one, as people do */
    static Question of(ItemState state, RowState row, int number) {
        return new Question(
                row.key(),
                state.item(),
                state.title() + " " + number,
                "",
                row.value(),
                row.defaultValue(),
                row.filename(),
                state.options());
    }

    ItemType type() {
        return item.type();
    }

    ValueType valueType() {
        return item.extras().valueType();
    }

    String effective() {
        return value.isEmpty() ? defaultValue : value;
    }

    String id() {
        return "config__item-" + key;
    }

    /** Whether its text is never shown unless asked for. */
    public static boolean isSecret(ConfigItem item) {
        return item.type() == ItemType.PASSWORD || item.extras().valueType() instanceof ValueType.PemPrivateKey;
    }

    /** Hides the value: it may be a password. */
    @Override
    public String toString() {
        return "Question[" + key + "]";
    }
}
