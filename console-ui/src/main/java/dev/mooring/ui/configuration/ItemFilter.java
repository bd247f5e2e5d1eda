package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.ItemState;
import java.util.Locale;

/**
 * Which items of a long form are drawn.
 *
 * @param text to be found in title, name or help; case does not matter
 */
record ItemFilter(String text, boolean onlyRequired, boolean onlyChanged) {

    static final ItemFilter ALL = new ItemFilter("", false, false);

    /** @param changed whether the item's answer differs from the saved or from the running one */
    boolean matches(ItemState item, boolean changed) {
        return (!onlyRequired || item.item().required())
                && (!onlyChanged || changed)
                && words(item).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String words(ItemState item) {
        return (item.title() + " " + item.name() + " " + item.help()).toLowerCase(Locale.ROOT);
    }
}
