package dev.mooring.console.render;

import java.util.ArrayList;
import java.util.List;

/** Which offset of one text an offset of another goes back to, where stretches of the one are other words in the other. */
record Offsets(List<Pair> pairs) {

    /** From here on both texts are the same, up to the next pair. */
    record Pair(int here, int there) {}

    Offsets {
        pairs = List.copyOf(pairs);
    }

    int back(int offset) {
        int low = 0;
        int high = pairs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pairs.get(middle).here() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pairs.isEmpty() ? offset : within(low, offset);
    }

    private int within(int index, int offset) {
        Pair pair = pairs.get(index);
        int there = pair.there() + Math.max(0, offset - pair.here());
        boolean last = index == pairs.size() - 1;
        return last
                ? there
                : Math.min(there, Math.max(pair.there(), pairs.get(index + 1).there() - 1));
    }

    /** Takes pairs in the order of the texts. */
    static final class Builder {

        private final List<Pair> pairs = new ArrayList<>();

        void add(int here, int there) {
            pairs.add(new Pair(here, there));
        }

        Offsets build() {
            return new Offsets(pairs);
        }
    }
}
