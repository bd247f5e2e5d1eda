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
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Conflicts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.Followed;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.StatusBoard;
import dev.mooring.console.version.Sequence;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What only a real API server can tell: field ownership, defaults, immutable fields. Needs the environment variable
 * MOORING_TEST_KUBECONFIG; works in namespaces of its own and removes them.
 */
class RealClusterTest {

    private static final String PREFIX = "mooring-test-";
    private static KubernetesClient client;

    private final String namespace = PREFIX + UUID.randomUUID().toString().substring(0, 8);
    private Cluster cluster;

    @BeforeAll
    static void connect() {
        client = RealApi.client();
    }

    @BeforeEach
    void freshNamespace() {
        cluster = new Cluster(client, new ClusterFacts("real", namespace, "", false));
        ok(cluster.apply(namespace(namespace)));
    }

    @AfterAll
    static void cleanUp() {
        if (client != null) {
            Cluster everywhere = new Cluster(client, new ClusterFacts("real", "default", "", false));
            ok(everywhere.list("v1", "Namespace", "", "")).stream()
                    .filter(found -> found.name().startsWith(PREFIX))
                    .forEach(found -> everywhere.delete(found.ref()));
            everywhere.delete(definition().ref());
            client.close();
        }
    }

    @Test
    void aFirstPlanCreatesAndASecondFindsNothingToDo() {
        KubeObject[] version = {configMap("settings", "hello"), secret("geheim"), deployment("web:1"), service()};

        assertThat(plan(Set.of(), version).count(Effect.CREATE)).isEqualTo(4);
        assertThat(deploy(Set.of(), version).failed()).isFalse();

        Plan again = plan(Set.of(), version);
        assertThat(again.entries()).allSatisfy(entry -> {
            assertThat(entry.effect()).isEqualTo(Effect.UNCHANGED);
            assertThat(entry.findings()).isEmpty();
        });
        assertThat(deploy(Set.of(), version).steps())
                .extracting(DeployStep::effect)
                .containsOnly(Effect.UNCHANGED);
    }

    @Test
    void theDifferenceShowsWhatChangesAndNoDefaults() {
        deploy(Set.of(), secret("old"), deployment("web:1"));

        Plan plan = plan(Set.of(), secret("new"), deployment("web:2"));

        assertThat(changedLines(plan.entries().get(1)))
                .containsExactly("REMOVED       - image: web:1", "ADDED       - image: web:2");
        assertThat(changedLines(plan.entries().getFirst()))
                .containsExactly("REMOVED   password: (hidden)", "ADDED   password: (changed, hidden)");
    }

    @Test
    void fieldsThatAreLeftOutAreTakenAway() {
        deploy(Set.of(), configMap("settings", "hello").with("x", "data", "more"));

        deploy(Set.of(), configMap("settings", "hello"));

        assertThat(client.configMaps()
                        .inNamespace(namespace)
                        .withName("settings")
                        .get()
                        .getData())
                .containsOnlyKeys("greeting");
    }

    @Test
    void aFieldOfAnotherManagerIsAConflictThatNamesIt() {
        deploy(Set.of(), deployment("web:1"));
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName("web")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"replicas\":5}}");

        Finding planned = plan(Set.of(), deployment("web:1"))
                .entries()
                .getFirst()
                .findings()
                .getFirst();
        DeployLog log = deploy(Set.of(), deployment("web:1"));

