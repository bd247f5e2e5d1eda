package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.WatchListener;
import dev.mooring.console.cluster.Watched;
import dev.mooring.console.cluster.Watching;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.JobRules;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Kept;
import dev.mooring.console.status.rules.Neighbours;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last known objects of one scope, and whether they can be trusted. */
final class ScopeView implements WatchListener, AutoCloseable {

    /** How far the view is. */
    private sealed interface Sight {
        record NotYet() implements Sight {}

        record Clear() implements Sight {}

        /** @param before whether there was a clear sight: then the last known state is worth showing */
        record Lost(Finding cause, boolean before) implements Sight {}
    }

    /** Kinds whose objects others find by their labels. */
    private static final Set<String> FOUND_BY_LABELS = Set.of(Neighbours.POD, Neighbours.ENDPOINT_SLICE);

    private final Map<String, KubeObject> objects = new ConcurrentHashMap<>();
    private final Set<String> collected = ConcurrentHashMap.newKeySet();
    private final LabelIndex labels = new LabelIndex();
    private final Scope scope;
    private final Consumer<Ground> news;
    private final Watching watching;
    private volatile Sight sight = new Sight.NotYet();

    /** @param news hears what is different, after it can be seen here; from the watch's thread */
    ScopeView(Cluster cluster, Scope scope, Consumer<Ground> news) {
        this.scope = scope;
        this.news = news;
        this.watching = cluster.watch(
                new Watched(scope.apiVersion(), scope.kind(), scope.namespace(), scope.selector(), scope.heads()),
                this);
    }

    @Override
    public KubeObject kept(KubeObject object) {
        return Kept.of(object);
    }

    @Override
    public void listed(List<KubeObject> all) {
        Set<String> there = all.stream().map(KubeObject::name).collect(Collectors.toSet());
        objects.values().stream()
                .filter(object -> !there.contains(object.name()))
                .forEach(this::take);
        all.forEach(this::put);
        sight = new Sight.Clear();
        news.accept(new Ground.Sight(scope));
    }

    @Override
    public void changed(KubeObject object) {
        tell(put(object), object);
    }

    @Override
    public void removed(KubeObject object) {
        tell(take(object), object);
    }

    private Optional<KubeObject> put(KubeObject object) {
        Optional<KubeObject> before = Optional.ofNullable(objects.put(object.name(), object));
        collected.remove(object.name());
        if (isFoundByLabels()) {
            labels.put(before, object);
        }
        return before;
    }

    private Optional<KubeObject> take(KubeObject object) {
        if (JobRules.isPassing(object) && JobRules.hasEnded(object)) {
            collected.add(object.name());
        }
        Optional<KubeObject> before = Optional.ofNullable(objects.remove(object.name()));
        before.ifPresent(labels::remove);
        return before;
    }

    /** What looked at it by a label that it has lost is concerned as well. */
    private void tell(Optional<KubeObject> before, KubeObject object) {
        news.accept(new Ground.Whole(scope));
        news.accept(new Ground.Named(scope, object.name()));
        if (isFoundByLabels()) {
            Stream.concat(before.stream(), Stream.of(object))
                    .flatMap(Label::of)
                    .distinct()
                    .forEach(label -> news.accept(new Ground.Labelled(scope, label)));
        }
    }

    private boolean isFoundByLabels() {
        return FOUND_BY_LABELS.contains(scope.kind());
    }

    /** Whether the cluster has removed it by itself after it had ended. */
    boolean isCollected(String name) {
        return collected.contains(name);
    }

    @Override
    public void lost(Finding cause) {
        boolean before = sight instanceof Sight.Clear || (sight instanceof Sight.Lost lost && lost.before());
        sight = new Sight.Lost(cause, before);
        news.accept(new Ground.Sight(scope));
    }

    @Override
    public void close() {
        watching.close();
    }

    Optional<KubeObject> find(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    Collection<KubeObject> all() {
        return objects.values();
    }

    /** Those that carry a label; only of kinds that are found by labels. */
    List<KubeObject> labelled(Label label) {
        return labels.names(label)
                .flatMap(name -> find(name).stream())
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    int count(Label label) {
        return labels.count(label);
    }

    /** Whether news arrive. What will not come by waiting, such as a permission, is not waited for. */
    boolean isLive() {
        return switch (sight) {
            case Sight.NotYet notYet -> false;
            case Sight.Clear clear -> true;
            case Sight.Lost(Finding cause, boolean before) -> isRefusal(cause);
        };
    }

    /** What is to be said instead of judging; empty where there is something to judge. */
    Optional<Judgement> blindness() {
        return switch (sight) {
            case Sight.NotYet notYet -> Optional.of(Judgement.unknown("Mooring has not looked yet"));
            case Sight.Clear clear -> Optional.empty();
            case Sight.Lost(Finding cause, boolean before) -> blindness(cause, before);
        };
    }

    private static Optional<Judgement> blindness(Finding cause, boolean before) {
        if (cause.code().equals("kind-unknown")) {
            return Optional.of(Judgement.missing("the cluster does not know its kind"));
        }
        if (isRefusal(cause)) {
            return Optional.of(Judgement.hidden("not permitted to see it: " + cause.message()));
        }
        return before ? Optional.empty() : Optional.of(Judgement.unknown(cause.message()));
    }

    private static boolean isRefusal(Finding cause) {
        return cause.code().equals("cluster-forbidden") || cause.code().equals("kind-unknown");
    }
}
