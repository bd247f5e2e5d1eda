package dev.mooring.console.deploy;

import dev.mooring.console.deploy.plan.KindOrder;
import dev.mooring.console.object.KubeObject;
import java.util.Comparator;

/**
 * The part of a deploy that a step belongs to.
 *
 * @param phase the vendor's creation phase; 0 for what has none
 */
public record Stage(Kind kind, long phase) implements Comparable<Stage> {

    private static final Comparator<Stage> ORDER =
            Comparator.comparing(Stage::kind).thenComparingLong(Stage::phase);

    /** The parts in their order. */
    public enum Kind {
        FIRST("Namespaces and definitions"),
        OBJECTS("Phase"),
        RELEASES("Helm releases"),
        REMOVALS("No longer wanted"),
        HOOKS("Jobs that are deleted when they have ended"),
        READY("Application");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static final Stage RELEASES = new Stage(Kind.RELEASES, 0);
    static final Stage REMOVALS = new Stage(Kind.REMOVALS, 0);
    static final Stage HOOKS = new Stage(Kind.HOOKS, 0);
    static final Stage READY = new Stage(Kind.READY, 0);

    static Stage of(KubeObject object) {
        return KindOrder.creationPhase(object)
                .map(phase -> new Stage(Kind.OBJECTS, phase))
                .orElse(new Stage(Kind.FIRST, 0));
    }

    /** For people. */
    public String words() {
        return kind == Kind.OBJECTS ? kind.words + " " + phase : kind.words;
    }

    @Override
    public int compareTo(Stage other) {
        return ORDER.compare(this, other);
    }
}
