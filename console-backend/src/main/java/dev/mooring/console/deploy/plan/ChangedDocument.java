package dev.mooring.console.deploy.plan;

import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.object.ObjectRef;
import java.util.List;

/**
 * An object that differs between two renderings of an application.
 *
 * @param path the source file
 * @param lines of the difference in YAML, Secrets masked as in a {@link Plan}
 */
public record ChangedDocument(ObjectRef object, String path, Change change, List<DiffLine> lines) {

    public ChangedDocument {
        lines = List.copyOf(lines);
    }

    /** How an object differs. */
    public enum Change {
        CREATED("New"),
        CHANGED("Changed"),
        REMOVED("Removed");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
