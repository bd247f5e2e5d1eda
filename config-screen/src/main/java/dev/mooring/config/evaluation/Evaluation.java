package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigGroup;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.OptionsSource;
import dev.mooring.config.template.Functions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All cells and faces of a screen, and the bookkeeping of what has to be made or drawn again. Values come first, in the
 * order of what they read; then whether groups hold; then items; then groups.
 */
final class Evaluation {

    private final ItemGraph graph;
    private final Texts texts = new Texts();
    private final LiveAnswers answers;
    private final List<ItemCell> cells;
    private final List<ItemFace> faces;
    private final List<GroupFace> groups;
    private final int[] groupOf;
    private final int[] firstItem;
    private final Readers itemTexts;
    private final Readers groupTexts;
    private final ValueSweep sweep;
    private final FunctionsFactory factory;
    private final Functions functions;
    private final BitSet itemsToDraw = new BitSet();
    private final BitSet groupsToDraw = new BitSet();
    private final Map<ItemName, Answer> toSave;
    private final TreeMap<Integer, List<Finding>> findings = new TreeMap<>();
    private @Nullable ScreenState last;

    Evaluation(ConfigScreen screen, ConfigValues saved, Surroundings surroundings) {
        List<ConfigItem> items = screen.items().toList();
        graph = ItemGraph.of(screen, rowsIn(saved));
        answers = new LiveAnswers(graph);
        cells = cells(items, surroundings.clock());
        answers.over(cells);
        faces = faces(screen.groups(), surroundings.choices());
        firstItem = new int[screen.groups().size() + 1];
        groupOf = new int[items.size()];
        groups = groups(screen.groups());
        itemTexts = Readers.ofItemTexts(items, new KeyPairsOfScreen(screen.groups()), graph);
        groupTexts = Readers.ofGroupTexts(screen.groups(), items.size(), graph);
        sweep = new ValueSweep(cells, graph, answers);
        toSave = new LinkedHashMap<>(saved.answers());
        cells.forEach(cell -> restore(cell, saved));
        new Families(graph, cells).settle();
        factory = surroundings.functions();
        functions = factory.over(answers);
        evaluateAll();
    }

    private void restore(ItemCell cell, ConfigValues saved) {
        cell.restore(saved);
        placeRows(cell);
    }

    private void placeRows(ItemCell cell) {
        int item = position(cell);
        cell.rows().ifPresent(rows -> rows.there().forEach(row -> answers.placeRow(row.key(), item)));
    }

    private static Map<ItemName, ItemName> rowsIn(ConfigValues saved) {
        Map<ItemName, ItemName> rows = new LinkedHashMap<>();
        saved.answers().forEach((key, answer) -> answer.rowOf().ifPresent(item -> rows.put(key, item)));
        return rows;
    }

    private List<ItemCell> cells(List<ConfigItem> items, InstantSource clock) {
        Cycles cycles = new Cycles(graph);
        return IntStream.range(0, items.size())
                .mapToObj(i -> new ItemCell(
                        items.get(i), cycles.of(items.get(i)), clock, key -> canBeRow(key, i, items.get(i)), texts))
                .toList();
    }

    /** Whether a key means a row of this item already, or nothing yet. */
    private boolean canBeRow(ItemName key, int item, ConfigItem config) {
        int known = answers.position(key.value());
        return known < 0 || (known == item && !key.equals(config.name()));
    }

    private List<ItemFace> faces(List<ConfigGroup> configured, ClusterChoices choices) {
        KeyPairsOfScreen pairs = new KeyPairsOfScreen(configured);
        Map<OptionsSource, ClusterOptions> offered = new EnumMap<>(OptionsSource.class);
        return cells.stream()
                .map(cell -> new ItemFace(
                        cell,
                        cell.item()
                                .extras()
                                .optionsFrom()
                                .map(source -> offered.computeIfAbsent(
                                        source, asked -> new ClusterOptions(asked, choices.of(asked)))),
                        pairs.certificateOf(cell.item().name())
                                .flatMap(this::cell)
                                .map(KeyPairFace::new),
                        texts))
                .toList();
    }

    private List<GroupFace> groups(List<ConfigGroup> configured) {
        List<GroupFace> result = new ArrayList<>();
        for (int group = 0; group < configured.size(); group++) {
            int from = firstItem[group];
            int to = from + configured.get(group).items().size();
            firstItem[group + 1] = to;
            Arrays.fill(groupOf, from, to, group);
            result.add(new GroupFace(configured.get(group), faces.subList(from, to), texts));
        }
        return List.copyOf(result);
    }

    private void evaluateAll() {
        sweep.evaluateAll(functions, this::evaluated);
        groupsToDraw.set(0, groups.size());
        draw(Map.of());
    }

    /** The cell of an item, or of the item of a row, where there is such an item. */
    Optional<ItemCell> cell(ItemName name) {
        int position = answers.position(name.value());
        return position < 0 ? Optional.empty() : Optional.of(cells.get(position));
    }

    /** Makes again what depends on the item. */
    void update(ItemCell cell) {
        placeRows(cell);
        sweep.evaluate(position(cell), functions, this::evaluated, this::changed);
    }

    /** Makes new values for an item and what is made together with it; where that fails nothing is changed. */
    Optional<Finding> generate(ItemCell cell) {
        List<ItemCell> family = IntStream.of(graph.family(position(cell)))
                .mapToObj(cells::get)
                .filter(ItemCell::canGenerate)
                .toList();
        Optional<Finding> failure = generateAll(family, factory.over(answers));
        if (failure.isPresent()) {
            family.forEach(ItemCell::undoGeneration);
        }
        family.forEach(this::update);
        return failure;
    }

    private static Optional<Finding> generateAll(List<ItemCell> family, Functions anew) {
        Optional<Finding> failure = Optional.empty();
        for (ItemCell member : family) {
            failure = failure.or(() -> member.generate(anew));
        }
        return failure;
    }

    private int position(ItemCell cell) {
        return graph.position(cell.item().name().value());
    }

    void redraw(ItemCell cell) {
        itemsToDraw.set(position(cell));
    }

    private void evaluated(int item) {
        itemsToDraw.set(item);
        cells.get(item).saveInto(toSave);
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

    /** @param refused why the last answers to these items and rows were not taken */
    void draw(Map<ItemName, Finding> refused) {
        groupsToDraw.stream()
                .filter(group -> groups.get(group).decide(functions))
                .forEach(group -> itemsToDraw.set(firstItem[group], firstItem[group + 1]));
        Map<Integer, List<Finding>> byItem = byItem(refused);
        itemsToDraw.stream().forEach(item -> draw(item, byItem.getOrDefault(item, List.of())));
        itemsToDraw.clear();
        groupsToDraw.stream().forEach(group -> groups.get(group).draw(functions));
        groupsToDraw.clear();
    }

    private Map<Integer, List<Finding>> byItem(Map<ItemName, Finding> refused) {
        return refused.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> answers.position(entry.getKey().value()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void draw(int item, List<Finding> refused) {
        ItemFace face = faces.get(item);
        if (face.draw(functions, groups.get(groupOf[item]).holds(), refused)) {
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
        List<GroupState> drawn = groups.stream().map(GroupFace::state).toList();
        List<Finding> all =
                Stream.of(ofGroups, ofItems, others).flatMap(found -> found).toList();
        ConfigValues values = new ConfigValues(toSave);
        ScreenState before = last;
        last = before == null ? new ScreenState(drawn, values, all) : before.next(drawn, values, all);
        return last;
    }
}
