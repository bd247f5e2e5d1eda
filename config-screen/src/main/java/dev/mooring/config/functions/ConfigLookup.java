package dev.mooring.config.functions;

import java.util.Optional;
import java.util.Set;

/** The answers as template functions see them. */
public interface ConfigLookup {

    /** No item at all. */
    ConfigLookup NONE = new ConfigLookup() {
        @Override
        public Optional<String> value(String item) {
            return Optional.empty();
        }

        @Override
        public Optional<String> filename(String item) {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> secrets() {
            return Optional.of(Set.of());
        }
    };

    /** The item's value or, where that is empty, its default; empty for an unknown item. */
    Optional<String> value(String item);

    /** The name of the file that was chosen for a file item. */
    Optional<String> filename(String item);

    /**
     * All answers that must not be shown, such as passwords. Empty where it is not known which these are: then nothing is
     * shown that an answer is part of.
     */
    default Optional<Set<String>> secrets() {
        return Optional.empty();
    }
}
