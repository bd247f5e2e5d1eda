package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ConfigGroup;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigItem.ItemOption;
import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.screen.ItemReferences;
import dev.mooring.config.template.KotsTemplate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who has to look again when an item's value has changed, by position in the screen. */
final class Readers {

    private final int[][] byItem;

    /** They compute the names that they read: each change may concern them. */
    private final int[] always;

    private Readers(int[][] byItem, int[] always) {
        this.byItem = byItem;
        this.always = always;
    }

    void of(int item, IntConsumer reader) {
        IntStream.concat(IntStream.of(byItem[item]), IntStream.of(always)).forEach(reader);
    }

    static Readers ofItemTexts(List<ConfigItem> items, KeyPairsOfScreen pairs, ItemGraph graph) {
        return of(items.stream().map(item -> references(item, pairs)).toList(), items.size(), graph);
    }

    static Readers ofGroupTexts(List<ConfigGroup> groups, int items, ItemGraph graph) {
        return of(groups.stream().map(Readers::references).toList(), items, graph);
    }

    private static Readers of(List<ItemReferences> readers, int items, ItemGraph graph) {
        int[][] read = readers.stream()
                .map(references -> graph.positions(references.names()))
                .toArray(int[][]::new);
        int[] always = IntStream.range(0, readers.size())
                .filter(i -> readers.get(i).computed())
                .toArray();
        return new Readers(ItemGraph.reversed(read, items), always);
    }

    private static ItemReferences references(ConfigItem item, KeyPairsOfScreen pairs) {
        Stream<KotsTemplate> texts = Stream.of(item.title(), item.help(), item.when());
        Stream<KotsTemplate> ofOptions = item.options().stream().map(ItemOption::title);
        Stream<KotsTemplate> ofRules =
                item.extras().rules().stream().flatMap(rule -> Stream.of(rule.check(), rule.message()));
        Stream<KotsTemplate> ofProbe = item.extras().probe().stream().flatMap(ProbeFace::templates);
        ItemReferences read = ItemReferences.of(Stream.of(texts, ofOptions, ofRules, ofProbe)
                .flatMap(templates -> templates)
                .toArray(KotsTemplate[]::new));
        return pairs.certificateOf(item.name())
                .map(certificate -> read.with(certificate.value()))
                .orElse(read);
    }

    private static ItemReferences references(ConfigGroup group) {
        return ItemReferences.of(group.title(), group.description(), group.when());
    }
}
