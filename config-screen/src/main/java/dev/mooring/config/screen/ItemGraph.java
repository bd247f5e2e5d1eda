package dev.mooring.config.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which items' values and defaults are made from which others', by position in the screen. Only names that are written out
 * count; unknown ones are left out. Nothing here recurses: a chain may be as long as the screen.
 */
public final class ItemGraph {

    private final List<ConfigItem> items;
    private final Map<String, Integer> positions = new HashMap<>();
    private final MadeTogether together;
    private final int[][] dependencies;
    private final boolean[] computed;
    private final List<List<ItemName>> cycles;
    private final boolean[] inCycle;

    private ItemGraph(List<ConfigItem> items, Map<ItemName, ItemName> rows) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).name().value(), i);
        }
        placeRows(rows);
        together = new MadeTogether(items);
        computed = new boolean[items.size()];
        inCycle = new boolean[items.size()];
        dependencies = dependencies();
        cycles = findCycles();
    }

    public static ItemGraph of(ConfigScreen screen) {
        return of(screen, Map.of());
    }

    /** @param rows the items that rows belong to, besides the vendor's own rows: who reads a row reads its item */
    public static ItemGraph of(ConfigScreen screen, Map<ItemName, ItemName> rows) {
        return new ItemGraph(screen.items().toList(), rows);
    }

    private void placeRows(Map<ItemName, ItemName> rows) {
        for (int i = 0; i < items.size(); i++) {
            for (ItemName key : items.get(i).rowKeys()) {
                positions.putIfAbsent(key.value(), i);
            }
        }
        rows.forEach((key, item) -> {
            int position = position(item.value());
            if (position >= 0 && items.get(position).repetition().isPresent()) {
                positions.putIfAbsent(key.value(), position);
            }
        });
    }

    /** Whether its value or default reads items whose names are computed. */
    public boolean isComputed(int item) {
        return computed[item];
    }

    /** Whether its own value is needed to make its own value. */
    public boolean isInCycle(int item) {
        return inCycle[item];
    }

    /** The items whose certificates and keys are made together with this item's, and itself, in the order of making. */
    public int[] family(int item) {
        return together.family(item);
    }

    /** Each cycle as a chain that ends where it begins. */
    public List<List<ItemName>> cycles() {
        return cycles;
    }

    /** The items that are in a cycle when these items read what they were seen to read, besides what is written out. */
    public BitSet inCycleWith(Map<Integer, int[]> seenReading) {
        int[][] edges = outsideOfCycles();
        seenReading.forEach((item, read) -> edges[item] =
                IntStream.concat(IntStream.of(edges[item]), IntStream.of(read)).toArray());
        BitSet members = new BitSet();
        for (int[] component : new StrongComponents(edges).components()) {
            if (isCycle(component, edges)) {
                IntStream.of(component).forEach(members::set);
            }
        }
        return members;
    }

    private static boolean isCycle(int[] component, int[][] edges) {
        return component.length > 1 || IntStream.of(edges[component[0]]).anyMatch(i -> i == component[0]);
    }

    /** Where an item, or the item of a row, stands in the screen, or -1. */
    public int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** The positions of the named items, unknown ones left out. */
    public int[] positions(Set<String> names) {
        return names.stream().mapToInt(this::position).filter(i -> i >= 0).toArray();
    }

    /**
     * An order in which each item comes after those that it reads; what is in a cycle reads nothing. Items that compute the
     * names they read come as late as they can.
     */
    public int[] order() {
        int[] waiting =
                Arrays.stream(outsideOfCycles()).mapToInt(reads -> reads.length).toArray();
        int[][] dependents = dependents();
        PriorityQueue<Integer> ready = new PriorityQueue<>(this::compareReady);
        IntStream.range(0, waiting.length).filter(i -> waiting[i] == 0).forEach(ready::add);
        int[] order = new int[items.size()];
        for (int next = 0; !ready.isEmpty(); next++) {
            order[next] = ready.remove();
            for (int dependent : dependents[order[next]]) {
                if (--waiting[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        return order;
    }

    private int compareReady(int one, int other) {
        int late = Boolean.compare(computed[one], computed[other]);
        return late != 0 ? late : Integer.compare(one, other);
    }

    /** For each item those whose value or default reads it; what is in a cycle reads nothing. */
    public int[][] dependents() {
        return reversed(outsideOfCycles(), items.size());
    }

    private int[][] outsideOfCycles() {
        return IntStream.range(0, items.size())
                .mapToObj(item -> inCycle[item] ? new int[0] : dependencies[item])
                .toArray(int[][]::new);
    }

    /** Turns "reads" into "is read by", where readers and what is read are of different kinds. */
    public static int[][] reversed(int[][] edges, int targets) {
        int[] counts = new int[targets];
        Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(target -> counts[target]++);
        int[][] result = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int from = 0; from < edges.length; from++) {
            for (int target : edges[from]) {
                result[target][result[target].length - counts[target]--] = from;
            }
        }
        return result;
    }

    private int[][] dependencies() {
        int[][] result = new int[items.size()][];
        for (int i = 0; i < result.length; i++) {
            ConfigItem item = items.get(i);
            ItemReferences references = ItemReferences.of(item.valueTemplates());
            computed[i] = references.computed();
            Set<Integer> reads = new LinkedHashSet<>();
            Arrays.stream(positions(references.names())).forEach(reads::add);
            reads.addAll(together.before(i));
            result[i] = reads.stream().mapToInt(Integer::intValue).toArray();
        }
        return result;
    }

    private List<List<ItemName>> findCycles() {
        List<List<ItemName>> found = new ArrayList<>();
        for (int[] component : new StrongComponents(dependencies).components()) {
            if (isCycle(component, dependencies)) {
                IntStream.of(component).forEach(i -> inCycle[i] = true);
                found.add(chain(component));
            }
        }
        return List.copyOf(found);
    }

    /** The shortest way from the component's first item back to itself, breadth first. */
    private List<ItemName> chain(int[] component) {
        int start = IntStream.of(component).min().orElseThrow();
        Set<Integer> members = new LinkedHashSet<>();
        IntStream.of(component).forEach(members::add);
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!reachedFrom.containsKey(start)) {
            int current = queue.remove();
            for (int next : dependencies[current]) {
                if (members.contains(next) && reachedFrom.putIfAbsent(next, current) == null) {
                    queue.add(next);
                }
            }
        }
        return named(start, reachedFrom);
    }

    private List<ItemName> named(int start, Map<Integer, Integer> reachedFrom) {
        List<ItemName> chain = new ArrayList<>();
        int current = start;
        do {
            chain.add(items.get(current).name());
            current = reachedFrom.getOrDefault(current, start);
        } while (current != start);
        chain.add(items.get(start).name());
        Collections.reverse(chain);
        return List.copyOf(chain);
    }
}
