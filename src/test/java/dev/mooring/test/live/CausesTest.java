package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.cause.rules.Cause;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Waiting;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of causes against a cluster in which all of it really happens, everything at the same time. */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
class CausesTest {

    private static final Duration TO_SHOW = Duration.ofSeconds(60);

    private static final String ACCOUNT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: looker}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: looker}
            rules:
              - {apiGroups: [apps], resources: [deployments, replicasets], verbs: [get, list]}
              - {apiGroups: [""], resources: [pods], verbs: [get, list]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: looker}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: looker}
            subjects: [{kind: ServiceAccount, name: looker, namespace: "${namespace}"}]
            """;

    private final ClosedRegistry registry = new ClosedRegistry();
    private final List<Situation> situations = Situation.all(registry.address());
    private final Map<Situation, String> namespaces = new HashMap<>();
    private final List<TestNamespace> own = new ArrayList<>();
    private TestCluster cluster;
    private TestNamespace common;
    private CauseFinder finder;

    @BeforeAll
    void begin(TestCluster shared, TestNamespace fresh) {
        common = fresh;
        cluster = shared;
        finder = new CauseFinder(new Cluster(shared.client(), new ClusterFacts("test", common.name(), "", false)));
        for (Situation situation : situations) {
            situation.ownNamespace(shared).ifPresent(own::add);
            namespaces.put(
                    situation, situation.wantsOwnNamespace() ? own.getLast().name() : common.name());
        }
        situations.forEach(situation -> situation.prepare(cluster, namespaceOf(situation)));
        situations.forEach(situation -> situation.begin(cluster, namespaceOf(situation)));
    }

    @AfterAll
    void removeWhatIsLeft() {
        namespaces.forEach((situation, namespace) -> situation.removeWhatIsOutside(cluster, namespace));
        own.forEach(TestNamespace::close);
        registry.close();
    }

    private String namespaceOf(Situation situation) {
        return Objects.requireNonNull(namespaces.get(situation), "every situation has a namespace");
    }

    List<Situation> situations() {
        return situations;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void theCauseOfWhatDoesNotGetReadyIsFound(Situation situation) {
        ObjectRef object = situation.explained(namespaceOf(situation));

        Explanation explanation = Waiting.until(
                TO_SHOW,
                "the cause " + situation.code() + " is found for " + object,
                () -> finder.explain(object),
                found -> codes(found).contains(situation.code()));

        assertThat(explanation.limits()).isEmpty();
        assertThat(explanation.causes()).allSatisfy(cause -> {
            assertThat(cause.chain().start()).isEqualTo(object);
            assertThat(cause.finding().message())
                    .contains(cause.chain().subject(), cause.kind().remedy());
        });
    }

    @Test
    void theChainLeadsDownToTheContainerWithItsExitCodeAndTheEndOfItsLog() {
        Situation crashing = named("crash-loop");
        ObjectRef object = crashing.explained(namespaceOf(crashing));

        Cause cause = Waiting.until(TO_SHOW, "the log is there", () -> finder.explain(object), found -> found.root()
                        .filter(root -> !root.log().lines().isEmpty())
                        .isPresent())
                .root()
                .orElseThrow();

        assertThat(cause.chain().objects())
                .extracting(ObjectRef::kind)
                .containsExactly("Deployment", "ReplicaSet", "Pod");
        assertThat(cause.chain().container()).isEqualTo("main");
        assertThat(cause.exit().orElseThrow().code()).isEqualTo(1);
        assertThat(cause.log().lines().getLast()).contains("no role");
    }

    /** The account may see pods and what makes them, but neither events nor logs. */
    @Test
    void whatMayNotBeSeenIsTold(@TempDir Path folder) {
        Situation crashing = named("crash-loop");
        String namespace = namespaceOf(crashing);
        ObjectRef object = crashing.explained(namespace);
        Waiting.until(TO_SHOW, "it is found", () -> finder.explain(object), found -> codes(found)
                .contains("crash-loop"));

        try (KubernetesClient client = allowed(namespace, folder)) {
            Explanation explanation = new CauseFinder(
                            new Cluster(client, new ClusterFacts("test", namespace, "", false)))
                    .explain(object);

            assertThat(codes(explanation)).contains("crash-loop");
            assertThat(explanation.limits())
                    .extracting(Finding::message)
                    .anyMatch(message -> message.contains("may not list Event objects"))
                    .anyMatch(message -> message.contains("\"pods/log\""));
            assertThat(explanation.root().orElseThrow().log().trouble()).contains("may not get");
        }
    }

    private KubernetesClient allowed(String namespace, Path folder) {
        common.apply(new ByteArrayInputStream(
                ACCOUNT.replace("${namespace}", namespace).getBytes(StandardCharsets.UTF_8)));
        return common.clientOf("looker", folder);
    }

    private Situation named(String name) {
        return situations.stream()
                .filter(situation -> situation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Explanation explanation) {
        return explanation.causes().stream().map(cause -> cause.kind().code()).toList();
    }
}
