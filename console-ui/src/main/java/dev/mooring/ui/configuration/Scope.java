package dev.mooring.ui.configuration;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.screen.ItemName;
import dev.mooring.console.usecase.ConfigDraft;
import java.util.HashSet;
import java.util.Set;

/** How much of the screen the page shows, whatever the filter says. */
sealed interface Scope {

    boolean holds(ItemState item);

    /** For the head of the page. */
    String words(ConfigDraft draft);

    /** Looks at the answers as they are now, before anything is drawn. */
    default void look(ConfigForm form) {}

    /** Everything that the vendor asks. */
    record Whole() implements Scope {
        @Override
        public boolean holds(ItemState item) {
            return true;
        }

        @Override
        public String words(ConfigDraft draft) {
            return "Answers of version " + draft.basedOn()
                    + ". Saving makes a new version; nothing that runs is touched.";
        }
    }

    /**
     * Only what has to be looked at before this version can be deployed: required questions that the release before did
     * not ask, and answers that are missing or wrong. What was gathered once stays until the page is left, so that no
     * question goes away by being answered.
     */
    final class Gathered implements Scope {

        private final Set<ItemName> gathered = new HashSet<>();

        private Gathered() {}

        static Gathered of(ConfigForm form) {
            Gathered scope = new Gathered();
            scope.look(form);
            return scope;
        }

        @Override
        public void look(ConfigForm form) {
            form.state()
                    .items()
                    .filter(item -> needsALook(form, item))
                    .map(ItemState::name)
                    .forEach(gathered::add);
        }

        private static boolean needsALook(ConfigForm form, ItemState item) {
            boolean asksAnew = form.isNew(item) && item.item().required();
            return item.visible() && item.item().isEditable() && (asksAnew || ConfigForm.isWrong(item));
        }

        @Override
        public boolean holds(ItemState item) {
            return gathered.contains(item.name());
        }

        @Override
        public String words(ConfigDraft draft) {
            return "What version " + draft.basedOn()
                    + " has to know before it can be deployed. All other answers are kept.";
        }

        boolean isEmpty() {
            return gathered.isEmpty();
        }
    }
}
