package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.definition;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.job;
import static dev.mooring.console.deploy.Fixtures.kite;
import static dev.mooring.console.deploy.Fixtures.namespace;
import static dev.mooring.console.deploy.Fixtures.object;
import static dev.mooring.console.deploy.Fixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.Sequence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeployerTest {

    private static final Pause SHORT = time -> Thread.sleep(Duration.ofMillis(10));

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(20));
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts(), SHORT);
    private final Deployer deployer = new Deployer(
            cluster, new HelmReleases(cluster, new Passage(sandbox.client())), InstantSource.system(), SHORT);
    private final List<DeployLog> told = new ArrayList<>();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void everythingIsAppliedInOrderAndCarriesTheLabel() {
        DeployLog log = deploy(deployment("web:1"), configMap("settings", "hello"), secret("geheim"));

        assertThat(log.failed()).isFalse();
        assertThat(log.ended()).isPresent();
        assertThat(lines(log)).containsExactly("CREATE Secret Done", "CREATE ConfigMap Done", "CREATE Deployment Done");
        assertThat(cluster.list("v1", "ConfigMap", "shop", Ownership.selector(SHOP))
                        .map(List::size))
                .isEqualTo(new dev.mooring.console.cluster.ClusterAnswer.Ok<>(1));
    }

    @Test
    void eachChangeIsToldAsItHappens() {
        deploy(configMap("settings", "hello"));

        assertThat(told)
                .extracting(log -> lines(log).toString() + log.ended().isPresent())
                .containsExactly(
                        "[CHANGE ConfigMap Waiting]false",
                        "[CHANGE ConfigMap Running]false",
                        "[CREATE ConfigMap Done]false",
                        "[CREATE ConfigMap Done]true");
    }

    @Test
    void aSecondRunChangesOnlyWhatDiffers() {
        deploy(configMap("settings", "hello"), deployment("web:1"));

        DeployLog log = deploy(configMap("settings", "hello"), deployment("web:2"));

        assertThat(lines(log)).containsExactly("UNCHANGED ConfigMap Done", "CHANGE Deployment Done");
    }

    @Test
    void whatIsNoLongerWantedIsDeletedLast() {
        deploy(configMap("old", "x"));

        DeployLog log = deploy(Set.of(configMap("old", "x").ref()), configMap("new", "x"));

        assertThat(lines(log)).containsExactly("CREATE ConfigMap Done", "DELETE ConfigMap Done");
        assertThat(sandbox.client().configMaps().withName("old").get()).isNull();
    }

    @Test
    void theFirstFailureStopsAndNothingIsDeleted() {
        deploy(configMap("old", "x"), deployment("web:1"));
        KubeObject broken = deployment("web:1").with("other", "spec", "selector", "matchLabels", "app");

        DeployLog log = deploy(Set.of(configMap("old", "x").ref()), configMap("a", "x"), broken, job("m:1"));

        assertThat(log.failed()).isTrue();
        assertThat(lines(log))
                .containsExactly(
                        "CREATE ConfigMap Done",
                        "CHANGE Deployment Failed",
                        "CHANGE Job Skipped",
                        "DELETE ConfigMap Skipped");
        assertThat(log.steps().get(1).cause()).hasValueSatisfying(cause -> {
            assertThat(cause.code()).isEqualTo("field-immutable");
            assertThat(cause.where().file()).isEqualTo("deployment.yaml");
        });
        assertThat(sandbox.client().configMaps().withName("old").get()).isNotNull();
    }

    @Test
    void aKindIsUsableAsSoonAsItsDefinitionIsEstablished() {
        DeployLog log = deploy(kite(), definition());

        assertThat(lines(log)).containsExactly("CREATE CustomResourceDefinition Done", "CREATE Kite Done");
    }

    @Test
    void aNamespaceComesBeforeWhatLivesInIt() {
        DeployLog log = deploy(configMap("a", "x").with("elsewhere", "metadata", "namespace"), namespace("elsewhere"));

        assertThat(lines(log)).containsExactly("CREATE Namespace Done", "CREATE ConfigMap Done");
    }

    @Test
    void whatTheVendorMarkedIsWaitedFor() {
        KubeObject waited = deployment("web:1").with("true", "metadata", "annotations", "kots.io/wait-for-ready");

        DeployLog log = deploy(waited, job("m:1"));

        assertThat(lines(log)).containsExactly("CREATE Deployment Done", "CREATE Job Done");
        assertThat(readyReplicas()).isEqualTo(2);
    }

    @Test
    void anIngressThatIsWaitedForIsReadyOnceThePodsBehindItAre() {
        KubeObject service = object("{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},"
                + "'spec':{'selector':{'app':'web'},'ports':[{'port':80}]}}");
        KubeObject ingress = object("{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'name':'web',"
                + "'namespace':'shop','annotations':{'kots.io/wait-for-ready':'true'}},'spec':{'rules':[{'http':{'paths':[{"
                + "'path':'/','pathType':'Prefix','backend':{'service':{'name':'web','port':{'number':80}}}}]}}]}}");

        DeployLog log = deploy(deployment("web:1"), service, ingress);

        assertThat(log.failed()).as(log.toString()).isFalse();
        assertThat(readyReplicas()).isPositive();
    }

    private Integer readyReplicas() {
        return sandbox.client()
                .apps()
                .deployments()
                .withName("web")
                .get()
                .getStatus()
                .getReadyReplicas();
    }

    @Test
    void waitingEndsAfterAWhileAndFails() {
        Pause none = time -> {};
        KubeObject waited =
                deployment("does-not-exist:1").with("true", "metadata", "annotations", "kots.io/wait-for-ready");

        DeployLog log = new Deployer(
                        cluster, new HelmReleases(cluster, new Passage(sandbox.client())), InstantSource.system(), none)
                .run(request(Set.of(), waited), told::add);

        assertThat(lines(log)).containsExactly("CHANGE Deployment Failed");
        assertThat(log.steps().getFirst().cause().orElseThrow().message()).contains("is not ready after 600 s");
    }

    @Test
    void aJobWithAnotherSpecificationIsMadeAgainAndTheLogSaysSo() {
        deploy(job("m:1"));

        DeployLog log = deploy(job("m:2"));

        assertThat(lines(log)).containsExactly("CHANGE Job Done");
        assertThat(log.failed()).isFalse();
        assertThat(log.findings()).extracting(Finding::code).containsExactly("job-made-again");
        assertThat(sandbox.client()
                        .batch()
                        .v1()
                        .jobs()
                        .withName("migrate")
                        .get()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .isEqualTo("m:2");
    }

    @Test
    void anObjectToBeKeptStaysAndTheLogSaysWhy() {
        KubeObject kept = configMap("kept", "x").with("true", "metadata", "annotations", "kots.io/keep");
        deploy(kept);

        DeployLog log = deploy(Set.of(kept.ref()), configMap("new", "x"));

        assertThat(lines(log)).containsExactly("CREATE ConfigMap Done", "UNCHANGED ConfigMap Done");
        assertThat(log.findings()).extracting(Finding::code).containsExactly("object-kept");
        assertThat(sandbox.client().configMaps().withName("kept").get()).isNotNull();
    }

    @Test
    void anObjectOfAnotherApplicationIsLeftAlone() {
        cluster.apply(configMap("settings", "theirs").with("forum", "metadata", "labels", Ownership.LABEL));

        DeployLog log = deploy(configMap("settings", "ours"));

        assertThat(lines(log)).containsExactly("CHANGE ConfigMap Failed");
        assertThat(sandbox.client().configMaps().withName("settings").get().getData())
                .containsEntry("greeting", "theirs");
    }

    @Test
    void aClusterThatIsAwayMakesAFailedLogAndNoException() {
        sandbox.disconnect();

        DeployLog log = deploy(configMap("a", "x"), deployment("web:1"));

        assertThat(lines(log)).containsExactly("CHANGE ConfigMap Failed", "CHANGE Deployment Skipped");
        assertThat(log.ended()).isPresent();
    }

    @Test
    void stoppingItEndsItAfterTheStepUnderWay() {
        Stopping stopping = new Stopping();
        DeployLog log = deployer.run(
                request(Set.of(), configMap("a", "x"), deployment("web:1")),
                progress -> {
                    if (progress.done() == 1) {
                        stopping.stop();
                    }
                },
                stopping);

        assertThat(lines(log)).containsExactly("CREATE ConfigMap Done", "CHANGE Deployment Skipped");
        assertThat(log.failed()).isTrue();
        assertThat(log.findings()).extracting(Finding::code).containsExactly("deploy-stopped");
    }

    @Test
    void aRunAfterOneThatWasStoppedGoesOn() {
        stoppingItEndsItAfterTheStepUnderWay();

        DeployLog log = deploy(configMap("a", "x"), deployment("web:1"));

        assertThat(lines(log)).containsExactly("UNCHANGED ConfigMap Done", "CREATE Deployment Done");
    }

    private DeployLog deploy(KubeObject... objects) {
        return deploy(Set.of(), objects);
    }

    private DeployLog deploy(Set<ObjectRef> inventory, KubeObject... objects) {
        told.clear();
        return deployer.run(request(inventory, objects), told::add);
    }

    private static DeployRequest request(Set<ObjectRef> inventory, KubeObject... objects) {
        return new DeployRequest(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.REQUESTED,
                Wanted.of(Stream.of(objects).map(Fixtures::manifest).toList()),
                Inventory.of(inventory));
    }

    private static List<String> lines(DeployLog log) {
        return log.steps().stream()
                .map(step -> step.effect() + " " + step.object().kind() + " " + name(step.state()))
                .toList();
    }

    private static String name(StepState state) {
        return state.getClass().getSimpleName();
    }
}
