package dev.mooring.config.evaluation;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ItemGraph;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The answers as they are at this moment of an evaluation, and a record of which of them are looked at. */
final class LiveAnswers implements ConfigLookup {

    private final ItemGraph graph;
    private final List<ItemCell> cells;
    private BitSet read = new BitSet();

    LiveAnswers(ItemGraph graph, List<ItemCell> cells) {
        this.graph = graph;
        this.cells = cells;
    }

    @Override
    public Optional<String> value(String item) {
        return cell(item).map(ItemCell::effective);
    }

    @Override
    public Optional<String> filename(String item) {
        return cell(item).map(ItemCell::filename).filter(name -> !name.isEmpty());
    }

    /** The positions of the items that were looked at since this was last asked. */
    int[] takeRead() {
        int[] positions = read.stream().toArray();
        read = new BitSet();
        return positions;
    }

    private Optional<ItemCell> cell(String item) {
        int position = graph.position(item);
        if (position < 0) {
            return Optional.empty();
        }
        read.set(position);
        return Optional.of(cells.get(position));
    }
}
