package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The control loops: at each tick, every object of a kind that has a controller is looked at and moved one step on. They
 * see only the store, like real controllers, so that what happens to an object is visible in its states between.
 */
final class Simulation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Simulation.class);

    private final Registry objects;
    private final ServedKinds kinds;
    private final Duration step;
    private final InstantSource clock;
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final Map<String, Consumer<KubeObject>> controllers;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated-controllers").factory());

    Simulation(Registry objects, ServedKinds kinds, Duration step, InstantSource clock) {
        this.objects = objects;
        this.kinds = kinds;
        this.step = step;
        this.clock = clock;
        Workloads workloads = new Workloads(this);
        Batch batch = new Batch(this);
        Plumbing plumbing = new Plumbing(this);
        this.controllers = Map.ofEntries(
                Map.entry("customresourcedefinitions", plumbing::definition),
                Map.entry("persistentvolumeclaims", plumbing::claim),
                Map.entry("services", plumbing::service),
                Map.entry("ingresses", plumbing::ingress),
                Map.entry("poddisruptionbudgets", plumbing::budget),
                Map.entry("apiservices", plumbing::apiService),
                Map.entry("deployments", workloads::deployment),
                Map.entry("replicasets", workloads::replicaSet),
                Map.entry("statefulsets", workloads::statefulSet),
                Map.entry("daemonsets", workloads::daemonSet),
                Map.entry("jobs", batch::job),
                Map.entry("pods", new Pods(this)::pod));
    }

    void start() {
        long period = Math.max(5, step.toMillis() / 3);
        var unused = ticker.scheduleWithFixedDelay(this::tick, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick() {
        synchronized (objects.store()) {
            for (ObjectStore.Key key : objects.store().keys()) {
                Consumer<KubeObject> controller = controllers.get(key.plural());
                if (controller != null) {
                    objects.store().get(key).ifPresent(object -> run(controller, object));
                }
            }
        }
    }

    /** A manifest may hold anything; what a controller cannot read stays as it is. */
    private static void run(Consumer<KubeObject> controller, KubeObject object) {
        try {
            controller.accept(object);
        } catch (ApiRefusal | ClassCastException | IllegalArgumentException unreadable) {
            LOG.debugf(unreadable, "simulated controller stopped at %s", object);
        }
    }

    /** How many steps ago an object was seen for the first time. */
    long steps(KubeObject object) {
        String uid = object.text("metadata", "uid").orElse("");
        long now = clock.millis();
        return (now - firstSeen.computeIfAbsent(uid, seen -> now)) / Math.max(1, step.toMillis());
    }

    String now() {
        return objects.now();
    }

    List<KubeObject> ownedBy(KubeObject owner, String group, String plural) {
        String uid = owner.text("metadata", "uid").orElse("");
        return objects.store().list(group, plural, owner.namespace()).stream()
                .filter(object -> Registry.isOwnedBy(object, uid))
                .toList();
    }

    List<KubeObject> list(String plural, String namespace) {
        return objects.store().list("", plural, namespace);
    }

    Optional<KubeObject> find(String group, String plural, String namespace, String name) {
        return objects.store().get(new ObjectStore.Key(group, plural, namespace, name));
    }

    void create(KubeObject object) {
        ServedKind kind = kind(object);
        objects.create(kind, object.namespace(), object, false);
    }

    void update(KubeObject object) {
        objects.update(kind(object), key(object), object, false);
    }

    void delete(KubeObject object) {
        objects.delete(kind(object), key(object), false);
    }

    void status(KubeObject object, Map<String, ?> status) {
        Optional<KubeObject> live = objects.store().get(key(object));
        live.ifPresent(current -> objects.updateStatus(kind(object), key(object), current.with(status, "status")));
    }

    /** A reference from a part to its whole, so that both are deleted together. */
    static List<Map<String, Object>> ownedBy(KubeObject owner) {
        return List.of(Map.of(
                "apiVersion", owner.apiVersion(),
                "kind", owner.kind(),
                "name", owner.name(),
                "uid", owner.text("metadata", "uid").orElse(""),
                "controller", true,
                "blockOwnerDeletion", true));
    }

    private ServedKind kind(KubeObject object) {
        return kinds.byKind(object.apiVersion(), object.kind())
                .orElseThrow(() -> ApiRefusal.badRequest("not served: " + object.kind()));
    }

    private ObjectStore.Key key(KubeObject object) {
        return Registry.key(kind(object), object.namespace(), object.name());
    }
}
