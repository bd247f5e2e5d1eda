package dev.mooring.console.helm;

import dev.mooring.console.cluster.ApiAddress;
import dev.mooring.console.cluster.Invalid;
import dev.mooring.console.cluster.KubeJson;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Passage.Request;
import dev.mooring.console.cluster.Passage.Response;
import dev.mooring.console.cluster.Selector;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets Helm believe that it works: reads go on to the cluster, writes become dry runs whose results are seen by later
 * reads, Helm's own records stay here, and a hook is done as soon as it is there. The cluster is not changed.
 */
final class Rehearsing implements Gateway.Conduct {

    private static final List<String> DONE_JOB = List.of("Complete", "SuccessCriteriaMet");
    private static final List<String> DONE_DEFINITION = List.of("Established", "NamesAccepted");
    private static final Map<String, String> JSON =
            Map.of("Accept", "application/json", "Content-Type", "application/json");

    private final Passage cluster;
    private final Set<ObjectRef> gone;
    private final Map<Key, Optional<KubeObject>> written = new LinkedHashMap<>();
    private final Map<Key, KubeObject> seen = new LinkedHashMap<>();
    private final List<Write> writes = new ArrayList<>();
    private Optional<KubeObject> record = Optional.empty(); // unpacked

    /** An object by its address. */
    private record Key(String group, String namespace, String plural, String name) {
        static Key of(ApiAddress address, String name) {
            return new Key(address.group(), address.namespace(), address.plural(), name);
        }
    }

    /** @param gone objects that Helm is not to find, as if they had been deleted before */
    Rehearsing(Passage cluster, Set<ObjectRef> gone) {
        this.cluster = cluster;
        this.gone = gone.stream().map(ObjectRef::withoutVersion).collect(Collectors.toUnmodifiableSet());
    }

    synchronized List<Write> writes() {
        boolean isAsked = writes.stream()
                .anyMatch(write -> write instanceof Write.Refused refused
                        && refused.wanted().isEmpty());
        Optional<ReleaseObjects> objects = isAsked ? revision().map(ReleaseObjects::of) : Optional.empty();
        return writes.stream()
                .map(write -> write instanceof Write.Refused refused ? wanted(refused, objects) : write)
                .toList();
    }

    /** Helm sends only what it would change of it. */
    private static Write wanted(Write.Refused refused, Optional<ReleaseObjects> objects) {
        return new Write.Refused(
                refused.object(),
                refused.live(),
                refused.wanted().or(() -> objects.flatMap(all -> all.written(refused.object()))),
                refused.status(),
                refused.message(),
                refused.unchangeable());
    }

    /** What Helm read by name before it wrote to it, its own records not among it. */
    synchronized List<KubeObject> seen() {
        return List.copyOf(seen.values());
    }

    /** The newest record that Helm would have left. */
    synchronized Optional<HelmRevision> revision() {
        return record.map(HelmRevision::revision);
    }

    /** All that Helm would have written down of it, also where it failed afterwards. */
    synchronized Optional<KubeObject> record() {
        return record;
    }

    @Override
    public synchronized Response answer(Request request) throws IOException, InterruptedException {
        ApiAddress address = ApiAddress.of(URI.create(request.target()));
        boolean isAboutObjects =
                !address.plural().isEmpty() && !address.version().isEmpty();
        return switch (request.method()) {
            case "GET" -> isAboutObjects ? read(request, address) : cluster.send(request);
            case "POST" -> create(request, address);
            case "PUT", "PATCH" -> change(request, address);
            case "DELETE" -> delete(address);
            default -> Gateway.refusal(405, "MethodNotAllowed", "a rehearsal does not know " + request.method());
        };
    }

    private Response read(Request request, ApiAddress address) throws IOException, InterruptedException {
        if (address.name().isEmpty()) {
            return list(request, address);
        }
        Key key = Key.of(address, address.name());
        if (!written.containsKey(key)) {
            Response response = cluster.send(request);
            return look(key, response) ? response : notFound(address);
        }
        return written.getOrDefault(key, Optional.empty())
                .map(object -> Gateway.json(200, object.json()))
                .orElseGet(() -> notFound(address));
    }

    /** Whether it is there for Helm. */
    private boolean look(Key key, Response response) {
        if (response.status() == 200) {
            Optional<KubeObject> live = object(response.body()).filter(object -> !HelmRevision.isRecord(object));
            live.ifPresent(object -> seen.putIfAbsent(key, object));
            if (live.filter(object -> gone.contains(object.ref().withoutVersion()))
                    .isPresent()) {
                written.put(key, Optional.empty());
                return false;
            }
        }
        return true;
    }

    private Response list(Request request, ApiAddress address) throws IOException, InterruptedException {
        Response response = cluster.send(inJson(request));
        Optional<KubeObject> list = response.status() == 200 ? object(response.body()) : Optional.empty();
        return list.map(found -> Gateway.json(200, merged(found, address).json()))
                .orElse(response);
    }

