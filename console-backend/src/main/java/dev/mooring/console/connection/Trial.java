package dev.mooring.console.connection;

import java.util.List;

/**
 * What came of trying a connection.
 *
 * @param reached whether the other side answered as it should
 * @param sentence what happened; where it failed, also what to look at
 * @param facts what else was seen of the other side
 */
public record Trial(boolean reached, String sentence, List<String> facts) {

    public Trial {
        facts = List.copyOf(facts);
    }

    static Trial reached(String sentence, List<String> facts) {
        return new Trial(true, sentence, facts);
    }

    static Trial failed(String sentence) {
        return new Trial(false, sentence, List.of());
    }
}
