package dev.mooring.console.sandbox;

import dev.mooring.console.object.KubeObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an API server does around storing: defaults, checks, resource versions, generations, optimistic concurrency,
 * server-side apply, owners and finalizers.
 */
final class Registry {

    private static final Pattern NAME = Pattern.compile("[a-z0-9A-Z]([-a-z0-9A-Z.:_]*[a-z0-9A-Z])?");

    /** Fields that may be set only when the object is made. */
    private static final Map<String, List<List<String>>> IMMUTABLE = Map.of(
            "Deployment", List.of(List.of("spec", "selector")),
            "DaemonSet", List.of(List.of("spec", "selector")),
            "StatefulSet", List.of(List.of("spec", "selector"), List.of("spec", "serviceName")),
            "Job", List.of(List.of("spec", "template"), List.of("spec", "completions")),
            "PersistentVolumeClaim", List.of(List.of("spec", "storageClassName"), List.of("spec", "accessModes")),
            "RoleBinding", List.of(List.of("roleRef")),
            "ClusterRoleBinding", List.of(List.of("roleRef")));

    private final ObjectStore store;
    private final InstantSource clock;
    private final Map<String, Map<?, ?>> applied = new ConcurrentHashMap<>();
    private final AtomicInteger addresses = new AtomicInteger(10);

