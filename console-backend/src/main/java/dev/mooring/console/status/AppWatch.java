package dev.mooring.console.status;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Selector;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One application's watches, and what they add up to. */
final class AppWatch implements AutoCloseable {

    private static final Set<String> RUN_PODS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job");

    /** Helm puts it on every object of a release, hooks and definitions in {@code crds/} excepted. */
    private static final String BY_HELM = "app.kubernetes.io/managed-by=Helm";

    private final AppSlug app;
    private final Cluster cluster;
    private final InstantSource clock;
    private final Runnable news;
    private final Map<Scope, ScopeView> views = new LinkedHashMap<>();
    private final Map<ObjectRef, ObjectStatus> last = new HashMap<>();
    private Set<ObjectRef> objects = Set.of();
    private Set<ObjectRef> byHelm = Set.of();
    private List<Informer> informers = List.of();
    private Instant lastLive = Instant.EPOCH;

    AppWatch(AppSlug app, Cluster cluster, InstantSource clock, Runnable news) {
        this.app = app;
        this.cluster = cluster;
        this.clock = clock;
        this.news = news;
    }

    /** Watches that are still needed go on, so that nothing is forgotten from one version to the next. */
    synchronized void follow(Set<ObjectRef> applied, Set<ObjectRef> released, List<String> statusInformers) {
        objects = new TreeSet<>(applied);
        objects.addAll(released);
        byHelm = released.stream().filter(object -> !applied.contains(object)).collect(Collectors.toUnmodifiableSet());
        informers = statusInformers.stream()
                .flatMap(text -> Informer.parse(text, cluster.facts().namespace()).stream())
                .toList();
        Set<Scope> needed = scopes();
        views.entrySet().removeIf(entry -> {
            boolean over = !needed.contains(entry.getKey());
            if (over) {
                entry.getValue().close();
            }
            return over;
        });
        needed.forEach(scope -> views.computeIfAbsent(scope, added -> new ScopeView(cluster, added, news)));
        news.run();
    }

    synchronized AppStatus status() {
        // first, so that a live status never holds an object that was judged before it was seen
        boolean live = !views.isEmpty() && views.values().stream().allMatch(ScopeView::isLive);
        List<ObjectStatus> applied = objects.stream()
                .map(object -> status(object, judge(object, Scope.of(object, selector(object)))))
                .toList();
        List<ObjectStatus> named = new ArrayList<>();
        Set<ObjectStatus> all = new LinkedHashSet<>(applied);
        for (Informer informer : informers) {
            named.addAll(named(informer, applied));
        }
        all.addAll(named);
        last.keySet().retainAll(all.stream().map(ObjectStatus::object).toList());
        lastLive = live || lastLive.equals(Instant.EPOCH) ? clock.instant() : lastLive;
        List<ObjectStatus> counting = informers.isEmpty() ? applied : named;
        Health overall =
                Health.worst(counting.stream().map(ObjectStatus::health).toList());
        return new AppStatus(overall, List.copyOf(all), lastLive, live);
    }

    @Override
    public synchronized void close() {
        views.values().forEach(ScopeView::close);
        views.clear();
    }

    /** The applied objects that an informer names, or what it means beyond them. */
    private List<ObjectStatus> named(Informer informer, List<ObjectStatus> applied) {
        List<ObjectStatus> fitting = applied.stream()
                .filter(status -> informer.names(status.object()))
                .toList();
        if (!fitting.isEmpty()) {
            return fitting;
        }
        return List.of(informer.target()
                .map(target -> status(target, notApplied(informer, target)))
                .orElseGet(() -> status(
                        informer.asWritten(),
                        new Judgement(
                                Health.UNKNOWN,
                                "the vendor's status informer " + informer.text()
                                        + " names a kind that this version does not contain"))));
    }

    /** An operator may make it: only what is really absent is missing. */
    private Judgement notApplied(Informer informer, ObjectRef target) {
        Judgement judgement = judge(target, Scope.of(target, ""));
        return judgement.health() == Health.MISSING
                ? new Judgement(
                        Health.MISSING,
                        "the vendor's status informer " + informer.text()
                                + " names it, but this version does not contain it and it is not in the cluster")
                : judgement;
    }

    private Judgement judge(ObjectRef object, Scope scope) {
        ScopeView view = views.get(scope);
        if (view == null) {
            return new Judgement(Health.UNKNOWN, "Mooring has not looked yet");
        }
        return view.blindness().orElseGet(() -> {
            Optional<KubeObject> live = view.find(object.name());
            return Rules.judge(live, live.map(this::related).orElse(List.of()));
        });
    }

    private ObjectStatus status(ObjectRef object, Judgement judgement) {
        ObjectStatus before = last.get(object);
        Instant since = before != null && before.health() == judgement.health() ? before.since() : clock.instant();
        ObjectStatus status = new ObjectStatus(object, judgement.health(), judgement.cause(), since);
        last.put(object, status);
        return status;
    }

    private List<KubeObject> related(KubeObject live) {
        if (live.kind().equals("Service")) {
            return Stream.concat(slicesOf(live), podsOf(live)).toList();
        }
        return RUN_PODS.contains(live.kind()) ? podsOf(live).toList() : List.of();
    }

    private Stream<KubeObject> slicesOf(KubeObject service) {
        return seen(Scope.endpoints(service.namespace())).stream()
                .filter(slice ->
                        slice.label("kubernetes.io/service-name").orElse("").equals(service.name()));
    }

    private Stream<KubeObject> podsOf(KubeObject owner) {
        return seen(Scope.pods(owner.namespace())).stream()
                .filter(pod -> pod.at("metadata", "deletionTimestamp").isEmpty() && isPodOf(owner, pod));
    }

    private List<KubeObject> seen(Scope scope) {
        ScopeView view = views.get(scope);
        return view == null || view.blindness().isPresent() ? List.of() : view.all();
    }

    private static boolean isPodOf(KubeObject workload, KubeObject pod) {
        Object selector = workload.at("spec", "selector", "matchLabels")
                .or(() -> workload.at("spec", "selector"))
                .orElse(Map.of());
        return selector instanceof Map<?, ?> labels && Selector.matching(labels).test(pod);
    }

    private String selector(ObjectRef object) {
        return byHelm.contains(object) ? BY_HELM : Ownership.selector(app);
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        objects.forEach(object -> add(scopes, object, selector(object)));
        informers.stream()
                .filter(informer -> objects.stream().noneMatch(informer::names))
                .flatMap(informer -> informer.target().stream())
                .forEach(target -> add(scopes, target, ""));
        return scopes;
    }

    private static void add(Set<Scope> scopes, ObjectRef object, String selector) {
        scopes.add(Scope.of(object, selector));
        if (RUN_PODS.contains(object.kind())) {
            scopes.add(Scope.pods(object.namespace()));
        }
        if (object.kind().equals("Service") && object.group().isEmpty()) {
            scopes.add(Scope.endpoints(object.namespace()));
        }
    }
}
