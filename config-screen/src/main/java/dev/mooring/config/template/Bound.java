package dev.mooring.config.template;

import org.jspecify.annotations.Nullable;

/**
 * A value that a template can name.
 *
 * @param answer whether it came from an answer
 * @param boxed whether it was an item of a list or dict of any values: then messages do not know its type
 */
record Bound(String name, @Nullable Object value, boolean answer, boolean boxed) {

    Bound named(String other) {
        return new Bound(other, value, answer, boxed);
    }
}
