package dev.mooring.console.status;

import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is seen around an object, while it is noted what was looked at. */
final class Surroundings {

    static final Set<String> RUN_PODS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    private final Map<Scope, ScopeView> views;
    private final Set<Ground> grounds;

    /** @param grounds takes up what is looked at */
    Surroundings(Map<Scope, ScopeView> views, Set<Ground> grounds) {
        this.views = views;
        this.grounds = grounds;
    }

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
        List<KubeObject> around = new ArrayList<>();
        Map<String, Judgement> unseen = new LinkedHashMap<>(unseen(Neighbours.SERVICE, scope));
        for (String name : Rules.backends(ingress)) {
            find(scope, name).ifPresent(behind -> {
                Neighbours own = service(behind);
                around.add(behind);
                around.addAll(own.objects());
                unseen.putAll(own.unseen());
            });
        }
        return new Neighbours(around, unseen);
    }

    private Map<String, Judgement> unseen(String kind, Scope scope) {
        Optional<Judgement> blind = view(scope)
                .map(ScopeView::blindness)
                .orElseGet(() -> Optional.of(Judgement.unknown("Mooring does not look at " + kind + " objects here")));
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
        return Label.of(labels)
                .min(Comparator.comparingInt(label -> count(pods, label)))
                .map(rarest -> labelled(pods, rarest))
                .orElse(List.of())
                .stream()
                .filter(pod -> pod.at("metadata", "deletionTimestamp").isEmpty())
                .filter(Selector.matching(labels))
                .toList();
    }

    private int count(Scope scope, Label label) {
        return view(scope).map(view -> view.count(label)).orElse(0);
    }

    /** Empty where nothing of the scope can be seen. */
    private List<KubeObject> labelled(Scope scope, Label label) {
        grounds.add(new Ground.Labelled(scope, label));
        return view(scope)
                .filter(view -> view.blindness().isEmpty())
                .map(view -> view.labelled(label))
                .orElse(List.of());
    }

    private Optional<KubeObject> find(Scope scope, String name) {
        grounds.add(new Ground.Named(scope, name));
        return view(scope).flatMap(view -> view.find(name));
    }

    private Optional<ScopeView> view(Scope scope) {
        grounds.add(new Ground.Sight(scope));
        return Optional.ofNullable(views.get(scope));
    }
}
