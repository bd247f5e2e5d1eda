package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.helm.Charts.CONFIG_MAP;
import static dev.mooring.console.helm.Charts.INVALID;
import static dev.mooring.console.helm.Charts.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.helm.Charts;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.helm.HelmRevision;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts in plans and deploys: on the simulated cluster, and on the real one where MOORING_TEST_KUBECONFIG names it. */
class ReleaseTurnsTest {

    private static final HelmOrder.Flags FLAGS =
            new HelmOrder.Flags(false, false, false, false, false, Duration.ofSeconds(30), 10);
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata: {name: "{{ .Release.Name }}-db"}
            stringData: {password: "{{ .Values.greeting }}"}
            """;
    private static final String HOOK = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name }}-hook
              annotations: {helm.sh/hook: "pre-install,pre-upgrade"}
            """;
    private static final String PLAIN = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: "{{ .Release.Name }}-plain"}
            """;
    private static final String FIXED = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: "{{ .Release.Name }}-fixed"}
            immutable: true
            data: {greeting: "{{ .Values.greeting }}"}
            """;
    private static final String KITE = """
            apiVersion: fly.dev/v1
            kind: Kite
            metadata: {name: red}
            """;

    private final String namespace =
            "mooring-turns-" + UUID.randomUUID().toString().substring(0, 8);
    private Optional<SandboxCluster> sandbox = Optional.empty();
    private KubernetesClient client;
    private Cluster cluster;
    private HelmReleases helm;

    @BeforeEach
    void open() {
        client = RealApi.clientWhereThere().orElseGet(this::simulated);
        cluster = new Cluster(client, new ClusterFacts("test", namespace, "", false));
        helm = new HelmReleases(cluster, new Passage(client));
        cluster.apply(Fixtures.namespace(namespace));
    }

    private KubernetesClient simulated() {
        sandbox = Optional.of(new SandboxCluster(namespace, Duration.ofMillis(5)));
        return sandbox.get().client();
    }

    @AfterEach
    void close() {
        cluster.delete(new ObjectRef("v1", "Namespace", "", namespace));
        sandbox.ifPresentOrElse(SandboxCluster::close, client::close);
    }

    @Test
    void aPlanTellsTheReleaseAndWhatHelmWouldDoToEachObject() {
        Plan plan = plan(Inventory.EMPTY, wanted("web", 0, "geheim", CONFIG_MAP, SECRET, HOOK));

        assertThat(plan.isDeployable()).as("%s", findings(plan)).isTrue();
        assertThat(plan.entries())
                .extracting(entry -> entry.effect() + " " + entry.object().kindInWords() + " "
                        + entry.object().name() + " " + entry.path())
                .startsWith("CREATE Helm release web web.yaml", "CREATE ConfigMap web-hook helm/web")
                .contains("CREATE Secret web-db helm/web", "CREATE ConfigMap web-settings helm/web")
                .hasSize(4);
        assertThat(findings(plan)).extracting(Finding::code).containsExactly("helm-hook");
        assertThat(text(entry(plan, "web-db")).toString())
                .contains("password: (hidden)")
                .doesNotContain("geheim");
        assertThat(helm.isThere("web", namespace)).isFalse();
    }

    @Test
    void aSecondPlanFindsNothingToDoAndAThirdTheDifference() {
        deploy(Inventory.EMPTY, wanted("web", 0, "hello", CONFIG_MAP));
        Inventory inventory = inventory(wanted("web", 0, "hello", CONFIG_MAP));

        Plan same = plan(inventory, wanted("web", 0, "hello", CONFIG_MAP));
        Plan other = plan(inventory, wanted("web", 0, "bye", CONFIG_MAP));

        assertThat(same.entries()).extracting(PlanEntry::effect).containsOnly(Effect.UNCHANGED);
        assertThat(findings(same)).isEmpty();
        assertThat(text(entry(other, "web-settings"))).contains("REMOVED   greeting: hello", "ADDED   greeting: bye");
        assertThat(entry(other, "web").effect()).isEqualTo(Effect.CHANGE);
    }

    @Test
    void aReleaseThatSomebodyElseInstalledIsTakenOverWithAWarning() {
        deploy(Inventory.EMPTY, wanted("web", 0, "hello", CONFIG_MAP));

        Plan plan = plan(Inventory.EMPTY, wanted("web", 0, "hello", CONFIG_MAP));

        assertThat(findings(plan)).extracting(Finding::code).containsExactly("helm-release-taken-over");
    }

    @Test
    void whatTheClusterRefusesStopsThePlan() {
        Plan plan = plan(
                Inventory.EMPTY, wanted("web", 0, "hello", "apiVersion: v1\nkind: Nonsense\nmetadata: {name: a}\n"));

        assertThat(plan.isDeployable()).isFalse();
        assertThat(findings(plan)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("web", "Nonsense"));
    }

    @Test
    void aChartMayNotTouchTheSecretsOfTheConsole() {
        Plan plan = plan(Inventory.EMPTY, wanted("web", 0, "hello", """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: mooring-access
                  annotations: {helm.sh/hook: pre-install, helm.sh/hook-delete-policy: before-hook-creation}
                """));

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.entries().stream().flatMap(entry -> entry.findings().stream()))
                .extracting(Finding::code)
                .contains("object-of-the-console");
    }

    @Test
    void aChartThatNeedsAKindOfThisVersionCannotBeTriedInAdvanceButIsDeployed() {
        Wanted wanted = new Wanted(
                List.of(new Manifest("crd.yaml", 0, Fixtures.definition(), Place.ofFile("crd.yaml"))),
                List.of(chartOf("web", 0, "hello", KITE)));

        Plan plan = plan(Inventory.EMPTY, wanted);
        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(plan.isDeployable()).as("%s", findings(plan)).isTrue();
        assertThat(findings(plan)).extracting(Finding::code).containsExactly("not-tried");
        assertThat(log.failed()).as("%s", log).isFalse();
        cluster.delete(new ObjectRef("fly.dev/v1", "Kite", namespace, "red"));
        cluster.delete(Fixtures.definition().ref());
    }

    @Test
    void chartsComeAfterManifestsByWeightAndTheFirstThatFailsStops() {
        Wanted wanted = new Wanted(
                List.of(),
                List.of(
                        chartOf("late", 9, "hello", CONFIG_MAP),
                        chartOf("bad", 5, "hello", INVALID),
                        chartOf("early", -1, "hello", CONFIG_MAP)));

        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(log.steps())
                .extracting(step ->
                        step.object().name() + " " + step.state().getClass().getSimpleName())
                .containsExactly("early Done", "bad Failed", "late Skipped");
        assertThat(log.steps().get(1).cause().orElseThrow().message()).contains("bad");
        assertThat(helm.history("bad", namespace)).noneMatch(HelmRevision::isUnfinished);
    }

    @Test
    void whatIsNoLongerWantedIsUninstalledByDescendingWeightAndToldBefore() {
        Wanted before = new Wanted(
                List.of(), List.of(chartOf("one", 1, "hello", CONFIG_MAP), chartOf("two", 2, "hello", CONFIG_MAP)));
        deploy(Inventory.EMPTY, before);

        Plan plan = plan(inventory(before), Wanted.of(List.of()));
        DeployLog log = deploy(inventory(before), Wanted.of(List.of()));

        assertThat(plan.entries())
                .extracting(entry -> entry.effect() + " " + entry.object().name())
                .containsExactly("DELETE two", "DELETE two-settings", "DELETE one", "DELETE one-settings");
        assertThat(log.steps())
                .extracting(step -> step.effect() + " " + step.object().name())
                .containsExactly("DELETE two", "DELETE one");
        assertThat(log.failed()).isFalse();
        assertThat(helm.isThere("one", namespace)).isFalse();
        assertThat(cluster.get(new ObjectRef("v1", "ConfigMap", namespace, "one-settings")))
                .isEqualTo(new ClusterAnswer.Ok<>(Optional.<KubeObject>empty()));
    }

    @Test
    void anInterruptionCutsHelmOffAndTheNextDeployGoesOn() throws InterruptedException {
        Wanted waiting = new Wanted(List.of(), List.of(chartOf("web", 0, "hello", CONFIG_MAP, neverEnding())));
        List<DeployLog> told = new ArrayList<>();
        Thread deploy = Thread.ofVirtual().start(() -> told.add(deploy(Inventory.EMPTY, waiting)));
        Instant limit = Instant.now().plusSeconds(20);
        while (helm.newest("web", namespace).filter(HelmRevision::isUnfinished).isEmpty()) {
            assertThat(Instant.now()).as("the release has begun").isBefore(limit);
            Thread.sleep(20);
        }

        deploy.interrupt();
        deploy.join(Duration.ofSeconds(20));

        assertThat(told).singleElement().satisfies(log -> assertThat(log.failed())
                .isTrue());
        assertThat(helm.history("web", namespace)).noneMatch(HelmRevision::isUnfinished);
        DeployLog next = deploy(Inventory.EMPTY, wanted("web", 0, "hello", CONFIG_MAP));
        assertThat(next.failed()).as("%s", next).isFalse();
        assertThat(helm.newest("web", namespace)).map(HelmRevision::isDeployed).contains(true);
    }

    /** No node runs it, and the simulation only ends Jobs. */
    private static String neverEnding() {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: forever
                  annotations: {helm.sh/hook: pre-install}
                spec:
                  nodeSelector: {no: such}
                  containers: [{name: c, image: "example.com/c:1"}]
                """;
    }

    @Test
    void whatAChartNeedsComesRightBeforeItIntoTheNamespaceThatHelmWouldMake() {
        String made = namespace + "-made";
        HelmOrder.Flags flags = new HelmOrder.Flags(false, false, false, false, true, Duration.ofSeconds(30), 10);
        Wanted wanted = new Wanted(List.of(secretForCharts(made)), List.of(chartIn(made, flags, PLAIN)));

        Plan plan = plan(Inventory.EMPTY, wanted);
        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(plan.isDeployable()).as("%s", findings(plan)).isTrue();
        assertThat(log.failed()).as("%s", log.steps()).isFalse();
        assertThat(log.steps())
                .extracting(step ->
                        step.object().kindInWords() + " " + step.object().namespace())
                .containsExactly("Secret " + made, "Helm release " + made);
        assertThat(live(new ObjectRef("v1", "Namespace", "", made)))
                .get()
                .satisfies(found -> assertThat(Ownership.owner(found)).isEmpty());
        cluster.delete(new ObjectRef("v1", "Namespace", "", made));
    }

    @Test
    void aNamespaceOfAnotherApplicationIsGoodEnoughForAChart() {
        cluster.apply(Ownership.labelled(Fixtures.namespace(namespace + "-made"), new AppSlug("another")));
        HelmOrder.Flags flags = new HelmOrder.Flags(false, false, false, false, true, Duration.ofSeconds(30), 10);
        Wanted wanted = new Wanted(
                List.of(secretForCharts(namespace + "-made")), List.of(chartIn(namespace + "-made", flags, PLAIN)));

        Plan plan = plan(Inventory.EMPTY, wanted);
        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(findings(plan)).isEmpty();
        assertThat(log.failed()).as("%s", log.steps()).isFalse();
        cluster.delete(new ObjectRef("v1", "Namespace", "", namespace + "-made"));
    }

    /** The simulated cluster lets everything be changed. */
    @Test
    void whatCannotBeChangedInAChartIsAskedAndMadeAgainOnlyWhenChosen() {
        assumeTrue(sandbox.isEmpty(), "needs a real API server: MOORING_TEST_KUBECONFIG");
        Wanted first = wanted("web", 0, "hello", CONFIG_MAP, FIXED);
        Wanted second = wanted("web", 0, "bye", CONFIG_MAP, FIXED);
        ObjectRef object = new ObjectRef("v1", "ConfigMap", namespace, "web-fixed");
        deploy(Inventory.EMPTY, first);
        Choices recreate = Choices.NONE.with(object, Choice.RECREATE);

        Plan open = plan(inventory(first), second);
        Plan chosen = plan(inventory(first), second, recreate);
        DeployLog log = new Deployer(cluster, helm, InstantSource.system())
                .run(
                        new DeployRequest(SHOP, Sequence.FIRST, Reason.REQUESTED, second, inventory(first))
                                .with(recreate),
                        _ -> {});

        assertThat(open.isDeployable()).isFalse();
        assertThat(findings(open)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("field-immutable");
            assertThat(finding.message()).contains("data", "deleted and created again");
        });
        PlanEntry asked = entry(open, "web-fixed");
        assertThat(asked.effect()).isEqualTo(Effect.REPLACE);
        assertThat(asked.obstacle().orElseThrow().options()).containsExactly(Choice.RECREATE);
        assertThat(asked.fields())
                .extracting(field -> field.path() + " " + field.before().orElse("") + " "
                        + field.after().orElse(""))
                .containsExactly(".data.greeting hello bye");
        assertThat(text(asked)).contains("REMOVED   greeting: hello", "ADDED   greeting: bye");

        assertThat(chosen.isDeployable()).as("%s", findings(chosen)).isTrue();
        assertThat(findings(chosen)).extracting(Finding::code).containsExactly("object-recreated");
        assertThat(entry(chosen, "web-fixed").effect()).isEqualTo(Effect.REPLACE);
        assertThat(entry(chosen, "web-settings").effect()).isEqualTo(Effect.CHANGE);
        assertThat(chosen.choices()).isEqualTo(recreate);

        assertThat(log.failed()).as("%s", log.steps()).isFalse();
        assertThat(log.findings()).extracting(Finding::code).containsExactly("object-made-again");
        assertThat(live(object).flatMap(map -> map.text("data", "greeting"))).contains("bye");
        assertThat(plan(inventory(second), second, recreate).entries())
                .extracting(PlanEntry::effect)
                .containsOnly(Effect.UNCHANGED);
    }

    @Test
    void aPatchThatFindsNothingStopsThePlanWhateverChartItIsFor() {
        Wanted wanted = patched("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web-plain}
                data: {a: b}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: none}
                data: {a: b}
                """);

        Plan plan = plan(Inventory.EMPTY, wanted);

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("patch-no-target");
            assertThat(finding.where()).hasToString("patches/mine.yaml:6:1");
        });
        assertThat(text(entry(plan, "web-plain"))).contains("ADDED   a: b");
    }

    @Test
    void aPatchThatDoesNotApplyStopsThePlanAndTheDeployAndNamesItsFile() {
        Wanted wanted = patched("target: {kind: ConfigMap}\npatch: [{op: remove, path: /data/none}]\n");

        Plan plan = plan(Inventory.EMPTY, wanted);
        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(plan.isDeployable()).isFalse();
        assertThat(findings(plan)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("patch-does-not-apply");
            assertThat(finding.where()).hasToString("patches/mine.yaml:1:1");
        });
        assertThat(log.failed()).isTrue();
        assertThat(helm.isThere("web", namespace)).isFalse();
    }

    /** The second chart's kind comes with the first, so the plan cannot try it. */
    @Test
    void aPatchThatFindsNothingStopsTheDeployBeforeTheLastChartWhereItCouldNotBeTried() {
        String definition = Charts.definition("{{ .Release.Namespace }}.dev");
        String kite = KITE.replace("fly.dev/v1", "'{{ .Release.Namespace }}.dev/v1'");
        ChartPatches patches = ChartPatches.of(
                new Patches(new TreeMap<>(Map.of(
                        "mine.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: none}\ndata: {a: b}\n"))),
                Set.of());
        Wanted wanted = new Wanted(
                List.of(),
                Stream.of(chartOf("kites", 0, "hello", definition), chartOf("web", 1, "hello", kite))
                        .map(chart -> new WantedChart(
                                chart.order().with(patches), chart.weight(), chart.path(), chart.where(), List.of()))
                        .toList());

        Plan plan = plan(Inventory.EMPTY, wanted);
        DeployLog log = deploy(Inventory.EMPTY, wanted);

        assertThat(plan.findings()).extracting(Finding::code).containsExactly("patch-not-tried");
        assertThat(plan.isDeployable()).isTrue();
        assertThat(log.failed()).isTrue();
        assertThat(log.steps()).last().satisfies(step -> assertThat(step.state())
                .isInstanceOfSatisfying(
                        DeployStep.StepState.Failed.class,
                        failed -> assertThat(failed.cause().code()).isEqualTo("patch-no-target")));
        assertThat(helm.isThere("kites", namespace)).isTrue();
        assertThat(helm.isThere("web", namespace)).isFalse();
        helm.uninstall("kites", namespace, new HelmReleases.Stop());
    }

    /** The patch may be there to keep the old value. */
    @Test
    void aPatchThatDoesNotApplyIsToldBesideWhatCannotBeChanged() {
        assumeTrue(sandbox.isEmpty(), "needs a real API server: MOORING_TEST_KUBECONFIG");
        Wanted first = wanted("web", 0, "hello", FIXED);
        deploy(Inventory.EMPTY, first);

        Plan plan = plan(
                inventory(first),
                patched(
                        chartOf("web", 0, "bye", FIXED),
                        "target: {kind: ConfigMap}\npatch: [{op: remove, path: /data/none}]\n"));

        assertThat(findings(plan))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("patch-does-not-apply", "field-immutable");
    }

    private Wanted patched(String text) {
        return patched(chartOf("web", 0, "hello", PLAIN), text);
    }

    private static Wanted patched(WantedChart chart, String text) {
        ChartPatches patches = ChartPatches.of(new Patches(new TreeMap<>(Map.of("mine.yaml", text))), Set.of());
        return new Wanted(
                List.of(),
                List.of(new WantedChart(
                        chart.order().with(patches), chart.weight(), chart.path(), chart.where(), List.of())));
    }

    private static Manifest secretForCharts(String namespace) {
        KubeObject secret =
                Fixtures.object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'shop-registry','namespace':'"
                        + namespace + "'},'data':{'a':'Yg=='}}");
        String path = "image-pull-secrets-of-charts.yaml";
        Manifest manifest = new Manifest(path, 0, secret, Place.ofFile(path));
        assertThat(manifest.isForCharts()).isTrue();
        return manifest;
    }

    private static WantedChart chartIn(String namespace, HelmOrder.Flags flags, String... templates) {
        HelmOrder order = new HelmOrder("web", namespace, new HelmOrder.PackedChart(chart(templates)), "", flags);
        return new WantedChart(order, 0, "web.yaml", Place.ofFile("web.yaml"), List.of());
    }

    private Optional<KubeObject> live(ObjectRef object) {
        ClusterAnswer<Optional<KubeObject>> answer = cluster.get(object);
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return ((ClusterAnswer.Ok<Optional<KubeObject>>) answer).value();
    }

    private Plan plan(Inventory inventory, Wanted wanted) {
        return plan(inventory, wanted, Choices.NONE);
    }

    private Plan plan(Inventory inventory, Wanted wanted, Choices choices) {
        return new Planner(cluster, helm).plan(new PlanRequest(SHOP, wanted, inventory, List.of(), choices));
    }

    private DeployLog deploy(Inventory inventory, Wanted wanted) {
        return new Deployer(cluster, helm, InstantSource.system())
                .run(new DeployRequest(SHOP, Sequence.FIRST, Reason.REQUESTED, wanted, inventory), _ -> {});
    }

    private static Inventory inventory(Wanted installed) {
        List<InstalledRelease> releases = installed.releases();
        return new Inventory(Set.of(), releases);
    }

    private Wanted wanted(String release, long weight, String greeting, String... templates) {
        return new Wanted(List.of(), List.of(chartOf(release, weight, greeting, templates)));
    }

    private WantedChart chartOf(String release, long weight, String greeting, String... templates) {
        HelmOrder order = new HelmOrder(
                release, namespace, new HelmOrder.PackedChart(chart(templates)), "greeting: " + greeting, FLAGS);
        return new WantedChart(order, weight, release + ".yaml", Place.ofFile(release + ".yaml"), List.of());
    }

    private static List<Finding> findings(Plan plan) {
        return plan.entries().stream()
                .flatMap(entry -> entry.findings().stream())
                .toList();
    }

    private static PlanEntry entry(Plan plan, String name) {
        return plan.entries().stream()
                .filter(entry -> entry.object().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> text(PlanEntry entry) {
        return entry.diff().stream()
                .map(line -> line.kind() + " " + line.text())
                .toList();
    }
}
