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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The last known objects of one scope, and whether they can be trusted. */
final class ScopeView implements WatchListener, AutoCloseable {

    /** How far the view is. */
    private sealed interface Sight {
        record NotYet() implements Sight {}

        record Clear() implements Sight {}

        /** @param before whether there was a clear sight: then the last known state is worth showing */
        record Lost(Finding cause, boolean before) implements Sight {}
    }

    private final Map<String, KubeObject> objects = new ConcurrentHashMap<>();
    private final Set<String> collected = ConcurrentHashMap.newKeySet();
    private final Runnable news;
    private final Watching watching;
    private volatile Sight sight = new Sight.NotYet();

    ScopeView(Cluster cluster, Scope scope, Runnable news) {
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
                .forEach(this::gone);
        objects.keySet().retainAll(there);
        all.forEach(this::put);
        sight = new Sight.Clear();
        news.run();
    }

    @Override
    public void changed(KubeObject object) {
        put(object);
        news.run();
    }

    @Override
    public void removed(KubeObject object) {
        gone(object);
        objects.remove(object.name());
        news.run();
    }

    private void put(KubeObject object) {
        objects.put(object.name(), object);
        collected.remove(object.name());
    }

    private void gone(KubeObject object) {
        if (JobRules.isPassing(object) && JobRules.hasEnded(object)) {
            collected.add(object.name());
        }
    }

    /** Whether the cluster has removed it by itself after it had ended. */
    boolean isCollected(String name) {
        return collected.contains(name);
    }

    @Override
    public void lost(Finding cause) {
        boolean before = sight instanceof Sight.Clear || (sight instanceof Sight.Lost lost && lost.before());
        sight = new Sight.Lost(cause, before);
        news.run();
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
