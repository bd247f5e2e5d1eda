package dev.mooring.config.functions;

import java.util.Optional;

/** The answers as templates see them. */
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

    /** The item's value, or its default where it has none; empty for an unknown item. */
    Optional<String> value(String item);

    /** The name of the file that was uploaded for the item. */
    Optional<String> filename(String item);
}
