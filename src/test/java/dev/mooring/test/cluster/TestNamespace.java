package dev.mooring.test.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A namespace of one test's own, deleted after it. As a test's parameter it is fresh. */
public final class TestNamespace implements AutoCloseable {

    private final TestCluster cluster;
    private final String name;

    private TestNamespace(TestCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /** Returns when pods and tokens can be had in it: the default service account is made a moment after the namespace. */
    static TestNamespace create(TestCluster cluster) {
        Namespace namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withGenerateName("test-")
                .endMetadata()
                .build();
        Namespace created = cluster.client().resource(namespace).create();
        String name = created.getMetadata().getName();
        cluster.client()
                .serviceAccounts()
                .inNamespace(name)
                .withName("default")
                .waitUntilCondition(Objects::nonNull, 30, TimeUnit.SECONDS);
        return new TestNamespace(cluster, name);
    }

    public String name() {
        return name;
    }

    /** The cluster's admin. Shared: not to be closed by a test. */
    public KubernetesClient client() {
        return cluster.client();
    }

    /** Applies manifests, as the field manager {@code test}. */
    public void apply(InputStream yaml) {
        for (HasMetadata object : client().load(yaml).items()) {
            client().resource(object).inNamespace(name).fieldManager("test").serverSideApply();
        }
    }

    /**
     * A kubeconfig of a service account of this namespace, with a token that the API server gave: what a program under
     * test has when it runs in a pod. The file is the caller's to delete.
     */
    public Path kubeconfigOf(String serviceAccount, Path folder) {
        String yaml = """
                apiVersion: v1
                kind: Config
                clusters: [{name: test, cluster: {server: "%s", certificate-authority: "%s"}}]
                users: [{name: account, user: {token: "%s"}}]
                contexts: [{name: test, context: {cluster: test, user: account, namespace: "%s"}}]
                current-context: test
                """.formatted(
                client().getMasterUrl(), client().getConfiguration().getCaCertFile(), token(serviceAccount), name);
        try {
            return Files.writeString(folder.resolve(serviceAccount + ".kubeconfig"), yaml);
        } catch (IOException e) {
            throw new ClusterException("No kubeconfig for " + serviceAccount, e);
        }
    }

    /** What a service account of this namespace may see and do; the caller closes it. */
    public KubernetesClient clientOf(String serviceAccount, Path folder) {
        return TestCluster.clientOf(kubeconfigOf(serviceAccount, folder));
    }

    private String token(String serviceAccount) {
        return client().serviceAccounts()
                .inNamespace(name)
                .withName(serviceAccount)
                .tokenRequest()
                .getStatus()
                .getToken();
    }

    /** GETs a page of a Service through the API server, which answers once a pod behind it is ready. */
    public String get(String service, int port, String path) {
        return client().raw("/api/v1/namespaces/" + name + "/services/" + service + ":" + port + "/proxy" + path);
    }

    /** For people, when a test failed: the pods with their state, and the events. */
    String describe() {
        Stream<String> pods = client().pods().inNamespace(name).list().getItems().stream()
                .map(pod -> "pod " + pod.getMetadata().getName() + " " + pod.getStatus());
        Stream<String> events = client().v1().events().inNamespace(name).list().getItems().stream()
                .map(event -> event.getType() + " "
                        + event.getInvolvedObject().getKind() + " "
                        + event.getInvolvedObject().getName() + ": " + event.getReason() + ", " + event.getMessage());
        List<String> lines = Stream.concat(pods, events).toList();
        return "Namespace " + name + (lines.isEmpty() ? ": no pods, no events" : "")
                + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    /** Asks for the deletion; the cluster goes on with it while the next test runs. */
    @Override
    public void close() {
        client().namespaces().withName(name).delete();
    }
}
