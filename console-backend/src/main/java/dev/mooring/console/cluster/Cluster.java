package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The one door to the Kubernetes API. Objects go through it as they are, whatever their kind; every refusal comes back as
 * a value with a finding. Nothing is thrown for what the cluster says.
 */
public final class Cluster {

    /** The name under which Mooring owns fields. */
    public static final String FIELD_MANAGER = "mooring";

    private static final int TRIES = 5;

    private static final String IN_BACKGROUND =
            "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\",\"propagationPolicy\":\"Background\"}";

    private final Api api;
    private final ApiKinds kinds;
    private final ClusterFacts facts;
    private final Pause pause;
    private final ApiObserver observer;
    private final Patience once;
    private final Patience persistent;

    public Cluster(KubernetesClient client, ClusterFacts facts) {
        this(client, facts, Pause.SLEEP);
    }

    public Cluster(KubernetesClient client, ClusterFacts facts, Pause pause) {
        this(client, facts, pause, ApiObserver.NONE);
    }

    /** @param observer hears of watches that begin anew; of requests the client itself tells ({@link ObservedApi}) */
    public Cluster(KubernetesClient client, ClusterFacts facts, Pause pause, ApiObserver observer) {
        this.observer = observer;
        this.api = new Api(client, observer);
        this.kinds = new ApiKinds(api);
        this.facts = facts;
        this.pause = pause;
        this.once = new Patience(1, pause);
        this.persistent = new Patience(TRIES, pause);
    }

    public ClusterFacts facts() {
        return facts;
    }

    ApiObserver observer() {
        return observer;
    }

    /** The object as it is; empty where it is not there. */
    public ClusterAnswer<Optional<KubeObject>> get(ObjectRef object) {
        return onObject("get", object, once, asked -> Answers.found(asked, api.get(asked.path())));
    }

    /**
     * As {@link #get(ObjectRef)}, tried again a few times where the cluster is only busy or away.
     *
     * @param again hears each time why the same is asked once more
     */
    public ClusterAnswer<Optional<KubeObject>> get(ObjectRef object, Consumer<Finding> again) {
        return onObject(
                "get",
                object,
                persistent,
                asked -> Answers.found(
                        asked,
                        persistent.with(
                                () -> api.get(asked.path()), reply -> again.accept(Answers.why(asked, reply)))));
    }

    /**
     * What {@link #apply} would make of it, admission and defaults included; touches nothing. Tells apart what an admin can
     * decide about.
     */
    public Trial tryApply(KubeObject object, Conflicts conflicts) {
        if (object.name().isEmpty()) {
            return new Trial.Refused(Refusals.unnamed(object));
        }
        return switch (kinds.find(object.apiVersion(), object.kind(), once)) {
            case Ok<ApiKind>(ApiKind kind) -> {
                Asked asked = new Asked("patch", kind, namespace(kind, object.ref()), object.name());
                yield Trial.of(asked, applying(once, again -> {}).reply(asked, object, conflicts, "&dryRun=All"));
            }
            case Refused<ApiKind>(int status, boolean retryable, var finding) ->
                new Trial.Refused(new Refused<>(status, retryable, finding));
        };
    }

    public ClusterAnswer<KubeObject> apply(KubeObject object) {
        return apply(object, Conflicts.REFUSE);
    }

    /** Server-side apply; tried again a few times where the cluster is only busy or away. */
    public ClusterAnswer<KubeObject> apply(KubeObject object, Conflicts conflicts) {
        return apply(object, conflicts, again -> {}).map(Applied::object);
    }

    /**
     * As {@link #apply(KubeObject, Conflicts)}.
     *
     * @param again hears each time why the same is asked once more
     */
    public ClusterAnswer<Applied> apply(KubeObject object, Conflicts conflicts, Consumer<Finding> again) {
        if (object.name().isEmpty()) {
            return Refusals.unnamed(object);
        }
        return onObject(
                "patch",
                object.ref(),
                persistent,
                asked -> Answers.applied(asked, applying(persistent, again).reply(asked, object, conflicts, "")));
    }

