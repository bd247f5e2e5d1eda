package dev.mooring.test.cluster;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the cluster when the first test needs it, hands it and namespaces to tests, and ends it after the last one:
 * what lies in the root's store is closed with the run, what lies in a test's store with the test.
 */
final class ClusterExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace KEYS = ExtensionContext.Namespace.create(ClusterExtension.class);
    private static final boolean ON_CI = "true".equals(System.getenv("CI"));

    @Override
    public void beforeEach(ExtensionContext context) {
        cluster(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestCluster.class || type == TestNamespace.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestCluster cluster = cluster(context);
        return parameter.getParameter().getType() == TestCluster.class ? cluster : namespace(cluster, context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Optional.ofNullable(context.getStore(KEYS).get(TestNamespace.class, TestNamespace.class))
                    .ifPresent(namespace ->
                            System.getLogger(TestNamespace.class.getName()).log(Level.INFO, namespace::describe));
        }
    }

    private static TestNamespace namespace(TestCluster cluster, ExtensionContext context) {
        return context.getStore(KEYS)
                .computeIfAbsent(TestNamespace.class, _ -> cluster.newNamespace(), TestNamespace.class);
    }

    private static TestCluster cluster(ExtensionContext context) {
        Store run = context.getRoot().getStore(KEYS);
        Extent extent = needsNode(context) ? Extent.NODE : Extent.CONTROL_PLANE;
        ClusterScript script =
                run.computeIfAbsent(ClusterScript.class, _ -> ClusterScript.ofSourceTree(), ClusterScript.class);
        run.computeIfAbsent(extent, _ -> script.check(extent), Prerequisites.class)
                .demand(ON_CI);
        return start(run, script, extent);
    }

    /** A start that failed is not tried again for each of the other tests. */
    private static TestCluster start(Store run, ClusterScript script, Extent extent) {
        ClusterException earlier = run.get(ClusterException.class, ClusterException.class);
        if (earlier != null) {
            throw new ClusterException("The test cluster failed in an earlier test already", earlier);
        }
        try {
            TestCluster cluster =
                    run.computeIfAbsent(TestCluster.class, _ -> TestCluster.start(script), TestCluster.class);
            cluster.extendTo(extent);
            return cluster;
        } catch (ClusterException e) {
            run.put(ClusterException.class, e);
            throw e;
        }
    }

    /** The annotation stands on the test, its class, or a class around that. */
    private static boolean needsNode(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), NeedsNode.class)
                || context.getParent().map(ClusterExtension::needsNode).orElse(false);
    }
}
