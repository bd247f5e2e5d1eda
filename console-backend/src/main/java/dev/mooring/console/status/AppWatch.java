package dev.mooring.console.status;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.rules.Judgement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One application's watches, and what they add up to. */
final class AppWatch implements AutoCloseable {

    private final AppSlug app;
    private final Cluster cluster;
    private final InstantSource clock;
    private final Runnable news;
    private final Map<Scope, ScopeView> views = new LinkedHashMap<>();
    private final Set<Scope> live = new HashSet<>();
    private final Set<Ground> fresh = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Judgements judgements = new Judgements();
    private final Map<ObjectRef, ObjectStatus> last = new HashMap<>();
    private final Set<ObjectRef> wereThere = new HashSet<>();
    private Scopes scopes;
    private Court court;
    private Map<Informer, List<ObjectRef>> informers = Map.of();
    private Descent descent = Descent.first();
    private Instant lastLive = Instant.EPOCH;
    private Optional<AppStatus> known = Optional.empty();

    AppWatch(AppSlug app, Cluster cluster, InstantSource clock, Runnable news) {
        this.app = app;
        this.cluster = cluster;
        this.clock = clock;
        this.news = news;
        this.scopes = new Scopes(app, Followed.NOTHING);
        this.court = new Court(views, Set.of());
    }

    /** Watches that are still needed go on, so that nothing is forgotten from one version to the next. */
    synchronized void follow(Followed next) {
        scopes = new Scopes(app, next);
        court = new Court(views, next.passing());
        informers = informers(next.statusInformers());
        Set<Scope> needed = scopes.needed(notApplied());
        views.entrySet().removeIf(entry -> {
            boolean over = !needed.contains(entry.getKey());
            if (over) {
                entry.getValue().close();
            }
            return over;
        });
        needed.forEach(scope -> views.computeIfAbsent(scope, added -> new ScopeView(cluster, added, this::hear)));
        live.retainAll(needed);
        judgements.clear();
        change();
    }

    /** Each with those objects that it names. */
    private Map<Informer, List<ObjectRef>> informers(List<String> texts) {
        Map<Informer, List<ObjectRef>> parsed = new LinkedHashMap<>();
        texts.stream()
                .flatMap(text -> Informer.parse(text, cluster.facts().namespace()).stream())
                .forEach(informer -> parsed.put(
                        informer,
                        scopes.objects().keySet().stream()
                                .filter(informer::names)
                                .toList()));
        return parsed;
    }

    /** What informers name although it was not applied. */
    private Stream<ObjectRef> notApplied() {
        return informers.entrySet().stream()
                .filter(informer -> informer.getValue().isEmpty())
                .flatMap(informer -> informer.getKey().target().stream());
    }

    private void hear(Ground ground) {
        fresh.add(ground);
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
        takeUp();
        List<ObjectStatus> applied =
                scopes.objects().keySet().stream().map(this::at).toList();
        Named named = named();
        List<ObjectStatus> all = Stream.concat(
                        applied.stream(), named.counting().stream().filter(status -> !scopes.objects()
                                .containsKey(status.object())))
                .distinct()
                .toList();
        last.keySet().retainAll(all.stream().map(ObjectStatus::object).collect(Collectors.toSet()));
        lastLive = lastLive.equals(Instant.EPOCH) ? clock.instant() : lastLive;
        return AppStatus.of(all, named.counting().isEmpty() ? applied : named.counting(), lastLive, isLive())
                .with(descendants(all), scopes.partOf(), named.withoutEffect());
    }

    /**
     * Forgets the judgements that news are about. A scope is live from when its first objects are taken up, so that a live status
     * never holds an object that was judged before it was seen.
     */
    private void takeUp() {
        for (Iterator<Ground> all = fresh.iterator(); all.hasNext(); ) {
            Ground ground = all.next();
            all.remove(); // before it is looked at: what comes meanwhile is news once more
            judgements.forget(ground);
            if (ground instanceof Ground.Sight(Scope scope)) {
                live.remove(scope);
                Optional.ofNullable(views.get(scope)).filter(ScopeView::isLive).ifPresent(view -> live.add(scope));
            }
        }
    }

    private boolean isLive() {
        return !views.isEmpty() && live.size() == views.size();
    }

    private ObjectStatus at(ObjectRef object) {
        Judgement judgement = judgement(object, scopes.of(object));
        ObjectStatus before = last.get(object);
        if (before != null && before.judgement().equals(judgement)) {
            return before;
        }
        Instant since = before != null && before.health() == judgement.health() ? before.since() : clock.instant();
        ObjectStatus status = new ObjectStatus(object, judgement, since);
        last.put(object, status);
        return status;
    }

    private List<Descendant> descendants(List<ObjectStatus> all) {
        descent = descent.next();
        all.forEach(status -> clear(scopes.of(status.object()))
                .flatMap(view -> view.find(status.object().name()))
                .ifPresent(root -> descent.root(root, status.object())));
        for (String kind : Descent.DOWNWARDS) {
            views.keySet().stream().filter(scope -> scope.isAllOf(kind)).forEach(scope -> clear(scope)
                    .ifPresent(view -> descent.add(view.all(), object -> judgement(object, scope))));
        }
        return descent.found();
    }

    private Optional<ScopeView> clear(Scope scope) {
        return Optional.ofNullable(views.get(scope))
                .filter(view -> view.blindness().isEmpty());
    }

    private Judgement judgement(ObjectRef object, Scope scope) {
        return judgements.of(object, grounds -> court.judge(object, scope, grounds));
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

    private Named named() {
        List<ObjectStatus> counting = new ArrayList<>();
        List<Finding> withoutEffect = new ArrayList<>();
        informers.forEach((informer, fitting) -> {
            fitting.forEach(object -> counting.add(at(object)));
            if (fitting.isEmpty()) {
                informer.objection().ifPresentOrElse(withoutEffect::add, () -> notApplied(informer)
                        .ifPresentOrElse(counting::add, () -> withoutEffect.add(informer.absence())));
            }
        });
        return new Named(counting, withoutEffect);
    }

    /** An operator may make it: what was there once is missed, and what never was is not waited for. */
    private Optional<ObjectStatus> notApplied(Informer informer) {
        return informer.target().flatMap(target -> {
            ObjectStatus status = at(target);
            boolean absent = status.availability() == Availability.ABSENT;
            if (!absent && status.health() != Health.UNKNOWN) {
                wereThere.add(target);
            }
            return absent && !wereThere.contains(target) ? Optional.empty() : Optional.of(status);
        });
    }
}
