package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole screen, evaluated with certain answers. Immutable; items are found by their names in constant time. */
public final class ScreenState {

    private final List<GroupState> groups;
    private final ConfigValues values;
    private final List<Finding> findings;
    private final Map<ItemName, Position> positions;

    /** Where an item stands: the same in all states of a session. */
    private record Position(int group, int item) {}

    /**
     * @param values what is to be saved: the admin's answers, and what was generated and must not change again
     * @param findings what stops these answers from being deployed, and what the vendor should know; each names its item
     */
    public ScreenState(List<GroupState> groups, ConfigValues values, List<Finding> findings) {
        this(groups, values, findings, positions(groups));
    }

    private ScreenState(
            List<GroupState> groups, ConfigValues values, List<Finding> findings, Map<ItemName, Position> positions) {
        this.groups = List.copyOf(groups);
        this.values = values;
        this.findings = List.copyOf(findings);
        this.positions = positions;
    }

    /** The next state of the same screen, which need not look for its items again. */
    ScreenState next(List<GroupState> newGroups, ConfigValues newValues, List<Finding> newFindings) {
        return new ScreenState(newGroups, newValues, newFindings, positions);
    }

    private static Map<ItemName, Position> positions(List<GroupState> groups) {
        Map<ItemName, Position> positions = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<ItemState> items = groups.get(group).items();
            for (int item = 0; item < items.size(); item++) {
                positions.putIfAbsent(items.get(item).name(), new Position(group, item));
            }
        }
        return positions;
    }

    public List<GroupState> groups() {
        return groups;
    }

    public ConfigValues values() {
        return values;
    }

    public List<Finding> findings() {
        return findings;
    }

    public Stream<ItemState> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    public Optional<ItemState> item(ItemName name) {
        return Optional.ofNullable(positions.get(name))
                .map(at -> groups.get(at.group()).items().get(at.item()));
    }

    /** The rows of a repeatable item, in their order; none where it is no such item. */
    public List<RowState> rows(ItemName item) {
        return item(item).map(ItemState::rows).orElse(List.of());
    }

    public boolean isDeployable() {
        return !Finding.anyError(findings);
    }

    /** The answers as manifests see them, rows by their keys; looked up in constant time. */
    public ConfigLookup lookup() {
        Map<String, RowState> rows = new HashMap<>();
        items().flatMap(item -> item.rows().stream())
                .forEach(row -> rows.putIfAbsent(row.key().value(), row));
        return new ConfigLookup() {
            @Override
            public Optional<String> value(String name) {
                return item(new ItemName(name)).map(ItemState::effective).or(() -> Optional.ofNullable(rows.get(name))
                        .map(RowState::effective));
            }

            @Override
            public Optional<String> filename(String name) {
                return item(new ItemName(name))
                        .map(ItemState::filename)
                        .or(() -> Optional.ofNullable(rows.get(name)).map(RowState::filename))
                        .filter(filename -> !filename.isEmpty());
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScreenState state
                && groups.equals(state.groups)
                && values.equals(state.values)
                && findings.equals(state.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, values, findings);
    }

    /** Hides answers. */
    @Override
    public String toString() {
        return "ScreenState[" + positions.size() + " items, " + findings.size() + " findings]";
    }
}
