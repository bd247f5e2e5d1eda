package dev.mooring.test.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/**
 * The real Kubernetes of this test run, seen by its admin. One is shared by all tests: whatever a test makes, it makes in
 * a {@link TestNamespace}, or removes itself.
 *
 * <p>A cluster that was already up when the run began is used, and left as it is (with a node, if a test needed one);
 * that saves a developer the start. Runs side by side on one machine need a folder and ports each, see
 * {@code cluster help}.
 */
public final class TestCluster implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TestCluster.class.getName());

    private final ClusterScript script;
    private final boolean ours;
    private final Path kubeconfig;
    private final KubernetesClient client;

    private TestCluster(ClusterScript script, boolean ours) {
        this.script = script;
        this.ours = ours;
        kubeconfig = script.kubeconfig();
        client = clientOf(kubeconfig);
    }

    static TestCluster start(ClusterScript script) {
        boolean ours = !script.isUp();
        if (ours) {
            LOG.log(Level.INFO, "Starting the test cluster; the first time, Kubernetes is built, for about 12 minutes");
            startOrRemove(script);
        }
        return new TestCluster(script, ours);
    }

    /** Leaves no half cluster behind; the exception carries the end of the log. */
    private static void startOrRemove(ClusterScript script) {
        try {
            script.start(Extent.CONTROL_PLANE);
        } catch (ClusterException e) {
            script.down();
            throw e;
        }
    }

    /** Adds a node when one is needed and not there yet. */
    void extendTo(Extent extent) {
        if (extent == Extent.NODE) {
            script.start(extent);
        }
    }

    /** A file for programs under test that are to act as the cluster's admin. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** The cluster's admin. Shared: not to be closed by a test. */
    public KubernetesClient client() {
        return client;
    }

    /**
     * Loads an image into the node, as there is no registry that pods could pull from.
     *
     * @param archive a tar, as Docker saves it or as an OCI layout; it names the image
     */
    public void importImage(Path archive) {
        script.importImage(archive);
    }

    /**
     * Serves the metrics API with figures of the node and its pods, by a real metrics-server, until it is closed; needs a
     * node. The whole cluster has that API then, so a test takes it away again.
     */
    public MetricsServer startMetrics() {
        return MetricsServer.start(script);
    }

    /** A fresh namespace, for a test that needs more than the one of its parameter; the caller closes it. */
    public TestNamespace newNamespace() {
        return TestNamespace.create(this);
    }

    static KubernetesClient clientOf(Path kubeconfig) {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(kubeconfig.toFile()))
                .build();
    }

    @Override
    public void close() {
        client.close();
        if (ours) {
            script.down();
        }
    }
}
