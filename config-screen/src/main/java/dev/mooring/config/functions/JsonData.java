package dev.mooring.config.functions;

import dev.mooring.config.template.FunctionException;
import org.jspecify.annotations.Nullable;

/** Data for a template, written as JSON: every number is a float64, as Go's {@code encoding/json} gives it. */
public sealed interface JsonData {

    /** @param value in the shapes of a template's values */
    record Read(@Nullable Object value) implements JsonData {}

    /** @param message what is wrong, in Go's words */
    record Malformed(String message) implements JsonData {}

    static JsonData read(String json) {
        try {
            return new Read(JsonReader.read(json));
        } catch (FunctionException malformed) {
            return new Malformed(String.valueOf(malformed.getMessage()));
        }
    }
}
