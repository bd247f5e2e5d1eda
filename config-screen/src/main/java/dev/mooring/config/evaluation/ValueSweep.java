package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.template.Functions;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Makes values again in an order in which each comes after those that it reads, so that one sweep is enough. Only items
 * that compute the names they read can need more sweeps; they get a few, then they are said to depend on themselves.
 */
final class ValueSweep {

    private static final int MOST_SWEEPS = 10;

    private final List<ItemCell> cells;
    private final int[] order;
    private final int[] rank;
    private final int[][] dependents;
    private final int[] computed;
    private BitSet now = new BitSet();
    private BitSet next = new BitSet();

    ValueSweep(List<ItemCell> cells, ItemGraph graph) {
        this.cells = cells;
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
        run(functions, evaluated, changed);
    }

    private void run(Functions functions, IntConsumer evaluated, IntConsumer changed) {
        for (int sweeps = 0; !now.isEmpty() && sweeps < MOST_SWEEPS; sweeps++) {
            sweep(functions, evaluated, changed);
            now = next;
            next = new BitSet();
        }
        now.stream().map(i -> order[i]).forEach(item -> {
            cells.get(item).markUnstable(Cycles.neverAtRest(cells.get(item).item()));
            evaluated.accept(item);
        });
        now.clear();
    }

    private void sweep(Functions functions, IntConsumer evaluated, IntConsumer changed) {
        for (int place = now.nextSetBit(0); place >= 0; place = now.nextSetBit(place + 1)) {
            int item = order[place];
            boolean isAnother = cells.get(item).evaluate(functions);
            evaluated.accept(item);
            if (isAnother) {
                changed.accept(item);
                pass(dependents[item], place);
                pass(computed, place);
            }
        }
    }

    private void pass(int[] readers, int changedAt) {
        for (int reader : readers) {
            cells.get(reader).outdate();
            BitSet when = rank[reader] > changedAt ? now : next;
            when.set(rank[reader]);
        }
    }
}
