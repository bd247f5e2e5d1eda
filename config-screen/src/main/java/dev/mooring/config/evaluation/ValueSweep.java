package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.template.Functions;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Makes values again in an order in which each comes after those that it reads, so that one sweep is enough. Only items
 * that compute the names they read can need more sweeps. What those read is known only while they are made; where that
 * turns out to be a cycle, its members get no value.
 */
final class ValueSweep {

    /** Computed names settle in the first sweeps; what looks like a cycle then is one. */
    private static final int SETTLED = 3;

    private final List<ItemCell> cells;
    private final ItemGraph graph;
    private final LiveAnswers answers;
    private final int[] order;
    private final int[] rank;
    private final int[][] dependents;
    private final int[] computed;
    private final Map<Integer, int[]> seenReading = new HashMap<>();
    private BitSet inRuntimeCycle = new BitSet();
    private BitSet now = new BitSet();
    private BitSet next = new BitSet();

    ValueSweep(List<ItemCell> cells, ItemGraph graph, LiveAnswers answers) {
        this.cells = cells;
        this.graph = graph;
        this.answers = answers;
        order = graph.order();
        rank = new int[order.length];
        IntStream.range(0, order.length).forEach(i -> rank[order[i]] = i);
        dependents = graph.dependents();
        computed = IntStream.range(0, order.length)
                .filter(i -> graph.isComputed(i) && !graph.isInCycle(i))
                .toArray();
    }

    void evaluateAll(Functions functions, IntConsumer evaluated) {
        now.set(0, order.length);
        run(functions, evaluated, item -> {});
    }

    /**
     * @param evaluated told of each item whose value was made again
     * @param changed told of each item whose value is another one than before
     */
    void evaluate(int item, Functions functions, IntConsumer evaluated, IntConsumer changed) {
        now.set(rank[item]);
        releaseRuntimeCycle();
        run(functions, evaluated, changed);
    }

    /** The change may have broken it. */
    private void releaseRuntimeCycle() {
        inRuntimeCycle.stream().forEach(item -> {
            cells.get(item).release();
            now.set(rank[item]);
        });
        inRuntimeCycle = new BitSet();
    }

    private void run(Functions functions, IntConsumer evaluated, IntConsumer changed) {
        int most = SETTLED + 2 * computed.length;
        for (int sweeps = 1; !now.isEmpty() && sweeps <= most; sweeps++) {
            sweep(functions, evaluated, changed);
            now = next;
            next = new BitSet();
            if (computed.length > 0 && (sweeps >= SETTLED || now.isEmpty())) {
                stopRuntimeCycles();
            }
        }
        now.clear();
    }

    private void sweep(Functions functions, IntConsumer evaluated, IntConsumer changed) {
        for (int place = now.nextSetBit(0); place >= 0; place = now.nextSetBit(place + 1)) {
            int item = order[place];
            boolean isAnother = graph.isComputed(item)
                    ? watched(item, functions)
                    : cells.get(item).evaluate(functions);
            evaluated.accept(item);
            if (isAnother) {
                changed.accept(item);
                pass(dependents[item], place);
                pass(computed, place);
            }
        }
    }

    private boolean watched(int item, Functions functions) {
        cells.get(item).outdate();
        answers.takeRead();
        boolean isAnother = cells.get(item).evaluate(functions);
        int[] read = answers.takeRead();
        if (!inRuntimeCycle.get(item)) {
            seenReading.put(item, read);
        }
        return isAnother;
    }

    private void pass(int[] readers, int changedAt) {
        for (int reader : readers) {
            cells.get(reader).outdate();
            BitSet when = rank[reader] > changedAt ? now : next;
            when.set(rank[reader]);
        }
    }

    private void stopRuntimeCycles() {
        graph.inCycleWith(seenReading).stream()
                .filter(item -> !inRuntimeCycle.get(item))
                .forEach(item -> {
                    inRuntimeCycle.set(item);
                    cells.get(item).stop(Cycles.atRuntime(cells.get(item).item()));
                    now.set(rank[item]);
                });
    }
}
