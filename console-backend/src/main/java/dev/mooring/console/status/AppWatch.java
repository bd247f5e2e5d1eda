package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.status.rules.Neighbours;
import dev.mooring.console.status.rules.ReleaseRules;
import dev.mooring.console.status.rules.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One application's watches, and what they add up to. */
final class AppWatch implements AutoCloseable {

    /** Helm puts it on every object of a release, hooks and definitions in {@code crds/} excepted. */
    private static final String BY_HELM = "app.kubernetes.io/managed-by=Helm";

    private final AppSlug app;
    private final Cluster cluster;
    private final InstantSource clock;
    private final Runnable news;
    private final Map<Scope, ScopeView> views = new LinkedHashMap<>();
    private final Map<ObjectRef, ObjectStatus> last = new HashMap<>();
    private final Set<ObjectRef> wereThere = new HashSet<>();
    private Followed followed = Followed.NOTHING;
    private Set<ObjectRef> objects = Set.of();
    private Map<ObjectRef, ObjectRef> partOf = Map.of();
    private List<Informer> informers = List.of();
    private Instant lastLive = Instant.EPOCH;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<AppStatus> known = Optional.empty();

    AppWatch(AppSlug app, Cluster cluster, InstantSource clock, Runnable news) {
        this.app = app;
        this.cluster = cluster;
        this.clock = clock;
        this.news = news;
    }

    /** Watches that are still needed go on, so that nothing is forgotten from one version to the next. */
    synchronized void follow(Followed next) {
        followed = next;
        objects = next.objects();
        partOf = Map.copyOf(next.partOf());
        informers = next.statusInformers().stream()
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
        needed.forEach(scope -> views.computeIfAbsent(scope, added -> new ScopeView(cluster, added, this::change)));
        change();
    }

    private void change() {
        changed.set(true);
        news.run();
    }

    /** Judged anew only where something has changed: many ask, and often. */
    synchronized AppStatus status() {
        boolean stale = changed.getAndSet(false) || known.isEmpty();
        AppStatus now = stale ? judged() : known.get();
        if (now.live()) {
            lastLive = clock.instant();
        }
        now = now.at(lastLive);
        known = Optional.of(now);
        return now;
    }

    private AppStatus judged() {
        // first, so that a live status never holds an object that was judged before it was seen
        boolean live = !views.isEmpty() && views.values().stream().allMatch(ScopeView::isLive);
        Look look = new Look();
        List<ObjectStatus> applied = objects.stream().map(look::at).toList();
        Named named = named(look, applied);
        Set<ObjectStatus> all = new LinkedHashSet<>(applied);
        all.addAll(named.counting());
        last.keySet().retainAll(all.stream().map(ObjectStatus::object).collect(Collectors.toSet()));
        lastLive = lastLive.equals(Instant.EPOCH) ? clock.instant() : lastLive;
        List<ObjectStatus> counting = named.counting().isEmpty() ? applied : named.counting();
        return AppStatus.of(List.copyOf(all), counting, lastLive, live)
                .with(look.descendants(), partOf, named.withoutEffect());
    }

    @Override
    public synchronized void close() {
        views.values().forEach(ScopeView::close);
        views.clear();
        known = Optional.empty();
    }

    /**
     * What the vendor's informers come to.
     *
     * @param counting empty where none has an effect: then all objects count
     */
    private record Named(List<ObjectStatus> counting, List<Finding> withoutEffect) {}

    private Named named(Look look, List<ObjectStatus> applied) {
        List<ObjectStatus> counting = new ArrayList<>();
        List<Finding> withoutEffect = new ArrayList<>();
        for (Informer informer : informers) {
            List<ObjectStatus> fitting = applied.stream()
                    .filter(status -> informer.names(status.object()))
                    .toList();
            counting.addAll(fitting);
            if (fitting.isEmpty()) {
                informer.objection().ifPresentOrElse(withoutEffect::add, () -> notApplied(look, informer)
                        .ifPresentOrElse(counting::add, () -> withoutEffect.add(informer.absence())));
            }
        }
        return new Named(counting, withoutEffect);
    }

