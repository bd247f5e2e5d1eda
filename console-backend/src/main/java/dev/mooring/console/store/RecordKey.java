package dev.mooring.console.store;

import dev.mooring.console.packages.AppSlug;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a record: a piece of state that is read and written as a whole.
 *
 * @param id what tells records of one kind apart, fit for a Secret's name; empty where there is only one
 */
record RecordKey(Kind kind, AppSlug app, String id) {

    /** What a record holds. */
    enum Kind {
        APP,
        PACKAGE,
        VERSION,
        STATE,
        MANIFESTS,
        LOG,
        SETTINGS,
        PLAN,
        UPDATES,
        CHECK,
        RELEASE,
        /** Settings of a feature, by its name. */
        FEATURE,
        HISTORY,
        NOTIFY,
        OUTBOX,
        TOLD,
        /** Where images come from. */
        REGISTRY;

        /** By its label; empty where it is none of ours. */
        static Optional<Kind> of(String label) {
            return Stream.of(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static RecordKey app(AppSlug app) {
        return new RecordKey(Kind.APP, app, "");
    }

    String secretName() {
        return "mooring-" + kind.label() + "-" + app + (id.isEmpty() ? "" : "." + id);
    }
}