    Registry(ObjectStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    ObjectStore store() {
        return store;
    }

    static ObjectStore.Key key(ServedKind kind, String namespace, String name) {
        return new ObjectStore.Key(kind.group(), kind.plural(), kind.namespaced() ? namespace : "", name);
    }

    KubeObject create(ServedKind kind, String namespace, KubeObject given, boolean dryRun) {
        synchronized (store) {
            String name = given.name().isEmpty() ? generated(given) : given.name();
            if (store.get(key(kind, namespace, name)).isPresent()) {
                throw ApiRefusal.alreadyThere(kind.plural(), name);
            }
            return save(kind, key(kind, namespace, name), Optional.empty(), given, dryRun);
        }
    }

    KubeObject update(ServedKind kind, ObjectStore.Key key, KubeObject given, boolean dryRun) {
        synchronized (store) {
            KubeObject live = existing(kind, key);
            refuseStale(kind, live, given);
            return save(kind, key, Optional.of(live), given, dryRun);
        }
    }

    KubeObject change(ServedKind kind, ObjectStore.Key key, UnaryOperator<KubeObject> change, boolean dryRun) {
        synchronized (store) {
            return update(kind, key, change.apply(existing(kind, key)), dryRun);
        }
    }

    /** Server-side apply: makes the object, or merges into it. */
    KubeObject apply(ServedKind kind, ObjectStore.Key key, KubeObject wanted, String manager, boolean dryRun) {
        synchronized (store) {
            Optional<KubeObject> live = store.get(key);
            Map<String, @Nullable Object> config = withData(kind, wanted.json());
            String memory = manager + "/"
                    + live.flatMap(object -> object.text("metadata", "uid")).orElse("");
            Map<?, ?> before = applied.getOrDefault(memory, Map.of());
            KubeObject merged = live.map(object -> new KubeObject(Merging.apply(object.json(), before, config)))
                    .orElseGet(() -> new KubeObject(config));
            KubeObject saved = save(kind, key, live, merged, dryRun);
            if (!dryRun) {
                applied.put(manager + "/" + saved.text("metadata", "uid").orElse(""), config);
            }
            return saved;
        }
    }

    /** Writes only the status. */
    KubeObject updateStatus(ServedKind kind, ObjectStore.Key key, KubeObject given) {
        synchronized (store) {
            KubeObject live = existing(kind, key);
            refuseStale(kind, live, given);
            KubeObject next = live.with(given.at("status").orElse(Map.of()), "status");
            return next.json().equals(live.json()) ? live : store.put(key, next);
        }
    }

    /** As {@link #delete(ServedKind, ObjectStore.Key, boolean)}, refused where the object is of another revision by now. */
    KubeObject delete(ServedKind kind, ObjectStore.Key key, boolean orphan, Optional<String> revision) {
        synchronized (store) {
            Optional<String> live = existing(kind, key).text("metadata", "resourceVersion");
            if (revision.isPresent() && !revision.equals(live)) {
                throw ApiRefusal.stale(kind.plural(), key.name());
            }
            return delete(kind, key, orphan);
        }
    }

    /** Deletes an object and, unless they are to be orphaned, what it owns. */
    KubeObject delete(ServedKind kind, ObjectStore.Key key, boolean orphan) {
        synchronized (store) {
            KubeObject live = existing(kind, key);
            if (!live.list("metadata", "finalizers").isEmpty()) {
                return live.at("metadata", "deletionTimestamp").isPresent()
                        ? live
                        : store.put(key, live.with(now(), "metadata", "deletionTimestamp"));
            }
            remove(key, live, orphan);
            return live;
        }
    }

    private void remove(ObjectStore.Key key, KubeObject live, boolean orphan) {
        store.remove(key);
        if (key.plural().equals("namespaces") && key.group().isEmpty()) {
            store.keys().stream()
                    .filter(inside -> inside.namespace().equals(key.name()))
                    .forEach(store::remove);
        }
        if (!orphan) {
            live.text("metadata", "uid").ifPresent(this::removeOwnedBy);
        }
    }

    private void removeOwnedBy(String uid) {
        for (ObjectStore.Key key : store.keys()) {
            store.get(key).filter(object -> isOwnedBy(object, uid)).ifPresent(object -> remove(key, object, false));
        }
    }

    static boolean isOwnedBy(KubeObject object, String uid) {
        return object.list("metadata", "ownerReferences").stream()
                .anyMatch(owner -> owner instanceof Map<?, ?> map && uid.equals(map.get("uid")));
    }

    private KubeObject existing(ServedKind kind, ObjectStore.Key key) {
        return store.get(key)
                .orElseThrow(() -> ApiRefusal.notFound(
                        kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group(), key.name()));
    }

    private static void refuseStale(ServedKind kind, KubeObject live, KubeObject given) {
        Optional<String> version = given.text("metadata", "resourceVersion").filter(text -> !text.isEmpty());
        if (version.isPresent() && !version.equals(live.text("metadata", "resourceVersion"))) {
            throw ApiRefusal.stale(kind.plural(), live.name());
        }
    }

    private KubeObject save(
            ServedKind kind, ObjectStore.Key key, Optional<KubeObject> live, KubeObject given, boolean dryRun) {
        refuseNamespace(kind, key);
        refuseName(kind, key);
        KubeObject complete = stamped(kind, key, live, new KubeObject(withData(kind, given.json())));
        live.ifPresent(object -> refuseImmutable(kind, object, complete));
        if (live.isPresent() && live.get().json().equals(complete.json())) {
            return live.get();
        }
        if (dryRun) {
            return complete;
        }
        boolean finished = complete.at("metadata", "deletionTimestamp").isPresent()
                && complete.list("metadata", "finalizers").isEmpty();
        if (finished) {
            remove(key, complete, false);
            return complete;
        }
        return store.put(key, complete);
    }

    private void refuseNamespace(ServedKind kind, ObjectStore.Key key) {
        ObjectStore.Key namespace = new ObjectStore.Key("", "namespaces", "", key.namespace());
        if (kind.namespaced() && store.get(namespace).isEmpty()) {
            throw ApiRefusal.notFound("namespaces", key.namespace());
        }
    }

    private static void refuseName(ServedKind kind, ObjectStore.Key key) {
        if (!NAME.matcher(key.name()).matches()) {
            throw ApiRefusal.invalid(
                    kind.kind(),
                    key.name(),
                    "metadata.name",
                    "Invalid value: \"" + key.name() + "\": a lowercase RFC 1123 subdomain must consist of lower case"
                            + " alphanumeric characters, '-' or '.'");
        }
    }

    private static void refuseImmutable(ServedKind kind, KubeObject live, KubeObject next) {
        for (List<String> path : IMMUTABLE.getOrDefault(kind.kind(), List.of())) {
            String[] keys = path.toArray(String[]::new);
            if (live.at(keys).isPresent() && !live.at(keys).equals(next.at(keys))) {
                throw ApiRefusal.invalid(
                        kind.kind(), live.name(), String.join(".", path), "Invalid value: field is immutable");
            }
        }
        boolean frozen = live.at("immutable").filter(Boolean.TRUE::equals).isPresent();
        if (frozen && !live.at("data").equals(next.at("data"))) {
            throw ApiRefusal.invalid(
                    kind.kind(), live.name(), "data", "Forbidden: field is immutable when `immutable` is set");
        }
    }

    /** What the server writes into an object: identity, times, generation, defaults; status stays as it is. */
    private KubeObject stamped(ServedKind kind, ObjectStore.Key key, Optional<KubeObject> live, KubeObject given) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", kind.apiVersion());
        json.put("kind", kind.kind());
        given.json().forEach(json::putIfAbsent);
        if (kind.hasStatus()) {
            json.remove("status");
            live.flatMap(object -> object.at("status")).ifPresent(status -> json.put("status", status));
        }
        json.put("metadata", metadata(kind, key, live, given));
        KubeObject defaulted = live.isPresent()
                ? new Defaults(addresses).kept(live.get(), new KubeObject(json))
                : new Defaults(addresses).of(new KubeObject(json));
        boolean sameSpec = live.isPresent() && content(live.get()).equals(content(defaulted));
        long generation =
                live.flatMap(object -> object.number("metadata", "generation")).orElse(0L);
        return kind.hasStatus() || defaulted.at("spec").isPresent()
                ? defaulted.with(sameSpec ? generation : generation + 1, "metadata", "generation")
                : defaulted;
    }

