package dev.mooring.console.render.patch;

import dev.mooring.config.finding.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One document of a file of patches. */
sealed interface Patch {

    PatchTarget target();

    Place where();

    /** A part of the object as it is to be; a null takes away. */
    record Merge(PatchTarget target, Map<String, @Nullable Object> content, Place where) implements Patch {
        public Merge {
            content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        }

        @Override
        public String toString() {
            return "Merge[" + target + "]";
        }
    }

    /** Steps of RFC 6902, all of them or none. */
    record Steps(PatchTarget target, List<Operation> operations, Place where) implements Patch {
        public Steps {
            operations = List.copyOf(operations);
        }

        @Override
        public String toString() {
            return "Steps[" + target + "]";
        }
    }
}