    /** Deletes it, and in the background what belongs to it; false where it was not there. */
    public ClusterAnswer<Boolean> delete(ObjectRef object) {
        return onObject(
                "delete",
                object,
                persistent,
                asked -> Answers.deleted(asked, persistent.with(() -> api.delete(asked.path(), IN_BACKGROUND))));
    }

    /**
     * All objects of a kind.
     *
     * @param namespace empty for all namespaces
     * @param labelSelector empty for all objects
     */
    public ClusterAnswer<List<KubeObject>> list(
            String apiVersion, String kind, String namespace, String labelSelector) {
        return listing(new Watched(apiVersion, kind, namespace, labelSelector, false), UnaryOperator.identity())
                .map(Pages.Listing::objects);
    }

    /**
     * The objects of a kind whose fields are as wanted, such as the events about one object.
     *
     * @param namespace empty for all namespaces
     */
    public ClusterAnswer<List<KubeObject>> select(
            String apiVersion, String kind, String namespace, String fieldSelector) {
        return listing(
                        new Watched(apiVersion, kind, namespace, "", false),
                        fields(fieldSelector),
                        UnaryOperator.identity())
                .map(Pages.Listing::objects);
    }

    /**
     * The end of what a container wrote; empty where there is nothing to read, because no such run was or its log is gone.
     *
     * @param previous the run before the present one
     */
    public ClusterAnswer<Optional<String>> log(ObjectRef pod, String container, boolean previous, int lines) {
        return new ContainerLogs(api).end(pod, container, previous, lines);
    }

    /** Opens a log; empty where there is none to read, because no such run was or its log is gone. To be closed. */
    public ClusterAnswer<Optional<LogLines>> logLines(LogQuery query) {
        return new ContainerLogs(api).lines(query);
    }

    /** Changes single fields (JSON merge patch), owned by Mooring as what it applies is. */
    public ClusterAnswer<KubeObject> change(ObjectRef object, Map<String, ?> patch) {
        return onObject(
                "patch",
                object,
                once,
                asked -> Answers.object(
                        asked, api.merge(asked.path() + "?fieldManager=" + FIELD_MANAGER, KubeJson.write(patch))));
    }

    /** Makes an object that nobody applies, such as an event. */
    public ClusterAnswer<KubeObject> create(KubeObject object) {
        return onObject(
                "create",
                object.ref(),
                once,
                asked -> Answers.object(asked, api.post(asked.kind().path(asked.namespace()), KubeJson.write(object))));
    }

    /**
     * All objects of a kind, of which only the metadata is fetched: enough to name them, and nothing of what they hold.
     *
     * @param namespace empty for all namespaces
     * @param labelSelector empty for all objects
     * @param fieldSelector empty for all objects
     */
    public ClusterAnswer<List<KubeObject>> heads(
            String apiVersion, String kind, String namespace, String labelSelector, String fieldSelector) {
        return listing(
                        new Watched(apiVersion, kind, namespace, labelSelector, true),
                        fields(fieldSelector),
                        UnaryOperator.identity())
                .map(Pages.Listing::objects);
    }

    /** Whether objects of this kind live in namespaces. */
    public ClusterAnswer<Boolean> isNamespaced(String apiVersion, String kind) {
        return kinds.find(apiVersion, kind, once).map(ApiKind::namespaced);
    }

    /** How RBAC names a kind. */
    public ClusterAnswer<Served> resource(String apiVersion, String kind) {
        return kinds.find(apiVersion, kind, once)
                .map(found -> new Served(found.group(), found.plural(), found.namespaced()));
    }

    /**
     * Whether Mooring's account may do something.
     *
     * @param namespace empty for the whole cluster
     */
    public Access may(String verb, String group, String resource, String namespace) {
        return new OwnAccess(api).may(verb, group, resource, namespace);
    }