    private Map<String, @Nullable Object> metadata(
            ServedKind kind, ObjectStore.Key key, Optional<KubeObject> live, KubeObject given) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (given.at("metadata").orElse(null) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> metadata.put(String.valueOf(name), value));
        }
        metadata.remove("managedFields");
        metadata.put("name", key.name());
        if (kind.namespaced()) {
            metadata.put("namespace", key.namespace());
        }
        for (String written :
                List.of("uid", "creationTimestamp", "resourceVersion", "generation", "deletionTimestamp")) {
            metadata.remove(written);
            live.flatMap(object -> object.at("metadata", written)).ifPresent(value -> metadata.put(written, value));
        }
        metadata.computeIfAbsent("uid", name -> UUID.randomUUID().toString());
        metadata.computeIfAbsent("creationTimestamp", name -> now());
        return metadata;
    }

    private static Map<String, @Nullable Object> content(KubeObject object) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>(object.json());
        content.remove("metadata");
        content.remove("status");
        return content;
    }

    /** A Secret's stringData is only a way of writing: the server keeps it under data, in base64. */
    private static Map<String, @Nullable Object> withData(ServedKind kind, Map<String, @Nullable Object> json) {
        if (!kind.kind().equals("Secret") || !(json.get("stringData") instanceof Map<?, ?> texts)) {
            return json;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (json.get("data") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> data.put(String.valueOf(key), value));
        }
        texts.forEach((key, text) -> data.put(
                String.valueOf(key),
                Base64.getEncoder().encodeToString(String.valueOf(text).getBytes(StandardCharsets.UTF_8))));
        Map<String, @Nullable Object> result = new LinkedHashMap<>(json);
        result.remove("stringData");
        result.put("data", data);
        return result;
    }

    private static String generated(KubeObject given) {
        String prefix = given.text("metadata", "generateName")
                .orElseThrow(() -> ApiRefusal.badRequest("name or generateName is required"));
        return prefix + UUID.randomUUID().toString().substring(0, 5);
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
