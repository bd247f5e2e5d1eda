package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.ConfigValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole screen, evaluated with certain answers.
 *
 * @param values what is to be saved: the admin's answers, and what was generated and must not change again
 * @param findings what stops these answers from being deployed, and what the vendor should know; each names its item
 */
public record ScreenState(List<GroupState> groups, ConfigValues values, List<Finding> findings) {

    public ScreenState {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    public Stream<ItemState> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    public Optional<ItemState> item(ItemName name) {
        return items().filter(item -> item.name().equals(name)).findFirst();
    }

    /** The rows of a repeatable item, in their order; none where it is no such item. */
    public List<RowState> rows(ItemName item) {
        return item(item).map(ItemState::rows).orElse(List.of());
    }

    public boolean isDeployable() {
        return !Finding.anyError(findings);
    }

    /** The answers as manifests see them; looked up in constant time. */
    public ConfigLookup lookup() {
        Map<String, Known> byName = new HashMap<>();
        items().forEach(item -> byName.put(item.name().value(), new Known(item.effective(), item.filename())));
        items().flatMap(item -> item.rows().stream())
                .forEach(row -> byName.putIfAbsent(row.key().value(), new Known(row.effective(), row.filename())));
        return new ConfigLookup() {
            @Override
            public Optional<String> value(String item) {
                return Optional.ofNullable(byName.get(item)).map(Known::effective);
            }

            @Override
            public Optional<String> filename(String item) {
                return Optional.ofNullable(byName.get(item))
                        .map(Known::filename)
                        .filter(name -> !name.isEmpty());
            }
        };
    }

    private record Known(String effective, String filename) {}
}
