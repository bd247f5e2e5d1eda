package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigGroup;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All cells and faces of a screen, and the bookkeeping of what has to be made or drawn again. Values come first, in the
 * order of what they read; then whether groups hold; then items; then groups.
 */
final class Evaluation {

    private final ItemGraph graph;
    private final List<ItemCell> cells;
    private final List<ItemFace> faces;
    private final List<GroupFace> groups;
    private final int[] groupOf;
    private final int[] firstItem;
    private final Readers itemTexts;
    private final Readers groupTexts;
    private final ValueSweep sweep;
    private final Functions functions;
    private final BitSet itemsToDraw = new BitSet();
    private final BitSet groupsToDraw = new BitSet();
    private final Map<ItemName, Answer> toSave;
    private final TreeMap<Integer, List<Finding>> findings = new TreeMap<>();

    Evaluation(ConfigScreen screen, ConfigValues saved, FunctionsFactory factory) {
        List<ConfigItem> items = screen.items().toList();
        graph = ItemGraph.of(screen);
        Cycles cycles = new Cycles(graph);
        cells = items.stream().map(item -> new ItemCell(item, cycles.of(item))).toList();
        faces = cells.stream().map(ItemFace::new).toList();
        firstItem = new int[screen.groups().size() + 1];
        groupOf = new int[items.size()];
        groups = groups(screen.groups());
        itemTexts = Readers.ofItemTexts(items, graph);
        groupTexts = Readers.ofGroupTexts(screen.groups(), items.size(), graph);
        LiveAnswers answers = new LiveAnswers(graph, cells);
        sweep = new ValueSweep(cells, graph, answers);
        toSave = new LinkedHashMap<>(saved.answers());
        cells.forEach(cell -> saved.answer(cell.item().name()).ifPresent(cell::restore));
        functions = factory.over(answers);
        evaluateAll();
    }

    private List<GroupFace> groups(List<ConfigGroup> configured) {
        List<GroupFace> result = new ArrayList<>();
        for (int group = 0; group < configured.size(); group++) {
            int from = firstItem[group];
            int to = from + configured.get(group).items().size();
            firstItem[group + 1] = to;
            Arrays.fill(groupOf, from, to, group);
            result.add(new GroupFace(configured.get(group), faces.subList(from, to)));
        }
        return List.copyOf(result);
    }

    private void evaluateAll() {
        sweep.evaluateAll(functions, this::evaluated);
        groupsToDraw.set(0, groups.size());
        draw(Map.of());
    }

    /** The cell of an item, where there is such an item. */
    Optional<ItemCell> cell(ItemName name) {
        int position = graph.position(name.value());
        return position < 0 ? Optional.empty() : Optional.of(cells.get(position));
    }

    /** Makes again what depends on the item. */
    void update(ItemName name) {
        sweep.evaluate(graph.position(name.value()), functions, this::evaluated, this::changed);
    }

    void redraw(ItemName name) {
        itemsToDraw.set(graph.position(name.value()));
    }

    private void evaluated(int item) {
        itemsToDraw.set(item);
        ItemName name = cells.get(item).item().name();
        cells.get(item).toSave().ifPresentOrElse(answer -> toSave.put(name, answer), () -> toSave.remove(name));
    }

    private void changed(int item) {
        itemTexts.of(item, this::outdateItem);
        groupTexts.of(item, this::outdateGroup);
    }

    private void outdateItem(int item) {
        faces.get(item).outdate();
        itemsToDraw.set(item);
    }

    private void outdateGroup(int group) {
        groups.get(group).outdate();
        groupsToDraw.set(group);
    }

    /** @param refused why the last answers to these items were not taken */
    void draw(Map<ItemName, Finding> refused) {
        groupsToDraw.stream()
                .filter(group -> groups.get(group).decide(functions))
                .forEach(group -> itemsToDraw.set(firstItem[group], firstItem[group + 1]));
        itemsToDraw.stream()
                .forEach(item -> draw(item, refused.get(cells.get(item).item().name())));
        itemsToDraw.clear();
        groupsToDraw.stream().forEach(group -> groups.get(group).draw(functions));
        groupsToDraw.clear();
    }

    private void draw(int item, @Nullable Finding refused) {
        ItemFace face = faces.get(item);
        if (face.draw(functions, groups.get(groupOf[item]).holds(), Optional.ofNullable(refused))) {
            groupsToDraw.set(groupOf[item]);
        }
        if (face.findings().isEmpty()) {
            findings.remove(item);
        } else {
            findings.put(item, face.findings());
        }
    }

    /** @param others findings about what is not on the screen */
    ScreenState state(Stream<Finding> others) {
        Stream<Finding> ofGroups = groups.stream().flatMap(GroupFace::findings);
        Stream<Finding> ofItems = findings.values().stream().flatMap(List::stream);
        return new ScreenState(
                groups.stream().map(GroupFace::state).toList(),
                new ConfigValues(toSave),
                Stream.concat(Stream.concat(ofGroups, ofItems), others).toList());
    }
}
