package dev.mooring.console.render.patch;

import org.jspecify.annotations.Nullable;

/** A step of a JSON patch (RFC 6902). */
sealed interface Operation {

    JsonPointer path();

    /** In a mapping a value that is there is replaced; in a list the others move on. */
    record Add(JsonPointer path, @Nullable Object value) implements Operation {}

    record Remove(JsonPointer path) implements Operation {}

    record Replace(JsonPointer path, @Nullable Object value) implements Operation {}

    record Move(JsonPointer from, JsonPointer path) implements Operation {}

    record Copy(JsonPointer from, JsonPointer path) implements Operation {}

    /** Holds the patch back where the value is another one. */
    record Test(JsonPointer path, @Nullable Object value) implements Operation {}
}
