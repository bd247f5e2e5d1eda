package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemGraph;
import dev.mooring.config.screen.ItemName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings for items whose own value would be needed to make their value. */
final class Cycles {

    static final String CODE = "config-cycle";

    private final ItemGraph graph;
    private final Map<ItemName, String> chains = new HashMap<>();

    Cycles(ItemGraph graph) {
        this.graph = graph;
        for (List<ItemName> chain : graph.cycles()) {
            String names = chain.stream().map(ItemName::value).collect(Collectors.joining(" -> "));
            chain.forEach(name -> chains.put(name, names));
        }
    }

    Optional<Finding> of(ConfigItem item) {
        if (!graph.isInCycle(graph.position(item.name().value()))) {
            return Optional.empty();
        }
        String chain = chains.getOrDefault(item.name(), "several items that read each other");
        return Optional.of(finding(item, "This item is made from its own value: " + chain + ". Tell the vendor."));
    }

    static Finding atRuntime(ConfigItem item) {
        return finding(
                item, "This item is made from its own value, by a name that a template computes. Tell the vendor.");
    }

    private static Finding finding(ConfigItem item, String message) {
        return Finding.error(CODE, message, item.where().withSubject(item.name().value()));
    }
}
