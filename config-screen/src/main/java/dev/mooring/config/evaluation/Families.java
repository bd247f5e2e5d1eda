package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemGraph;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Certificates and keys that are made together must be kept together. Where an earlier version saved only some of a
 * family, because the vendor has added another item since, a new one would not fit them: what the admin cannot have typed
 * is then made anew with it, and otherwise the admin is told.
 */
final class Families {

    private final ItemGraph graph;
    private final List<ItemCell> cells;

    Families(ItemGraph graph, List<ItemCell> cells) {
        this.graph = graph;
        this.cells = cells;
    }

    /** Before anything is made. */
    void settle() {
        BitSet settled = new BitSet();
        for (int item = 0; item < cells.size(); item++) {
            int[] family = settled.get(item) ? new int[0] : graph.family(item);
            IntStream.of(family).forEach(settled::set);
            if (family.length > 1) {
                settle(IntStream.of(family).mapToObj(cells::get).toList());
            }
        }
    }

    private static void settle(List<ItemCell> family) {
        List<ItemCell> kept = family.stream().filter(ItemCell::isKept).toList();
        List<ItemCell> fresh = family.stream().filter(ItemCell::isToBeMade).toList();
        if (kept.isEmpty() || fresh.isEmpty()) {
            return;
        }
        if (kept.stream().noneMatch(ItemCell::mayBeTyped)) {
            kept.forEach(cell -> cell.makeAgain(madeAgain(cell.item(), fresh)));
        } else {
            fresh.forEach(cell -> cell.notice(mayNotFit(cell.item(), kept)));
        }
    }

    private static Finding madeAgain(ConfigItem item, List<ItemCell> fresh) {
        String message = "This was made anew, because it has to fit what is new in this release: " + names(fresh)
                + ". Whatever trusts the earlier certificate has to be given the new one.";
        return warning("config-made-anew", message, item);
    }

    private static Finding mayNotFit(ConfigItem item, List<ItemCell> kept) {
        String message = "This was made without what belongs to it: " + names(kept)
                + " was there before, and may be yours. Generate all of them anew, or paste what fits.";
        return warning("config-may-not-fit", message, item);
    }

    private static Finding warning(String code, String message, ConfigItem item) {
        Place where = item.where().withSubject(item.name().value());
        return Finding.warning(code, message, where);
    }

    private static String names(List<ItemCell> cells) {
        return cells.stream().map(cell -> cell.item().name().value()).collect(Collectors.joining(", "));
    }
}
