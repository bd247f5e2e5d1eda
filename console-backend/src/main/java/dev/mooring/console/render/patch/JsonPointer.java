package dev.mooring.console.render.patch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place in a document, as RFC 6901 writes it: {@code /metadata/annotations/a~1b}. */
record JsonPointer(String text, List<String> steps) {

    JsonPointer {
        steps = List.copyOf(steps);
    }

    /** Empty where the text is no pointer; the whole document is one without steps. */
    static Optional<JsonPointer> of(String text) {
        if (text.isEmpty()) {
            return Optional.of(new JsonPointer("", List.of()));
        }
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        List<String> steps = Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        return Optional.of(new JsonPointer(text, steps));
    }

    boolean isWhole() {
        return steps.isEmpty();
    }

    List<String> parent() {
        return steps.subList(0, steps.size() - 1);
    }

    String last() {
        return steps.getLast();
    }

    /** Whether this place lies inside of the other one. */
    boolean isWithin(JsonPointer other) {
        return steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the whole object" : text;
    }
}
