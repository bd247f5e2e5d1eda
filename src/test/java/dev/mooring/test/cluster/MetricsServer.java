package dev.mooring.test.cluster;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A metrics-server that measures the node of the test cluster. */
public final class MetricsServer implements AutoCloseable {

    private final ClusterScript script;

    private MetricsServer(ClusterScript script) {
        this.script = script;
    }

    /**
     * Returns when there are figures; what was begun is ended where there are none. Its modules come
     * from the network while tests run: where they cannot be had the test is skipped, on CI too.
     */
    static MetricsServer start(ClusterScript script) {
        try {
            List<String> missing = script.startMetrics().missing();
            Assumptions.assumeTrue(missing.isEmpty(), () -> "This machine lacks " + String.join(", ", missing));
        } catch (ClusterException e) {
            script.endMetrics();
            throw e;
        }
        return new MetricsServer(script);
    }

    @Override
    public void close() {
        script.endMetrics();
    }
}
