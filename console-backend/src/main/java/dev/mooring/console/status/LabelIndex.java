package dev.mooring.console.status;

import dev.mooring.console.object.KubeObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of objects by their labels: comparing thousands of pods with each workload would take longer than a change may. */
final class LabelIndex {

    private final Map<Label, Set<String>> names = new ConcurrentHashMap<>();

    void add(KubeObject object) {
        Label.of(object)
                .forEach(label -> names.compute(label, (same, known) -> {
                    Set<String> all = known == null ? ConcurrentHashMap.newKeySet(1) : known;
                    all.add(object.name());
                    return all;
                }));
    }

    /** What an object that is still there no longer carries. */
    void remove(KubeObject before, KubeObject now) {
        Set<Label> kept = Label.of(now).collect(Collectors.toSet());
        Label.of(before).filter(label -> !kept.contains(label)).forEach(label -> remove(label, before.name()));
    }

    void remove(KubeObject gone) {
        Label.of(gone).forEach(label -> remove(label, gone.name()));
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
