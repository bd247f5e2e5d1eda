package dev.mooring.config.evaluation;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.screen.ItemName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers as they are at this moment of an evaluation, and a record of which of them are looked at. */
final class LiveAnswers implements ConfigLookup {

    private final ItemGraph graph;
    private final List<ItemCell> cells = new ArrayList<>();
    private final Map<String, Integer> newRows = new HashMap<>();
    private BitSet read = new BitSet();

    LiveAnswers(ItemGraph graph) {
        this.graph = graph;
    }

    /** Answers are looked up in these, which stand in the order of the screen. */
    void over(List<ItemCell> ofScreen) {
        cells.addAll(ofScreen);
    }

    @Override
    public Optional<String> value(String item) {
        return cell(item)
                .flatMap(cell -> isItem(cell, item)
                        ? Optional.of(cell.effective())
                        : row(cell, item).map(RowCell::effective));
    }

    @Override
    public Optional<String> filename(String item) {
        return cell(item)
                .flatMap(cell -> isItem(cell, item)
                        ? Optional.of(cell.filename())
                        : row(cell, item).map(RowCell::filename))
                .filter(name -> !name.isEmpty());
    }

    private static boolean isItem(ItemCell cell, String name) {
        return cell.item().name().value().equals(name);
    }

    private static Optional<RowCell> row(ItemCell cell, String key) {
        return cell.rows().flatMap(rows -> rows.row(new ItemName(key)));
    }

    /** Where the item, or the item of this row, stands in the screen; -1 where there is none. */
    int position(String name) {
        int known = graph.position(name);
        return known >= 0 ? known : newRows.getOrDefault(name, -1);
    }

    /** From now on the key means a row of this item. */
    void placeRow(ItemName key, int item) {
        newRows.putIfAbsent(key.value(), item);
    }

    /** The positions of the items that were looked at since this was last asked. */
    int[] takeRead() {
        int[] positions = read.stream().toArray();
        read = new BitSet();
        return positions;
    }

    private Optional<ItemCell> cell(String item) {
        int position = position(item);
        if (position < 0) {
            return Optional.empty();
        }
        read.set(position);
        return Optional.of(cells.get(position));
    }
}
