package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of causes against a cluster in which all of it really happens, everything at the same time. */
@NeedsNode
@TestInstance(Lifecycle.PER_CLASS)
class CausesTest {

    private static final Duration TO_SHOW = Duration.ofSeconds(60);

    private final List<Situation> situations = Situation.all();
    private final Map<Situation, String> namespaces = new HashMap<>();
    private final List<TestNamespace> own = new java.util.ArrayList<>();
    private TestCluster cluster;
    private CauseFinder finder;

    @BeforeAll
    void begin(TestCluster shared, TestNamespace common) {
        cluster = shared;
        finder = new CauseFinder(new Cluster(shared.client(), new ClusterFacts("test", common.name(), "", false)));
        for (Situation situation : situations) {
            situation.ownNamespace(shared).ifPresent(own::add);
            namespaces.put(situation, situation.wantsOwnNamespace() ? own.getLast().name() : common.name());
        }
        situations.forEach(situation -> situation.prepare(cluster, namespaces.get(situation)));
        situations.forEach(situation -> situation.begin(cluster, namespaces.get(situation)));
    }

    @AfterAll
    void removeWhatIsLeft() {
        namespaces.forEach((situation, namespace) -> situation.removeWhatIsOutside(cluster, namespace));
        own.forEach(TestNamespace::close);
    }

    List<Situation> situations() {
        return situations;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void theCauseOfWhatDoesNotGetReadyIsFound(Situation situation) {
        ObjectRef object = situation.explained(namespaces.get(situation));

        Explanation explanation = Waiting.until(
                TO_SHOW,
                "the cause " + situation.code() + " is found for " + object,
                () -> finder.explain(object),
                found -> codes(found).contains(situation.code()));

        assertThat(explanation.limits()).isEmpty();
        assertThat(explanation.causes()).allSatisfy(cause -> {
            assertThat(cause.chain().start()).isEqualTo(object);
            assertThat(cause.finding().message()).contains(cause.chain().subject(), cause.kind().remedy());
        });
    }

    @Test
    void theChainLeadsDownToTheContainerWithItsExitCodeAndTheEndOfItsLog() {
        Situation crashing = named("crash-loop");
        ObjectRef object = crashing.explained(namespaces.get(crashing));

        Cause cause = Waiting.until(
                        TO_SHOW,
                        "the log is there",
                        () -> finder.explain(object),
                        found -> found.root()
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
