package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.WatchListener;
import dev.mooring.console.cluster.Watching;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.rules.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Runnable news;
    private final Watching watching;
    private volatile Sight sight = new Sight.NotYet();

    ScopeView(Cluster cluster, Scope scope, Runnable news) {
        this.news = news;
        this.watching = cluster.watch(scope.apiVersion(), scope.kind(), scope.namespace(), scope.selector(), this);
    }

    @Override
    public void listed(List<KubeObject> all) {
        objects.keySet().retainAll(all.stream().map(KubeObject::name).toList());
        all.forEach(object -> objects.put(object.name(), object));
        sight = new Sight.Clear();
        news.run();
    }

    @Override
    public void changed(KubeObject object) {
        objects.put(object.name(), object);
        news.run();
    }

    @Override
    public void removed(KubeObject object) {
        objects.remove(object.name());
        news.run();
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

    List<KubeObject> all() {
        return List.copyOf(objects.values());
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
            case Sight.NotYet notYet -> Optional.of(unknown("Mooring has not looked yet"));
            case Sight.Clear clear -> Optional.empty();
            case Sight.Lost(Finding cause, boolean before) -> blindness(cause, before);
        };
    }

    private static Optional<Judgement> blindness(Finding cause, boolean before) {
        if (cause.code().equals("kind-unknown")) {
            return Optional.of(new Judgement(Health.MISSING, "the cluster does not know its kind"));
        }
        if (isRefusal(cause)) {
            return Optional.of(unknown("not permitted to see it: " + cause.message()));
        }
        return before ? Optional.empty() : Optional.of(unknown(cause.message()));
    }

    private static boolean isRefusal(Finding cause) {
        return cause.code().equals("cluster-forbidden") || cause.code().equals("kind-unknown");
    }

    private static Judgement unknown(String cause) {
        return new Judgement(Health.UNKNOWN, cause);
    }
}
