package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether an object is part of this version, by the annotations {@code kots.io/exclude} and {@code kots.io/when}: as in
 * KOTS the first of them goes before the second, and a value that is no boolean is an error.
 */
record Inclusion(KubeObject object, Place where, Consumer<Finding> findings) {

    private static final String EXCLUDE = "kots.io/exclude";
    private static final String WHEN = "kots.io/when";

    boolean isIncluded() {
        return !flag(EXCLUDE).orElse(false) && flag(WHEN).orElse(true);
    }

    private Optional<Boolean> flag(String annotation) {
        return object.at("metadata", "annotations", annotation)
                .flatMap(value -> parsed(value.toString()).or(() -> refused(annotation)));
    }

    /** The words of Go's {@code strconv.ParseBool}. */
    static Optional<Boolean> parsed(String text) {
        return switch (text) {
            case "1", "t", "T", "TRUE", "true", "True" -> Optional.of(true);
            case "0", "f", "F", "FALSE", "false", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> refused(String annotation) {
        findings.accept(Finding.error(
                "annotation-not-boolean",
                "The annotation " + annotation + " of " + object
                        + " is neither true nor false. Let its template give one of them.",
                where.withSubject(annotation)));
        return Optional.empty();
    }
}
