package dev.mooring.console.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a file stands inside a package.
 *
 * @param segments none of them empty, {@code .} or {@code ..}
 */
record EntryPath(List<String> segments) {

    EntryPath {
        segments = List.copyOf(segments);
    }

    /** Empty where the path is absolute, leads outside or would not mean the same on every machine. */
    static Optional<EntryPath> of(String raw) {
        if (raw.startsWith("/") || raw.indexOf('\\') >= 0 || raw.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        List<String> segments = Arrays.stream(raw.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
        boolean unsafe = segments.contains("..") || raw.length() > 4096;
        return unsafe ? Optional.empty() : Optional.of(new EntryPath(segments));
    }

    /** Editors, version control and macOS leave such files behind; they are never part of a release. */
    boolean isHidden() {
        return segments.stream().anyMatch(segment -> segment.startsWith("."));
    }

    @Override
    public String toString() {
        return String.join("/", segments);
    }
}
