package dev.mooring.config.functions;

import java.util.Optional;

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
    };

    /** The item's value or, where that is empty, its default; empty for an unknown item. */
    Optional<String> value(String item);

    /** The name of the file that was chosen for a file item. */
    Optional<String> filename(String item);
}
