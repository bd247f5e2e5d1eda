package dev.mooring.console.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.cluster.ApiObserver;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.ObservedApi;
import dev.mooring.console.cluster.TargetCluster;
import dev.mooring.console.object.KubeObject;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole cluster in this process: started in milliseconds, gone with close, reached over loopback by any Kubernetes
 * client. The demo runs on it, and tests that need a cluster but not the real one's every rule.
 */
public final class SandboxCluster implements AutoCloseable {

    /** Where Mooring and the application live unless told otherwise. */
    public static final String NAMESPACE = "mooring";

    private static final Duration LIFELIKE = Duration.ofMillis(350);

    private final ServedKinds kinds;
    private final ApiServer server;
    private final Simulation simulation;
    private final KubernetesClient client;
    private final ClusterFacts facts;

    /** At a speed at which one can watch: a Deployment is ready after about a second and a half. */
    public SandboxCluster() {
        this(NAMESPACE, LIFELIKE);
    }

    /**
     * @param namespace where Mooring and the application live
     * @param step how long a state on the way to ready lasts; short for tests
     */
    public SandboxCluster(String namespace, Duration step) {
        this(namespace, step, ApiObserver.NONE);
    }

    /** @param observer hears of the requests of {@link #client} */
    public SandboxCluster(String namespace, Duration step, ApiObserver observer) {
        ObjectStore store = new ObjectStore();
        Registry objects = new Registry(store, InstantSource.system());
        this.kinds = new ServedKinds(store);
        this.server = new ApiServer(objects, kinds);
        this.simulation = new Simulation(objects, kinds, step, InstantSource.system());
        this.facts = new ClusterFacts("simulated", namespace, Discovery.VERSION, true);
        this.client = new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .withHttpClientBuilderConsumer(http -> ObservedApi.on(http, observer))
                .withConfig(config(namespace))
                .withKubernetesSerialization(onlyWhatIsNamed())
                .build();
        Stream.of("default", "kube-system", namespace).distinct().forEach(name -> seed("Namespace", name));
        seed("Node", "simulated-node");
        simulation.start();
    }

    /**
     * Types come from the code that reads them. The default asks the class loader of whichever thread reads first for all
     * kinds that there are, which takes a second and fails on a thread of another loader.
     */
    private static KubernetesSerialization onlyWhatIsNamed() {
        return new KubernetesSerialization(new ObjectMapper(), false);
    }

    /** A client of its own, closed with the cluster. */
    public KubernetesClient client() {
        return client;
    }

    /** This cluster for a command, which ends it. */
    public TargetCluster target() {
        return TargetCluster.of(client, facts, this::close);
    }

    public ClusterFacts facts() {
        return facts;
    }

    /** Where the API is served, for other clients. */
    public String url() {
        return server.url();
    }

    /** Serves the metrics API too, as a cluster with a metrics-server does; its figures are made up. */
    public void measurePods() {
        kinds.measure();
    }

    /** Takes the permission for a resource, such as {@code deployments}, away for good. */
    public void forbid(String plural) {
        server.forbid(plural);
    }

    /** Cuts the connection: watches end, requests stay without an answer. What is simulated goes on. */
    public void disconnect() {
        server.setAway(true);
    }

    /** Mends the connection. */
    public void reconnect() {
        server.setAway(false);
    }

    @Override
    public void close() {
        simulation.close();
        client.close();
        server.close();
    }

    private void seed(String kind, String name) {
        simulation.create(new KubeObject(Map.of("apiVersion", "v1", "kind", kind, "metadata", Map.of("name", name))));
    }

    private Config config(String namespace) {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(server.url())
                .withNamespace(namespace)
                .withHttp2Disable(true)
                .build();
    }
}