        assertThat(planned.code()).isEqualTo("field-conflict");
        assertThat(planned.message()).contains("owns .spec.replicas");
        assertThat(log.failed()).isTrue();
        KubeObject labelled = Ownership.labelled(here(deployment("web:1")), SHOP);
        assertThat(ok(cluster.apply(labelled, Conflicts.TAKE_OVER)).number("spec", "replicas"))
                .contains(2L);
    }

    @Test
    void fieldsOfSomebodyElseAreTakenOverWhereThatWasChosen() {
        KubeObject web = scaledByHand();

        DeployLog log = deploy(Choice.TAKE_OVER, web);

        assertThat(log.failed()).as("%s", log).isFalse();
        assertThat(ok(cluster.get(here(web).ref())).orElseThrow().number("spec", "replicas"))
                .contains(2L);
    }

    @Test
    void fieldsOfSomebodyElseAreLeftAloneWhereThatWasChosenAndTheRestIsApplied() {
        scaledByHand();

        DeployLog log = deploy(Choice.KEEP_THEIRS, deployment("web:2"));

        assertThat(log.failed()).as("%s", log).isFalse();
        KubeObject live = ok(cluster.get(here(deployment("web:2")).ref())).orElseThrow();
        assertThat(live.number("spec", "replicas")).contains(5L);
        assertThat(live.list("spec", "template", "spec", "containers").toString())
                .contains("web:2");
    }

    @Test
    void whatCannotBeChangedIsMadeAgainWhereThatWasChosen() {
        deploy(Set.of(), deployment("web:1"));
        KubeObject other = deployment("web:1")
                .with("b", "spec", "selector", "matchLabels", "app")
                .with("b", "spec", "template", "metadata", "labels", "app");

        DeployLog log = deploy(Choice.RECREATE, other);

        assertThat(log.failed()).as("%s", log).isFalse();
        assertThat(ok(cluster.get(here(other).ref())).orElseThrow().text("spec", "selector", "matchLabels", "app"))
                .contains("b");
    }

    @Test
    void aHookIsDeletedWhenItHasSucceededAndRunsAgainWithTheNextDeploy() {
        KubeObject hook = hook("hook-succeeded").with(0L, "spec", "completions");

        DeployLog first = deploy(Set.of(), hook);
        boolean left = ok(cluster.get(here(hook).ref())).isPresent();
        DeployLog second = deploy(Set.of(), hook);

        assertThat(left).isFalse();
        for (DeployLog log : List.of(first, second)) {
            assertThat(log.failed()).as("%s", log).isFalse();
            assertThat(log.steps()).extracting(DeployStep::effect).containsExactly(Effect.CREATE, Effect.DELETE);
        }
    }

    @Test
    void aHookThatFailsIsDeletedAndTheLogKeepsWhy() {
        KubeObject hook =
                hook("hook-failed").with(1L, "spec", "activeDeadlineSeconds").with(0L, "spec", "backoffLimit");

        DeployLog log = deploy(Set.of(), hook);

        assertThat(log.failed()).isTrue();
        assertThat(log.steps().getLast().cause().orElseThrow().message()).contains("active longer than");
        assertThat(ok(cluster.get(here(hook).ref()))
                        .filter(live -> live.at("metadata", "deletionTimestamp").isEmpty()))
                .isEmpty();
    }

    private static KubeObject hook(String policy) {
        return job("m:1").with(policy, "metadata", "annotations", "kots.io/hook-delete-policy");
    }

    @Test
    void aPropertyIsWaitedForUntilItIsThere() {
        KubeObject waited = deployment("web:1")
                .with(
                        ".status.observedGeneration=1,.spec.strategy.type=RollingUpdate",
                        "metadata",
                        "annotations",
                        "kots.io/wait-for-properties");

        DeployLog log = deploy(Set.of(), waited, configMap("later", "x"));

        assertThat(log.failed()).as("%s", log).isFalse();
    }

    private KubeObject scaledByHand() {
        deploy(Set.of(), deployment("web:1"));
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName("web")
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"replicas\":5}}");
        return deployment("web:1");
    }

    @Test
    void whatMooringOnceSetByAnUpdateIsNoConflict() {
        deploy(Set.of(), configMap("settings", "hello"));
        client.configMaps()
                .inNamespace(namespace)
                .withName("settings")
                .patch(
                        new PatchContext.Builder()
                                .withPatchType(PatchType.JSON_MERGE)
                                .withFieldManager("mooring")
                                .build(),
                        "{\"data\":{\"greeting\":\"by hand\"}}");

        assertThat(deploy(Set.of(), configMap("settings", "again")).failed()).isFalse();
    }

    @Test
    void anImmutableFieldIsExplainedInThePlan() {
        deploy(Set.of(), deployment("web:1"));

        PlanEntry entry = plan(
                        Set.of(),
                        deployment("web:1")
                                .with("b", "spec", "selector", "matchLabels", "app")
                                .with("b", "spec", "template", "metadata", "labels", "app"))
                .entries()
                .getFirst();

        assertThat(entry.isBlocked()).isTrue();
        assertThat(entry.findings().getFirst().message()).contains("cannot be changed in spec.selector");
        assertThat(changedLines(entry)).anyMatch(line -> line.startsWith("ADDED"));
    }

    @Test
    void aJobIsMadeAgain() {
        deploy(Set.of(), job("m:1"));

        Plan plan = plan(Set.of(), job("m:2"));
        DeployLog log = deploy(Set.of(), job("m:2"));

        assertThat(plan.isDeployable()).isTrue();
        assertThat(log.failed()).isFalse();
        assertThat(log.findings()).extracting(Finding::code).containsExactly("job-made-again");
    }

    @Test
    void aWrongFieldIsTheManifestsFault() {
        Finding unknown = plan(Set.of(), deployment("web:1").with(1L, "spec", "replicaz"))
                .entries()
                .getFirst()
                .findings()
                .getFirst();
        Finding wrong = plan(Set.of(), deployment("web:1").with(-1L, "spec", "replicas"))
                .entries()
                .getFirst()
                .findings()
                .getFirst();

        assertThat(unknown.message()).contains(".spec.replicaz: field not declared in schema");
        assertThat(wrong.message()).contains("spec.replicas: Invalid value: -1");
    }

    @Test
    void aSecretsValueIsNotQuoted() {
        KubeObject broken = object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'db','namespace':'shop'},"
                + "'data':{'password':'geheim!'}}");

        Finding finding = plan(Set.of(), broken).entries().getFirst().findings().getFirst();

        assertThat(finding.message()).contains("not base64").doesNotContain("geheim");
    }

    @Test
    void aDefinitionAndItsObjectGoInTogether() {
        Plan plan = plan(Set.of(), kite(), definition());
        DeployLog log = deploy(Set.of(), kite(), definition());

        assertThat(plan.isDeployable()).isTrue();
        assertThat(log.failed()).isFalse();
        assertThat(ok(cluster.get(here(kite()).ref())).orElseThrow().number("spec", "tail"))
                .contains(9007199254740993L);
    }

    @Test
    void whatIsNoLongerWantedIsDeleted() {
        deploy(Set.of(), configMap("old", "x"), job("m:1"));
        Set<ObjectRef> inventory =
                Set.of(here(configMap("old", "x")).ref(), here(job("m:1")).ref());

        DeployLog log = deploy(inventory, configMap("new", "x"));

        assertThat(log.failed()).isFalse();
        assertThat(ok(cluster.get(here(configMap("old", "x")).ref()))).isEmpty();
    }

    @Test
    void theStatusFollowsTheCluster() {
        try (StatusBoard board = new StatusBoard(cluster, InstantSource.system())) {
            Set<ObjectRef> objects = Set.of(
                    here(configMap("settings", "x")).ref(),
                    here(deployment("web:1")).ref(),
                    here(service()).ref());
            board.follow(SHOP, Followed.NOTHING.with(objects));
            deploy(Set.of(), configMap("settings", "x"), service());
            await(board, status -> status.live() && status.overall() == Health.MISSING);

            deploy(Set.of(), configMap("settings", "x"), service(), deployment("web:1"));

            await(board, status -> status.objects().stream()
                    .anyMatch(object -> object.cause().startsWith("0 of 2 replicas are available")));
        }
    }

    @Test
    void theClusterTellsItsVersion() {
        assertThat(ok(cluster.info()).version()).isNotEmpty().doesNotStartWith("v");
    }

    private static AppStatus await(StatusBoard board, Predicate<AppStatus> condition) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        AppStatus status = board.status(SHOP);
        while (!condition.test(status) && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            status = board.status(SHOP);
        }
        assertThat(status).matches(condition);
        return status;
    }

    private static List<String> changedLines(PlanEntry entry) {
        return entry.diff().stream()
                .filter(line ->
                        line.kind() == PlanEntry.DiffLine.Kind.ADDED || line.kind() == PlanEntry.DiffLine.Kind.REMOVED)
                .map(line -> line.kind() + " " + line.text())
                .toList();
    }

    private Plan plan(Set<ObjectRef> inventory, KubeObject... objects) {
        return new Planner(cluster, new HelmReleases(cluster, new Passage(client)))
                .plan(
                        SHOP,
                        Wanted.of(Stream.of(objects)
                                .map(this::here)
                                .map(Fixtures::manifest)
                                .toList()),
                        Inventory.of(inventory));
    }

    private DeployLog deploy(Set<ObjectRef> inventory, KubeObject... objects) {
        return run(request(inventory, objects));
    }

    private DeployLog deploy(Choice choice, KubeObject object) {
        return run(
                request(Set.of(), object).with(new Choices(Map.of(here(object).ref(), choice))));
    }

    private DeployLog run(DeployRequest request) {
        return new Deployer(cluster, new HelmReleases(cluster, new Passage(client)), InstantSource.system())
                .run(request, log -> {});
    }

    private DeployRequest request(Set<ObjectRef> inventory, KubeObject... objects) {
        return new DeployRequest(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.REQUESTED,
                Wanted.of(Stream.of(objects)
                        .map(this::here)
                        .map(Fixtures::manifest)
                        .toList()),
                Inventory.of(inventory));
    }

    private KubeObject here(KubeObject object) {
        return object.namespace().isEmpty() ? object : object.with(namespace, "metadata", "namespace");
    }

    private static KubeObject service() {
        return object("{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},'spec':"
                + "{'selector':{'app':'web'},'ports':[{'port':80}]}}");
    }

    private static <T> T ok(ClusterAnswer<T> answer) {
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return ((ClusterAnswer.Ok<T>) answer).value();
    }
}