    private KubeObject merged(KubeObject list, ApiAddress address) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : list.list("items")) {
            String name = item instanceof Map<?, ?> map ? KubeObject.of(map).name() : "";
            if (!written.containsKey(Key.of(address, name))) {
                items.add(item);
            }
        }
        selected(address).forEach(object -> items.add(object.json()));
        return list.with(items, "items");
    }

    private List<KubeObject> selected(ApiAddress address) {
        Predicate<KubeObject> wanted = Selector.labels(address.parameter("labelSelector"))
                .and(Selector.fields(address.parameter("fieldSelector")));
        return written.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(Key.of(address, entry.getKey().name())))
                .flatMap(entry -> entry.getValue().stream())
                .filter(wanted)
                .toList();
    }

    @Override
    public void watch(Request request, Gateway.Watch to) throws IOException, InterruptedException {
        ApiAddress address = ApiAddress.of(URI.create(request.target()));
        if (address.asks("sendInitialEvents")) {
            Response listFirst = Gateway.refusal(422, "Invalid", "sendInitialEvents is not served here: list first");
            to.begin(422).write(listFirst.body().bytes());
            return;
        }
        List<KubeObject> objects;
        synchronized (this) {
            objects = selected(address);
        }
        try (OutputStream out = to.begin(200)) {
            for (KubeObject object : objects) {
                String event = KubeJson.write(Map.of("type", "MODIFIED", "object", object.json()));
                out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Response create(Request request, ApiAddress address) throws IOException, InterruptedException {
        if (address.plural().isEmpty() || address.group().equals("authorization.k8s.io")) {
            return cluster.send(request);
        }
        Optional<KubeObject> sent = object(request.body());
        Key planned = Key.of(address, sent.map(KubeObject::name).orElse(""));
        if (sent.isPresent() && isDeleted(planned)) {
            return createAgain(request, address, planned, sent.get());
        }
        Response response = dryRun("POST", request.target(), request);
        if (response.status() == 409 && address.plural().equals("namespaces")) {
            return response; // the release's own, which Helm makes without looking and is content to find
        }
        Optional<KubeObject> made = response.status() < 300 ? object(response.body()) : Optional.empty();
        Key key = made.map(object -> Key.of(address, object.name())).orElse(planned);
        return made.filter(HelmRevision::isRecord).isPresent()
                ? recorded(key, made.get(), 201)
                : tried(response, key, address, Optional.empty(), sent);
    }

    private boolean isDeleted(Key key) {
        return written.containsKey(key)
                && written.getOrDefault(key, Optional.empty()).isEmpty();
    }

    /** The cluster still has what Helm has deleted here, so it is asked about a twin of another name. */
    private Response createAgain(Request request, ApiAddress address, Key key, KubeObject sent)
            throws IOException, InterruptedException {
        String name = sent.name().substring(0, Math.min(sent.name().length(), 40)) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        KubeObject twin = sent.with(name, "metadata", "name");
        Response response = dryRun(
                "POST",
                request.target(),
                new Request("POST", request.target(), JSON, Passage.Body.of(KubeJson.write(twin))));
        Optional<KubeObject> live = live(address, key.name());
        if (response.status() >= 300 && isOnlyForTheTwin(response, sent)) {
            return tried(Gateway.json(201, placed(sent, key).json()), key, address, live, Optional.of(sent));
        }
        return response.status() < 300
                ? tried(renamed(response, sent.name()), key, address, live, Optional.of(sent))
                : tried(response, key, address, live, Optional.of(sent));
    }

    /** What the one that is still there has for itself, or a name that must be as it is. */
    private static boolean isOnlyForTheTwin(Response response, KubeObject sent) {
        String said = object(response.body())
                .flatMap(status -> status.text("message"))
                .orElse("");
        return sent.kind().equals("CustomResourceDefinition") || said.contains("is already allocated");
    }

    private static KubeObject placed(KubeObject sent, Key key) {
        return key.namespace().isEmpty() ? sent : sent.with(key.namespace(), "metadata", "namespace");
    }

    private static Response renamed(Response response, String name) {
        return object(response.body())
                .map(object -> Gateway.json(
                        response.status(), object.with(name, "metadata", "name").json()))
                .orElse(response);
    }

    private Response change(Request request, ApiAddress address) throws IOException, InterruptedException {
        Key key = Key.of(address, address.name());
        Optional<KubeObject> known = written.getOrDefault(key, Optional.empty());
        Optional<KubeObject> live = live(address);
        if (live.isPresent()) {
            Response response = dryRun(request.method(), request.target(), request);
            Optional<KubeObject> result = object(response.body());
            return response.status() < 300
                            && result.filter(HelmRevision::isRecord).isPresent()
                    ? recorded(key, result.get(), 200)
                    : tried(response, key, address, live, Optional.empty());
        }
        return known.filter(HelmRevision::isRecord).isPresent()
                ? recordedAgain(request, address, key)
                : known.map(object -> Gateway.json(200, object.json())).orElseGet(() -> notFound(address));
    }

    /** Only the cluster can read what Helm sends (it may be protobuf): it is asked to read it as something new. */
    private Response recordedAgain(Request request, ApiAddress address, Key key)
            throws IOException, InterruptedException {
        String path = URI.create(request.target()).getRawPath();
        String collection = path.substring(0, path.length() - address.name().length() - 1);
        Response response = dryRun("POST", collection, request);
        Optional<KubeObject> made = response.status() < 300 ? object(response.body()) : Optional.empty();
        return made.isPresent() ? recorded(key, made.get(), 200) : response;
    }

    private Response delete(ApiAddress address) throws IOException, InterruptedException {
        Key key = Key.of(address, address.name());
        Optional<KubeObject> live = live(address);
        Optional<KubeObject> gone = written.getOrDefault(key, live);
        if (gone.isEmpty()) {
            return notFound(address);
        }
        written.put(key, Optional.empty());
        if (live.isPresent() && !HelmRevision.isRecord(gone.get())) {
            writes.add(new Write.Delete(gone.get().ref(), live));
        }
        return Gateway.json(200, Map.of("kind", "Status", "apiVersion", "v1", "status", "Success"));
    }

    private Response tried(
            Response response, Key key, ApiAddress address, Optional<KubeObject> live, Optional<KubeObject> sent) {
        Optional<KubeObject> result = object(response.body());
        if (response.status() >= 300 || result.isEmpty()) {
            String message = result.flatMap(status -> status.text("message")).orElse("");
            ObjectRef object = live.map(KubeObject::ref)
                    .or(() -> sent.map(KubeObject::ref))
                    .orElseGet(() -> new ObjectRef(apiVersion(address), address.plural(), key.namespace(), key.name()));
            writes.add(new Write.Refused(
                    new ObjectRef(object.apiVersion(), object.kind(), key.namespace(), object.name()),
                    live,
                    sent,
                    response.status(),
                    object.isSecret() ? "" : message,
                    result.map(Invalid::immutableFields).orElse(List.of())));
            return response;
        }
        writes.add(new Write.Apply(result.get().ref(), live, result.get()));
        KubeObject done = done(result.get());
        written.put(key, Optional.of(done));
        return Gateway.json(response.status(), done.json());
    }

    private static String apiVersion(ApiAddress address) {
        return address.group().isEmpty() ? address.version() : address.group() + "/" + address.version();
    }

    private Response recorded(Key key, KubeObject secret, int status) {
        KubeObject kept = secret.with(key.namespace(), "metadata", "namespace");
        written.put(key, Optional.of(kept));
        record = HelmRevision.content(kept).or(() -> record);
        return Gateway.json(status, kept.json());
    }

    private Optional<KubeObject> live(ApiAddress address) throws IOException, InterruptedException {
        return live(address, address.name());
    }

    private Optional<KubeObject> live(ApiAddress address, String name) throws IOException, InterruptedException {
        String namespace = address.namespace().isEmpty() ? "" : "/namespaces/" + address.namespace();
        String group = address.group().isEmpty() ? "/api" : "/apis/" + address.group();
        String path = group + "/" + address.version() + namespace + "/" + address.plural() + "/" + name;
        Response response = cluster.send(new Request("GET", path, JSON, Passage.Body.none()));
        return response.status() == 200 ? object(response.body()) : Optional.empty();
    }

    private Response dryRun(String method, String target, Request request) throws IOException, InterruptedException {
        String tried = target + (target.contains("?") ? "&" : "?") + "dryRun=All";
        return cluster.send(inJson(new Request(method, tried, request.headers(), request.body())));
    }

    /** Helm's client likes protobuf better, but takes JSON as well. */
    private static Request inJson(Request request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("Accept", "application/json");
        return new Request(request.method(), request.target(), headers, request.body());
    }

    /** Helm waits for Jobs and Pods that are hooks and for definitions; here they are done at once. */
    private static KubeObject done(KubeObject object) {
        return switch (object.kind()) {
            case "Job" -> withConditions(object, DONE_JOB).with(1L, "status", "succeeded");
            case "CustomResourceDefinition" -> withConditions(object, DONE_DEFINITION);
            case "Pod" -> object.with("Succeeded", "status", "phase");
            default -> object;
        };
    }

    private static KubeObject withConditions(KubeObject object, List<String> types) {
        List<Map<String, String>> conditions = types.stream()
                .map(type -> Map.of("type", type, "status", "True"))
                .toList();
        return object.with(conditions, "status", "conditions");
    }

    /** Helm repeats what the cluster says, and that may quote a Secret's values. */
    synchronized String saidOf(@Nullable String words) {
        Optional<Write.Refused> secret = writes.stream()
                .filter(Write.Refused.class::isInstance)
                .map(Write.Refused.class::cast)
                .filter(write -> write.object().isSecret())
                .findFirst();
        return secret.map(write -> "the cluster refuses " + write.object() + " with status " + write.status()
                        + "; what it says is not repeated, because it may quote the Secret")
                .orElse(words == null ? "" : words);
    }

    private static Response notFound(ApiAddress address) {
        return Gateway.refusal(404, "NotFound", address.plural() + " \"" + address.name() + "\" not found");
    }

    private static Optional<KubeObject> object(Passage.Body body) {
        return KubeJson.read(body.text());
    }
}
