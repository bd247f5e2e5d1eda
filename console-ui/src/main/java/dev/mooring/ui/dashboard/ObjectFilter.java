package dev.mooring.ui.dashboard;

import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Which objects the table shows.
 *
 * @param text to be found in kind, name, namespace or cause; case does not matter
 * @param health only these, or all
 */
record ObjectFilter(String text, Optional<Health> health) {

    static final ObjectFilter ALL = new ObjectFilter("", Optional.empty());

    boolean matches(ObjectStatus object) {
        return health.filter(wanted -> wanted != object.health()).isEmpty()
                && words(object).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String words(ObjectStatus object) {
        return (object.object() + " " + object.cause()).toLowerCase(Locale.ROOT);
    }
}
