package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of objects by their labels: comparing thousands of pods with each workload would take longer than a change may. */
final class LabelIndex {

    private final Map<Label, Set<String>> names = new ConcurrentHashMap<>();

    /** Takes up an object, in place of what was known of it. Most news of a pod leave its labels as they are. */
    void put(Optional<KubeObject> before, KubeObject now) {
        Set<Label> old = before.stream().flatMap(Label::of).collect(Collectors.toSet());
        Set<Label> kept = Label.of(now).collect(Collectors.toSet());
        kept.stream().filter(label -> !old.contains(label)).forEach(label -> add(label, now.name()));
        old.stream().filter(label -> !kept.contains(label)).forEach(label -> remove(label, now.name()));
    }

    void remove(KubeObject gone) {
        Label.of(gone).forEach(label -> remove(label, gone.name()));
    }

    private void add(Label label, String name) {
        names.compute(label, (same, known) -> {
            Set<String> all = known == null ? ConcurrentHashMap.newKeySet(1) : known;
            all.add(name);
            return all;
        });
    }

    private void remove(Label label, String name) {
        names.computeIfPresent(label, (same, all) -> {
            all.remove(name);
            return all.isEmpty() ? null : all;
        });
    }

    Stream<String> names(Label label) {
        return names.getOrDefault(label, Set.of()).stream();
    }

    int count(Label label) {
        return names.getOrDefault(label, Set.of()).size();
    }
}