    /** The account by which Mooring is known to the cluster. */
    public String account() {
        return new OwnAccess(api).account();
    }

    /** Version, distribution and size, as far as Mooring's account may know them. */
    public ClusterAnswer<ClusterInfo> info() {
        Reply reply = api.get("/version");
        if (!(reply instanceof Reply.Answered answer) || !answer.isSuccess()) {
            return Refusals.discovery("version", reply);
        }
        String version = answer.json().text("gitVersion").orElse("");
        List<KubeObject> nodes =
                list("v1", "Node", "", "") instanceof Ok<List<KubeObject>>(var found) ? found : List.of();
        boolean openShift = api.get("/apis/config.openshift.io") instanceof Reply.Answered group && group.isSuccess();
        String distribution = openShift ? "openShift" : Distribution.of(nodes, version);
        return new Ok<>(new ClusterInfo(facts.namespace(), distribution, version.replaceFirst("^v", ""), nodes.size()));
    }

    /**
     * Tells of every change until it is closed, whatever happens to the connection.
     *
     * @param namespace empty for all namespaces
     * @param labelSelector empty for all objects
     */
    public Watching watch(
            String apiVersion, String kind, String namespace, String labelSelector, WatchListener listener) {
        return watch(new Watched(apiVersion, kind, namespace, labelSelector, false), listener);
    }

    /** As {@link #watch(String, String, String, String, WatchListener)}. */
    public Watching watch(Watched watched, WatchListener listener) {
        return WatchLoop.start(this, watched, listener, pause);
    }

    /** @param kept what of each object is kept: all of them whole may be more than there is memory for */
    ClusterAnswer<Pages.Listing> listing(Watched watched, UnaryOperator<KubeObject> kept) {
        return listing(watched, "", kept);
    }

    private ClusterAnswer<Pages.Listing> listing(Watched watched, String fields, UnaryOperator<KubeObject> kept) {
        return kinds.find(watched.apiVersion(), watched.kind(), once)
                .then(kind -> Pages.all(
                        new Asked("list", kind, watched.namespace(), ""),
                        selector(watched.labelSelector()) + fields,
                        watched.heads() ? api::heads : api::get,
                        kept));
    }

    /** A watch whose events can be read. */
    record Events(Asked asked, Stream stream) {}

    /** Opens a watch that goes on from a listing. */
    ClusterAnswer<Events> events(Watched watched, String resourceVersion, Duration length) {
        return kinds.find(watched.apiVersion(), watched.kind(), once).map(kind -> {
            String path = kind.path(watched.namespace()) + "?watch=1&allowWatchBookmarks=true&timeoutSeconds="
                    + length.toSeconds() + "&resourceVersion=" + encoded(resourceVersion)
                    + selector(watched.labelSelector());
            return new Events(
                    new Asked("watch", kind, watched.namespace(), ""),
                    watched.heads() ? api.streamHeads(path) : api.stream(path));
        });
    }

    private ServerSideApply applying(Patience patience, Consumer<Finding> again) {
        return new ServerSideApply(api, patience, again);
    }

    private <T> ClusterAnswer<T> onObject(
            String verb, ObjectRef object, Patience patience, Function<Asked, ClusterAnswer<T>> request) {
        return kinds.find(object.apiVersion(), object.kind(), patience)
                .then(kind -> request.apply(new Asked(verb, kind, namespace(kind, object), object.name())));
    }

    private String namespace(ApiKind kind, ObjectRef object) {
        boolean none = kind.namespaced() && object.namespace().isEmpty();
        return none ? facts.namespace() : object.namespace();
    }

    private static String selector(String labelSelector) {
        return labelSelector.isEmpty() ? "" : "&labelSelector=" + encoded(labelSelector);
    }

    private static String fields(String fieldSelector) {
        return fieldSelector.isEmpty() ? "" : "&fieldSelector=" + encoded(fieldSelector);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
