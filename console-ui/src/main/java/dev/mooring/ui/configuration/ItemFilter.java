package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.ItemState;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which items of a long form are drawn.
 *
 * @param text to be found in title, name or help; case does not matter
 */
record ItemFilter(String text, boolean onlyRequired, boolean onlyChanged, boolean onlyNew) {

    static final ItemFilter ALL = new ItemFilter("", false, false, false);

    ItemFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param changed whether an item's answer differs from the saved or from the running one
     * @param added whether the release before did not ask it
     */
    boolean matches(ItemState item, Predicate<ItemState> changed, Predicate<ItemState> added) {
        return (!onlyRequired || item.item().required())
                && (!onlyChanged || changed.test(item))
                && (!onlyNew || added.test(item))
                && (text.isEmpty() || words(item).contains(text));
    }

    private static String words(ItemState item) {
        return (item.title() + " " + item.name() + " " + item.help()).toLowerCase(Locale.ROOT);
    }
}
