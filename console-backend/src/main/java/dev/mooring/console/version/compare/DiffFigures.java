package dev.mooring.console.version.compare;

import java.util.ArrayList;
import java.util.List;

/** How many objects two versions differ in; a Helm release counts as one. */
public record DiffFigures(int added, int changed, int removed) {

    public int total() {
        return added + changed + removed;
    }

    /** For people. */
    public String words() {
        List<String> parts = new ArrayList<>();
        part(parts, changed, "changed");
        part(parts, added, "new");
        part(parts, removed, "removed");
        return parts.isEmpty() ? "no object differs" : String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
