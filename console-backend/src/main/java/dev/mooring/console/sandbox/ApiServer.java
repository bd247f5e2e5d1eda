package dev.mooring.console.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mooring.console.cluster.ApiAddress;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.cluster.Selector;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Kubernetes API over HTTP on the loopback interface. Written on the JDK's own server rather than on fabric8's mock:
 * that one has no server-side apply for new objects, no history for watches, and keeps objects by attributes of their
 * address, so that versions and conflicts would have had to be built around it.
 */
final class ApiServer implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Registry objects;
    private final ServedKinds kinds;
    private final Discovery discovery;
    private final SimulatedUsage usage;
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    ApiServer(Registry objects, ServedKinds kinds) {
        this.objects = objects;
        this.kinds = kinds;
        this.discovery = new Discovery(kinds);
        this.usage = new SimulatedUsage(objects.store(), InstantSource.system());
        try {
            this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException("no port for the simulated cluster", noPort);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    /** Drops watches and answers nobody, as a network that is cut, or is there again. */
    void setAway(boolean away) {
        this.away = away;
        objects.store().callBack();
    }

    void forbid(String plural) {
        forbidden.add(plural);
        objects.store().callBack();
    }

    @Override
    public void close() {
        away = true;
        objects.store().callBack();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!away) {
                respondOrRefuse(exchange);
            }
        }
    }

    private void respondOrRefuse(HttpExchange exchange) throws IOException {
        try {
            respond(exchange);
        } catch (ApiRefusal refusal) {
            send(exchange, refusal.code(), refusal.status());
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/openapi/v2")) {
            noSchemas(exchange);
            return;
        }
        Optional<Object> document = discovery.document(exchange.getRequestURI().getPath());
        if (document.isPresent()) {
            send(exchange, 200, document.get());
            return;
        }
        ApiAddress address = ApiAddress.of(exchange.getRequestURI());
        Optional<ServedKind> kind = kinds.byPlural(address.group(), address.version(), address.plural());
        if (kind.isPresent()) {
            resource(exchange, kind.get(), address);
        } else if (exchange.getRequestMethod().equals("POST") && address.group().equals("authorization.k8s.io")) {
            send(exchange, 201, everythingAllowed(exchange));
        } else {
            text(exchange, 404, "404 page not found\n");
        }
    }

    /** Helm checks objects by the server's schemas, and an empty document of protobuf says that there are none. */
    private static void noSchemas(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
        bytes(exchange, 200, "");
    }

    private void resource(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        if (forbidden.contains(kind.plural())) {
            throw ApiRefusal.forbidden(exchange.getRequestMethod(), resourceName(kind), address.namespace());
        }
        if (kinds.isMeasured(kind)) {
            measured(exchange, kind, address);
        } else if (address.name().isEmpty()) {
            collection(exchange, kind, address);
        } else if (address.part().equals("log")) {
            log(exchange, kind, address);
        } else {
            one(exchange, kind, address);
        }
    }

    /** What is measured can only be read. */
    private void measured(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        if (!exchange.getRequestMethod().equals("GET") || address.asks("watch")) {
            throw ApiRefusal.notAllowed("figures can only be read");
        }
        List<KubeObject> figures = usage.of(address.namespace());
        if (address.name().isEmpty()) {
            send(exchange, 200, list(kind, figures.stream().filter(selection(address))));
        } else {
            KubeObject found = figures.stream()
                    .filter(pod -> pod.name().equals(address.name()))
                    .findFirst()
                    .orElseThrow(() -> ApiRefusal.notFound(resourceName(kind), address.name()));
            send(exchange, 200, found.json());
        }
    }

    private void log(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        ObjectStore.Key key = Registry.key(kind, address.namespace(), address.name());
        KubeObject pod =
                objects.store().get(key).orElseThrow(() -> ApiRefusal.notFound(resourceName(kind), address.name()));
        SimulatedLog log = new SimulatedLog(pod, InstantSource.system());
        log.check(address);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            log.writeTo(out, address, () -> !away && objects.store().get(key).isPresent());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void collection(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (address.asks("watch")) {
                    watch(exchange, kind, address);
                } else {
                    send(exchange, 200, list(kind, address));
                }
            }
            case "POST" -> {
                KubeObject made = objects.create(kind, address.namespace(), body(exchange), address.asks("dryRun"));
                send(exchange, 201, made.json());
            }
            case "DELETE" -> {
                selected(kind, address)
                        .forEach(object ->
                                objects.delete(kind, Registry.key(kind, object.namespace(), object.name()), false));
                send(exchange, 200, list(kind, address));
            }
            default -> throw ApiRefusal.notAllowed("not on a collection: " + exchange.getRequestMethod());
        }
    }

    private void one(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        ObjectStore.Key key = Registry.key(kind, address.namespace(), address.name());
        boolean exists = objects.store().get(key).isPresent();
        KubeObject result =
                switch (exchange.getRequestMethod()) {
                    case "GET" ->
                        objects.store()
                                .get(key)
                                .orElseThrow(() -> ApiRefusal.notFound(resourceName(kind), address.name()));
                    case "PUT" -> put(kind, key, address, body(exchange));
                    case "PATCH" -> patch(exchange, kind, key, address);
                    case "DELETE" -> delete(exchange, kind, key, address);
                    default -> throw ApiRefusal.notAllowed("not on an object: " + exchange.getRequestMethod());
                };
        boolean made = exchange.getRequestMethod().equals("PATCH") && !exists;
        send(exchange, made ? 201 : 200, inVersion(kind, result).json());
    }

    private KubeObject put(ServedKind kind, ObjectStore.Key key, ApiAddress address, KubeObject given) {
        return address.part().equals("status")
                ? objects.updateStatus(kind, key, given)
                : objects.update(kind, key, given, address.asks("dryRun"));
    }

    private KubeObject patch(HttpExchange exchange, ServedKind kind, ObjectStore.Key key, ApiAddress address)
            throws IOException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("")
                .split(";", 2)[0];
        String text = text(exchange);
        if (type.equals("application/apply-patch+yaml")) {
            return objects.apply(
                    kind, key, Patches.parsed(text), address.parameter("fieldManager"), address.asks("dryRun"));
        }
        if (address.part().equals("status")) {
            KubeObject live =
                    objects.store().get(key).orElseThrow(() -> ApiRefusal.notFound(resourceName(kind), address.name()));
            return objects.updateStatus(kind, key, Patches.patched(type, live, text));
        }
        return objects.change(kind, key, live -> Patches.patched(type, live, text), address.asks("dryRun"));
    }

    private KubeObject delete(HttpExchange exchange, ServedKind kind, ObjectStore.Key key, ApiAddress address)
            throws IOException {
        String body = text(exchange);
        Optional<KubeObject> options = KubeJson.read(body.isBlank() ? "{}" : body);
        String policy = options.flatMap(object -> object.text("propagationPolicy"))
                .orElse(address.parameter("propagationPolicy"));
        if (address.asks("dryRun")) {
            return objects.store().get(key).orElseThrow(() -> ApiRefusal.notFound(resourceName(kind), address.name()));
        }
        return objects.delete(
                kind,
                key,
                policy.equals("Orphan"),
                options.flatMap(object -> object.text("preconditions", "resourceVersion")));
    }

    private Map<String, Object> list(ServedKind kind, ApiAddress address) {
        synchronized (objects.store()) {
            return list(kind, selected(kind, address).stream());
        }
    }

    private Map<String, Object> list(ServedKind kind, Stream<KubeObject> items) {
        return Map.of(
                "apiVersion", kind.apiVersion(),
                "kind", kind.kind() + "List",
                "metadata",
                        Map.of("resourceVersion", Long.toString(objects.store().version())),
                "items", items.map(object -> inVersion(kind, object).json()).toList());
    }

    private List<KubeObject> selected(ServedKind kind, ApiAddress address) {
        return objects.store().list(kind.group(), kind.plural(), address.namespace()).stream()
                .filter(selection(address))
                .toList();
    }

    private static Predicate<KubeObject> selection(ApiAddress address) {
        return Selector.labels(address.parameter("labelSelector"))
                .and(Selector.fields(address.parameter("fieldSelector")));
    }

    /** Streams changes line by line. Web sockets are answered with an empty 200, whereupon fabric8 comes without one. */
    private void watch(HttpExchange exchange, ServedKind kind, ApiAddress address) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Upgrade")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            new WatchStream(
                            objects.store(),
                            kind,
                            address.namespace(),
                            selection(address),
                            out,
                            () -> !away && !forbidden.contains(kind.plural()))
                    .run(address.parameter("resourceVersion"), address.parameter("timeoutSeconds"));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Registry are kept once for all versions of their group. */
    static KubeObject inVersion(ServedKind kind, KubeObject object) {
        return object.apiVersion().equals(kind.apiVersion()) ? object : object.with(kind.apiVersion(), "apiVersion");
    }

    private static Map<String, ?> everythingAllowed(HttpExchange exchange) throws IOException {
        return body(exchange).with(true, "status", "allowed").json();
    }

    private static String resourceName(ServedKind kind) {
        return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
    }

    private static KubeObject body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return ProtobufObject.isOne(body)
                ? ProtobufObject.read(body)
                : Patches.parsed(new String(body, StandardCharsets.UTF_8));
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, Object json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        bytes(exchange, status, KubeJson.write(json));
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        bytes(exchange, status, text);
    }

    private static void bytes(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
