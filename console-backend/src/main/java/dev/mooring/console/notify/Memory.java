package dev.mooring.console.notify;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was told before, so that nothing is told twice, also after a restart of the console.
 *
 * @param known names of reminders and releases, the newest first
 */
public record Memory(Steadiness state, List<String> known) {

    public static final Memory NONE = new Memory(Steadiness.NONE, List.of());

    private static final int MOST = 300;

    public Memory {
        known = List.copyOf(known);
    }

    public boolean knows(String name) {
        return known.contains(name);
    }

    public Memory with(String name) {
        return new Memory(
                state,
                Stream.concat(Stream.of(name), known.stream().filter(other -> !other.equals(name)))
                        .limit(MOST)
                        .toList());
    }

    public Memory with(Steadiness newState) {
        return new Memory(newState, known);
    }

    /** What is worth keeping over a restart. */
    public Memory kept() {
        return new Memory(state.kept(), known);
    }
}
