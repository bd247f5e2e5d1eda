package dev.mooring.config.screen;

import dev.mooring.config.template.Call;
import dev.mooring.config.template.KotsTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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

    /** In the order of their making. */
    private static final List<String> OF_ONE_PAIR = List.of("TLSCert", "TLSKey");

    private static final List<String> OF_ONE_AUTHORITY = List.of("TLSCACert", "TLSCertFromCA", "TLSKeyFromCA");

    private final List<ConfigItem> items;
    private final Map<Call, Set<Integer>> makers = new HashMap<>();

    MadeTogether(List<ConfigItem> items) {
        this.items = items;
        for (int i = 0; i < items.size(); i++) {
            int position = i;
            calls(i).filter(call -> isOf(OF_ONE_PAIR, call) || isOf(OF_ONE_AUTHORITY, call))
                    .forEach(call -> makers.computeIfAbsent(call, c -> new LinkedHashSet<>())
                            .add(position));
        }
    }

    private static boolean isOf(List<String> functions, Call call) {
        return functions.contains(call.function()) && call.literal().isPresent();
    }

    /** The items whose certificates this item's value goes with. */
    List<Integer> before(int item) {
        if (makers.isEmpty()) {
            return List.of();
        }
        List<Integer> before = new ArrayList<>();
        calls(item).forEach(call -> {
            for (String earlier : MADE_AFTER.getOrDefault(call.function(), List.of())) {
                before.addAll(makers.getOrDefault(new Call(earlier, call.literal()), Set.of()));
            }
        });
        before.removeIf(maker -> maker == item);
        return before;
    }

    /** The items that are joined with this one by names of certificates or authorities, and itself; makers first. */
    int[] family(int item) {
        Set<Integer> members = new LinkedHashSet<>(List.of(item));
        Deque<Integer> waiting = new ArrayDeque<>(members);
        while (!waiting.isEmpty() && !makers.isEmpty()) {
            calls(waiting.remove())
                    .flatMap(this::relatives)
                    .filter(members::add)
                    .forEach(waiting::add);
        }
        return members.stream()
                .sorted(Comparator.comparing(this::stage).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Stream<Integer> relatives(Call call) {
        List<String> functions =
                isOf(OF_ONE_PAIR, call) ? OF_ONE_PAIR : isOf(OF_ONE_AUTHORITY, call) ? OF_ONE_AUTHORITY : List.of();
        return functions.stream()
                .map(function -> new Call(function, call.literal()))
                .flatMap(related -> makers.getOrDefault(related, Set.of()).stream());
    }

    private int stage(int item) {
        return calls(item)
                .mapToInt(call ->
                        Math.max(OF_ONE_PAIR.indexOf(call.function()), OF_ONE_AUTHORITY.indexOf(call.function())))
                .max()
                .orElse(0);
    }

    private Stream<Call> calls(int item) {
        ConfigItem config = items.get(item);
        Stream<KotsTemplate> made =
                Stream.concat(Stream.of(config.defaultValue(), config.value()), config.extras().generator().stream());
        return made.flatMap(template -> template.calls().stream());
    }
}
