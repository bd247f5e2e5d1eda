package dev.mooring.console.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which acts are taken side by side. */
final class Batches {

    private Batches() {}

    /** Positions of acts in the order of their batches; what is only told is in none. */
    static List<List<Integer>> of(List<Act> acts) {
        Map<Integer, List<Integer>> batches = new TreeMap<>();
        for (int position = 0; position < acts.size(); position++) {
            Act act = acts.get(position);
            if (act.doing().isPresent()) {
                batches.computeIfAbsent(act.batch(), added -> new ArrayList<>()).add(position);
            }
        }
        return List.copyOf(batches.values());
    }
}
