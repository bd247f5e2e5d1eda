package dev.mooring.config.screen;

import dev.mooring.config.template.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Certificates and their keys are made by calls in different items that share a literal name: a key needs its certificate
 * first, and what an authority signs needs the authority first.
 */
final class MadeTogether {

    private static final Map<String, List<String>> MADE_AFTER = Map.of(
            "TLSKey", List.of("TLSCert"),
            "TLSCertFromCA", List.of("TLSCACert"),
            "TLSKeyFromCA", List.of("TLSCACert", "TLSCertFromCA"));

    private final List<ConfigItem> items;
    private final Map<Call, Set<Integer>> makers = new HashMap<>();

    MadeTogether(List<ConfigItem> items) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            int position = i;
            calls(i).filter(call -> call.literal().isPresent())
                    .forEach(call -> makers.computeIfAbsent(call, c -> new LinkedHashSet<>())
                            .add(position));
        }
    }

    /** The items whose certificates this item's value goes with. */
    List<Integer> before(int item) {
        List<Integer> before = new ArrayList<>();
        calls(item).forEach(call -> {
            for (String earlier : MADE_AFTER.getOrDefault(call.function(), List.of())) {
                before.addAll(makers.getOrDefault(new Call(earlier, call.literal()), Set.of()));
            }
        });
        before.removeIf(maker -> maker == item);
        return before;
    }

    private Stream<Call> calls(int item) {
        ConfigItem config = items.get(item);
        return Stream.concat(config.defaultValue().calls().stream(), config.value().calls().stream());
    }
}
