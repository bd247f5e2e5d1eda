package dev.mooring.console.status;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is seen at one moment around the applied objects. Pods are found by their labels through an index: with thousands of
 * pods and workloads, comparing each with each would take longer than a change may.
 */
final class Surroundings {

    static final Set<String> RUN_PODS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    private final Map<Scope, ScopeView> views;
    private final Map<Scope, Map<Label, List<KubeObject>>> byLabel = new HashMap<>();

    Surroundings(Map<Scope, ScopeView> views) {
        this.views = views;
    }

    private record Label(String key, Object value) {}

    Neighbours of(KubeObject live) {
        if (live.kind().equals(Neighbours.SERVICE)) {
            return service(live);
        }
        if (live.kind().equals("Ingress")) {
            return ingress(live);
        }
        return RUN_PODS.contains(live.kind())
                ? new Neighbours(podsOf(live), unseen(Neighbours.POD, Scope.pods(live.namespace())))
                : Neighbours.NONE;
    }

    private Neighbours service(KubeObject service) {
        Scope slices = Scope.endpoints(service.namespace());
        List<KubeObject> around = new ArrayList<>(labelled(slices, new Label(Neighbours.SERVICE_NAME, service.name())));
        around.addAll(podsOf(service));
        Map<String, Judgement> unseen = new LinkedHashMap<>();
        unseen.putAll(unseen(Neighbours.ENDPOINT_SLICE, slices));
        unseen.putAll(unseen(Neighbours.POD, Scope.pods(service.namespace())));
        return new Neighbours(around, unseen);
    }

    private Neighbours ingress(KubeObject ingress) {
        Scope scope = Scope.services(ingress.namespace());
        Neighbours around = new Neighbours(List.of(), unseen(Neighbours.SERVICE, scope));
        for (String name : Rules.backends(ingress)) {
            Optional<KubeObject> behind = Optional.ofNullable(views.get(scope)).flatMap(view -> view.find(name));
            if (behind.isPresent()) {
                around = around.and(Neighbours.of(List.of(behind.get()))).and(service(behind.get()));
            }
        }
        return around;
    }

    /** Everything of a scope; nothing where it cannot be seen. */
    Collection<KubeObject> all(Scope scope) {
        ScopeView view = views.get(scope);
        return view == null || view.blindness().isPresent() ? List.of() : view.all();
    }

    private Map<String, Judgement> unseen(String kind, Scope scope) {
        ScopeView view = views.get(scope);
        Optional<Judgement> blind = view == null
                ? Optional.of(Judgement.unknown("Mooring does not look at " + kind + " objects here"))
                : view.blindness();
        return blind.map(judgement -> Map.of(kind, judgement)).orElse(Map.of());
    }

    private List<KubeObject> podsOf(KubeObject owner) {
        Object selector = owner.at("spec", "selector", "matchLabels")
                .or(() -> owner.at("spec", "selector"))
                .orElse(Map.of());
        if (!(selector instanceof Map<?, ?> labels)) {
            return List.of();
        }
        Scope pods = Scope.pods(owner.namespace());
        List<KubeObject> fewest = labels.entrySet().stream()
                .filter(label -> label.getValue() instanceof String)
                .map(label -> labelled(pods, new Label(String.valueOf(label.getKey()), label.getValue())))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return fewest.stream()
                .filter(pod -> pod.at("metadata", "deletionTimestamp").isEmpty())
                .filter(Selector.matching(labels))
                .toList();
    }

    private List<KubeObject> labelled(Scope scope, Label label) {
        return byLabel.computeIfAbsent(scope, this::index).getOrDefault(label, List.of());
    }

    private Map<Label, List<KubeObject>> index(Scope scope) {
        Map<Label, List<KubeObject>> index = new HashMap<>();
        for (KubeObject object : all(scope)) {
            if (object.at("metadata", "labels").orElse(null) instanceof Map<?, ?> labels) {
                labels.forEach((key, value) -> index.computeIfAbsent(
                                new Label(String.valueOf(key), value), added -> new ArrayList<>())
                        .add(object));
            }
        }
        return index;
    }
}