    /** An operator may make it: what was there once is missed, and what never was is not waited for. */
    private Optional<ObjectStatus> notApplied(Look look, Informer informer) {
        return informer.target().flatMap(target -> {
            ObjectStatus status = look.at(target);
            boolean absent = status.availability() == Availability.ABSENT;
            if (!absent && status.health() != Health.UNKNOWN) {
                wereThere.add(target);
            }
            return absent && !wereThere.contains(target) ? Optional.empty() : Optional.of(status);
        });
    }

    private String selector(ObjectRef object) {
        if (partOf.containsKey(object) && !followed.applied().contains(object)) {
            return BY_HELM;
        }
        return objects.contains(object) ? Ownership.selector(app) : "";
    }

    private Scope scope(ObjectRef object) {
        return object.isHelmRelease() ? Scope.release(object) : Scope.of(object, selector(object));
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        objects.forEach(object -> add(scopes, object));
        informers.stream()
                .filter(informer -> objects.stream().noneMatch(informer::names))
                .flatMap(informer -> informer.target().stream())
                .forEach(target -> add(scopes, target));
        return scopes;
    }

    private void add(Set<Scope> scopes, ObjectRef object) {
        scopes.add(scope(object));
        String namespace = object.namespace();
        switch (object.group() + "/" + object.kind()) {
            case "apps/Deployment" -> {
                scopes.add(Scope.replicaSets(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "batch/CronJob" -> {
                scopes.add(Scope.jobs(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "/Service" -> {
                scopes.add(Scope.endpoints(namespace));
                scopes.add(Scope.pods(namespace));
            }
            case "networking.k8s.io/Ingress" -> {
                scopes.add(Scope.services(namespace));
                scopes.add(Scope.endpoints(namespace));
                scopes.add(Scope.pods(namespace));
            }
            default -> {
                if (object.isCustom() && !namespace.isEmpty()) {
                    scopes.addAll(Scope.workloads(namespace));
                } else if (Surroundings.RUN_PODS.contains(object.kind())) {
                    scopes.add(Scope.pods(namespace));
                }
            }
        }
    }

    /** One look at everything, in which each thing is looked up once. */
    private final class Look {

        private final Surroundings surroundings = new Surroundings(views);
        private final Descent descent = new Descent();

        ObjectStatus at(ObjectRef object) {
            Judgement judgement = judge(object);
            ObjectStatus before = last.get(object);
            if (before != null && before.judgement().equals(judgement)) {
                return before;
            }
            Instant since = before != null && before.health() == judgement.health() ? before.since() : clock.instant();
            ObjectStatus status = new ObjectStatus(object, judgement, since);
            last.put(object, status);
            return status;
        }

        private Judgement judge(ObjectRef object) {
            ScopeView view = views.get(scope(object));
            if (view == null) {
                return Judgement.unknown("Mooring has not looked yet");
            }
            return view.blindness()
                    .orElseGet(() -> object.isHelmRelease() ? ReleaseRules.judge(view.all()) : judge(object, view));
        }

        private Judgement judge(ObjectRef object, ScopeView view) {
            Optional<KubeObject> live = view.find(object.name());
            live.ifPresent(found -> descent.root(found, object));
            boolean collected =
                    live.isEmpty() && (followed.passing().contains(object) || view.isCollected(object.name()));
            return collected
                    ? Rules.collected()
                    : Rules.judge(live, live.map(surroundings::of).orElse(Neighbours.NONE));
        }

        /** Owners before what they own. */
        List<Descendant> descendants() {
            for (String kind : Descent.DOWNWARDS) {
                views.keySet().stream()
                        .filter(scope -> scope.isAllOf(kind))
                        .forEach(scope -> descent.add(surroundings.all(scope), surroundings));
            }
            return descent.found();
        }
    }
}
