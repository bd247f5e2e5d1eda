package dev.mooring.test.cluster;

/** A metrics-server that measures the node of the test cluster. */
public final class MetricsServer implements AutoCloseable {

    private final ClusterScript script;

    private MetricsServer(ClusterScript script) {
        this.script = script;
    }

    /** Returns when there are figures; what was begun is ended where there are none. */
    static MetricsServer start(ClusterScript script) {
        try {
            script.startMetrics();
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
