package dev.mooring.console.inspect;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.object.Times;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.rules.Condition;
import dev.mooring.console.status.rules.Containers;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts together what is known about one object: from the cluster now, and from what is watched. */
public final class ObjectReader {

    /** A few are looked at by name; hundreds are not chosen from. */
    private static final int MOST_LOGS = 200;

    private static final int MOST_EVENTS = 200;

    private final Cluster cluster;

    public ObjectReader(Cluster cluster) {
        this.cluster = cluster;
    }

    public ObjectDetails details(Lineage lineage, AppStatus status) {
        ObjectRef object = lineage.object();
        Optional<KubeObject> live = lineage.live();
        Optional<ObjectStatus> applied = status.objects().stream()
                .filter(known -> known.object().equals(object))
                .findFirst();
        Judgement judgement = applied.map(ObjectStatus::judgement)
                .or(() -> descendant(object, status).map(Descendant::judgement))
                .orElseGet(() -> Rules.judge(live, Neighbours.UNSEEN));
        return new ObjectDetails(
                object,
                judgement,
                applied.map(ObjectStatus::since),
                live.flatMap(found -> found.text("metadata", "creationTimestamp"))
                        .flatMap(Times::parse),
                live.map(ObjectReader::labels).orElse(Map.of()),
                live.map(Condition::all).orElse(List.of()),
                lineage.owners(),
                status.descendants().stream()
                        .filter(below -> below.owner().equals(object))
                        .toList(),
                logs(lineage, status),
                Powers.over(lineage, cluster),
                live.flatMap(ObjectDetails::replicas));
    }

    /** What was told about it, the latest first. */
    public ClusterAnswer<List<ObjectEvent>> events(Lineage lineage) {
        ObjectRef object = lineage.object();
        String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
        String about = lineage.live()
                .flatMap(live -> live.text("metadata", "uid"))
                .map(uid -> "involvedObject.uid=" + uid)
                .orElseGet(() -> "involvedObject.kind=" + object.kind() + ",involvedObject.name=" + object.name());
        return cluster.select("v1", "Event", namespace, about).map(found -> found.stream()
                .map(ObjectEvent::of)
                .sorted(ObjectEvent.LATEST_FIRST)
                .limit(MOST_EVENTS)
                .toList());
    }

    private static Optional<Descendant> descendant(ObjectRef object, AppStatus status) {
        return status.descendants().stream()
                .filter(below -> below.object().equals(object))
                .findFirst();
    }

    /** Of the pod itself, or of the pods below. */
    private static List<LogSource> logs(Lineage lineage, AppStatus status) {
        ObjectRef object = lineage.object();
        if (object.kind().equals(Neighbours.POD) && object.group().isEmpty()) {
            List<ContainerState> containers = lineage.live().map(Containers::of).orElse(List.of());
            return containers.stream()
                    .map(container -> new LogSource(object, container))
                    .toList();
        }
        return pods(object, status)
                .flatMap(pod -> pod.containers().stream().map(container -> new LogSource(pod.object(), container)))
                .limit(MOST_LOGS)
                .toList();
    }

    private static Stream<Descendant> pods(ObjectRef owner, AppStatus status) {
        List<ObjectRef> above = new ArrayList<>(List.of(owner));
        List<Descendant> pods = new ArrayList<>();
        for (Descendant below : status.descendants()) {
            if (above.contains(below.owner())) {
                above.add(below.object());
                if (below.object().kind().equals(Neighbours.POD)) {
                    pods.add(below);
                }
            }
        }
        return pods.stream();
    }

    private static Map<String, String> labels(KubeObject live) {
        Map<String, String> labels = new TreeMap<>();
        if (live.at("metadata", "labels").orElse(null) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        return labels;
    }
}
