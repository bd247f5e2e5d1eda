package dev.mooring.console.status.cause;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.rules.Event;
import dev.mooring.console.status.cause.rules.LogEnd;
import dev.mooring.console.status.cause.rules.Sighting;
import dev.mooring.console.status.cause.rules.Surroundings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One look at the cluster: what was read once stays as it was, and what could not be read is remembered. */
final class SeenCluster implements Surroundings {

    private static final int LOG_LINES = 40;

    private final Cluster cluster;
    private final Map<Object, Object> read = new HashMap<>();
    private final Map<String, Finding> limits = new LinkedHashMap<>();
    private Optional<Refused<?>> away = Optional.empty();

    SeenCluster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What could not be looked at, and why. */
    List<Finding> limits() {
        return List.copyOf(limits.values());
    }

    private record Kind(String apiVersion, String kind, String namespace) {}

    private record EventsOf(ObjectRef object) {}

    private record LogOf(ObjectRef pod, String container, boolean previous) {}

    @Override
    public Sighting find(ObjectRef object) {
        return once(object, () -> switch (asked(() -> cluster.get(object))) {
            case Ok<Optional<KubeObject>>(Optional<KubeObject> found) ->
                found.<Sighting>map(Sighting.Seen::new).orElseGet(Sighting.Absent::new);
            case Refused<Optional<KubeObject>> refused -> new Sighting.Hidden(limited(refused));
        });
    }

    @Override
    public Optional<List<KubeObject>> list(String apiVersion, String kind, String namespace) {
        return once(
                new Kind(apiVersion, kind, namespace),
                () -> seen(asked(() -> cluster.list(apiVersion, kind, namespace, ""))));
    }

    /** Events about what lives outside of namespaces are in the namespace default. */
    @Override
    public List<Event> events(KubeObject object) {
        return once(new EventsOf(object.ref()), () -> {
            String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
            String about = object.text("metadata", "uid")
                    .map(uid -> "involvedObject.uid=" + uid)
                    .orElseGet(() -> "involvedObject.kind=" + object.kind() + ",involvedObject.name=" + object.name());
            return seen(asked(() -> cluster.select("v1", "Event", namespace, about))).orElse(List.of()).stream()
                    .map(Event::of)
                    .toList();
        });
    }

    @Override
    public LogEnd log(ObjectRef pod, String container, boolean previous) {
        return once(new LogOf(pod, container, previous), () -> switch (asked(
                () -> cluster.log(pod, container, previous, LOG_LINES))) {
            case Ok<Optional<String>>(Optional<String> text) ->
                text.map(LogEnd::of).orElse(LogEnd.NONE);
            case Refused<Optional<String>> refused ->
                LogEnd.unreadable(limited(refused).message());
        });
    }

    /** A cluster that does not answer is not asked again: each question would wait as long as the first. */
    private <T> ClusterAnswer<T> asked(Supplier<ClusterAnswer<T>> question) {
        if (away.isPresent()) {
            Refused<?> earlier = away.get();
            return new Refused<>(earlier.status(), earlier.retryable(), earlier.finding());
        }
        ClusterAnswer<T> answer = question.get();
        if (answer instanceof Refused<T> refused && refused.status() == 0) {
            away = Optional.of(refused);
        }
        return answer;
    }

    private <T> Optional<T> seen(ClusterAnswer<T> answer) {
        return switch (answer) {
            case Ok<T>(T value) -> Optional.of(value);
            case Refused<T> refused -> {
                limited(refused);
                yield Optional.empty();
            }
        };
    }

    /** A kind that is not served is no limit: the cluster says clearly that there is nothing of it. */
    private Finding limited(Refused<?> refused) {
        Finding reason = refused.finding();
        if (!reason.code().equals("kind-unknown")) {
            limits.putIfAbsent(
                    reason.message(), new Finding(Severity.WARNING, reason.code(), reason.message(), reason.where()));
        }
        return reason;
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Object question, Supplier<T> answer) {
        Object earlier = read.get(question);
        if (earlier != null) {
            return (T) earlier;
        }
        T now = answer.get();
        read.put(question, now);
        return now;
    }
}
