package dev.mooring.console.status;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.namespace;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.inspect.Kinship;
import dev.mooring.console.inspect.Lineage;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.cause.CauseFinder;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.cause.rules.Cause;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A resource of a kind of its own with the StatefulSet that its operator made, on a real API server: its garbage collector and
 * controllers know owners by what they are, not by what a test says. Needs the environment variable MOORING_TEST_KUBECONFIG.
 */
class OperatedOnRealClusterTest {

    private static final Duration TO_COME_ABOUT = Duration.ofSeconds(60);

    private final String name =
            "mooring-operated-" + UUID.randomUUID().toString().substring(0, 8);
    private final String group = name + ".example.com";
    private KubernetesClient client;
    private Cluster cluster;
    private StatusBoard board;
    private ObjectRef harbor;

    @BeforeEach
    void anOperatorHasDoneItsWork() {
        client = RealApi.client();
        cluster = new Cluster(client, new ClusterFacts("real", name, "", false));
        board = new StatusBoard(cluster, InstantSource.system());
        harbor = new ObjectRef(group + "/v1", "Harbor", name, "north");
        ok(cluster.apply(namespace(name)));
        ok(cluster.apply(definition()));
        await(() -> cluster.apply(Ownership.labelled(harbor(), SHOP)), answer -> answer instanceof ClusterAnswer.Ok<?>);
        String uid =
                ok(cluster.get(harbor)).orElseThrow().text("metadata", "uid").orElseThrow();
        ok(cluster.apply(workload(uid)));
    }

    @AfterEach
    void removeIt() {
        if (client != null) {
            board.close();
            cluster.delete(namespace(name).ref());
            cluster.delete(definition().ref());
            client.close();
        }
    }

    @Test
    void theTreeAndTheCauseReachFromTheResourceDownToTheContainer() {
        board.follow(SHOP, Followed.NOTHING.with(Set.of(harbor)));

        AppStatus status =
                await(() -> board.status(SHOP), found -> found.descendants().size() == 2);
        Descendant pod = status.descendants().getLast();
        Explanation explanation = await(() -> new CauseFinder(cluster).explain(harbor), found -> found.root()
                .isPresent());

        assertThat(status.descendants())
                .extracting(below -> below.object().kind())
                .containsExactly("StatefulSet", "Pod");
        assertThat(status.descendants().getFirst().owner()).isEqualTo(harbor);
        assertThat(pod.owner()).isEqualTo(status.descendants().getFirst().object());
        Cause root = explanation.root().orElseThrow();
        assertThat(root.chain().objects()).extracting(ObjectRef::kind).containsExactly("Harbor", "StatefulSet", "Pod");
        assertThat(ok(new Kinship(cluster).of(pod.object(), Set.of(harbor))).map(Lineage::owners))
                .hasValueSatisfying(
                        owners -> assertThat(owners).startsWith(harbor).hasSize(2));
    }

    private KubeObject definition() {
        return object("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':"
                + "'harbors." + group + "'},'spec':{'group':'" + group
                + "','scope':'Namespaced','names':{'kind':'Harbor',"
                + "'listKind':'HarborList','plural':'harbors','singular':'harbor'},'versions':[{'name':'v1','served':true,"
                + "'storage':true,'schema':{'openAPIV3Schema':{'type':'object',"
                + "'x-kubernetes-preserve-unknown-fields':true}}}]}}");
    }

    /** Its operator tells nothing in its status. */
    private KubeObject harbor() {
        return object("{'apiVersion':'" + group + "/v1','kind':'Harbor','metadata':{'name':'north','namespace':'" + name
                + "'},'spec':{'berths':3}}");
    }

    private KubeObject workload(String owner) {
        return object("{'apiVersion':'apps/v1','kind':'StatefulSet','metadata':{'name':'north','namespace':'" + name
                + "','ownerReferences':[{'apiVersion':'" + group
                + "/v1','kind':'Harbor','name':'north','controller':true,"
                + "'uid':'" + owner
                + "'}]},'spec':{'replicas':1,'serviceName':'north','selector':{'matchLabels':{'app':"
                + "'north'}},'template':{'metadata':{'labels':{'app':'north'}},'spec':{'nodeSelector':{'berth':'none'},"
                + "'containers':[{'name':'main','image':'registry.invalid/north:1'}]}}}}");
    }

    private static <T> T ok(ClusterAnswer<T> answer) {
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return ((ClusterAnswer.Ok<T>) answer).value();
    }

    private static <T> T await(Supplier<T> look, Predicate<T> condition) {
        long until = System.nanoTime() + TO_COME_ABOUT.toNanos();
        T seen = look.get();
        while (!condition.test(seen) && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
            seen = look.get();
        }
        assertThat(seen).matches(condition);
        return seen;
    }
}
