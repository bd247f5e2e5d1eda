package dev.mooring.config.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a vendor asks; empty where a package asks nothing. */
public record ConfigScreen(List<ConfigGroup> groups) {

    /** A package without questions. */
    public static final ConfigScreen EMPTY = new ConfigScreen(List.of());

    public ConfigScreen {
        groups = List.copyOf(groups);
    }

    public Stream<ConfigItem> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    /** Looks at one item after the other: who asks for many of them makes a map. */
    public Optional<ConfigItem> item(ItemName name) {
        return items().filter(item -> item.name().equals(name)).findFirst();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
