package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.helm.Charts.chart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.version.Sequence;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What somebody changes in a Helm release by hand, and what Helm does about it. Only a real API server has defaults, words of
 * its own for quantities and owners of fields, so this needs the environment variable MOORING_TEST_KUBECONFIG.
 */
class RealReleaseDriftTest {

    private static final HelmOrder.Flags FLAGS =
            new HelmOrder.Flags(false, false, false, false, false, Duration.ofSeconds(30), 10);
    private static final String DEFINITION = "kites%s.fly.dev";

    /** Each of these the API server writes down in other words, or not at all. */
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, creationTimestamp: null, labels: {tier: "1"}}
            spec:
              replicas: 2
              strategy: {}
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  hostNetwork: false
                  nodeSelector: {no: such}
                  securityContext: {}
                  volumes:
                    - {name: cache, emptyDir: {sizeLimit: 1024Mi}}
                    - {name: settings, configMap: {name: settings, defaultMode: 0644}}
                  containers:
                    - name: web
                      image: "example.com/web:1"
                      ports: [{containerPort: 80}]
                      env: [{name: EMPTY, value: ""}, {name: SIZE, value: "1000m"}]
                      resources: {limits: {cpu: 0.5, memory: 1024Mi}, requests: {cpu: 1e-1}}
                      readinessProbe: {httpGet: {path: /, port: 80}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1024Mi}}}
            """;

    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {greeting: "{{ .Values.greeting }}", size: "1Gi"}
            """;
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata: {name: login}
            stringData: {password: swordfish}
            """;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String namespace = "mooring-drift-" + id;
    private KubernetesClient client;
    private Cluster cluster;
    private HelmReleases helm;

    @BeforeEach
    void freshNamespace() {
        client = RealApi.client();
        cluster = new Cluster(client, new ClusterFacts("test", namespace, "", false));
        helm = new HelmReleases(cluster, new Passage(client));
        cluster.apply(Fixtures.namespace(namespace));
    }

    @AfterEach
    void cleanUp() {
        if (client != null) {
            cluster.delete(Fixtures.namespace(namespace).ref());
            client.close();
        }
    }

    @Test
    void whatTheApiServerMakesOfAChartByItselfIsNoDrift() {
        Wanted wanted = wanted("hello", WEB, SETTINGS, SECRET);
        deploy(Inventory.EMPTY, wanted);

        Plan plan = plan(wanted);

        assertThat(plan.findings()).isEmpty();
        assertThat(plan.entries()).as("%s", findings(plan)).allSatisfy(entry -> {
            assertThat(entry.fields()).isEmpty();
            assertThat(entry.findings()).isEmpty();
        });
    }

    @Test
    void aFieldThatSomebodyChangedIsNamedWithBothValuesAndHelmPutsItBack() {
        Wanted wanted = wanted("hello", WEB, SETTINGS);
        deploy(Inventory.EMPTY, wanted);
        change("apps/v1", "Deployment", "web", "{\"spec\":{\"replicas\":5,\"paused\":true}}");

        Plan plan = plan(wanted);
        deploy(inventory(wanted), wanted);

        PlanEntry web = entry(plan, "web");
        assertThat(plan.isDeployable()).isTrue();
        assertThat(plan.findings()).extracting(Finding::code).containsExactly("release-drift");
        assertThat(plan.findings().getFirst().message()).contains("Deployment " + namespace + "/web");
        assertThat(web.effect()).isEqualTo(Effect.CHANGE);
        assertThat(web.fields()).singleElement().satisfies(field -> {
            assertThat(field.path()).isEqualTo(".spec.replicas");
            assertThat(field.before()).contains("5");
            assertThat(field.after()).contains("2");
            assertThat(field.drift()).map(FieldChange.Drift::manager).contains("kubectl-edit");
        });
        assertThat(live("apps/v1", "Deployment", "web").number("spec", "replicas"))
                .contains(2L);
        assertThat(live("apps/v1", "Deployment", "web").at("spec", "paused")).contains(true);
    }

    @Test
    void aNewVersionAndAChangeByHandAreToldApart() {
        deploy(Inventory.EMPTY, wanted("hello", SETTINGS));
        change("v1", "ConfigMap", "settings", "{\"data\":{\"size\":\"2Gi\"}}");

        Plan plan = plan(wanted("bye", SETTINGS));

        assertThat(entry(plan, "settings").fields())
                .extracting(field -> field.path() + " " + field.after().orElse("") + " "
                        + field.drift().isPresent())
                .containsExactlyInAnyOrder(".data.greeting bye false", ".data.size 1Gi true");
    }

    @Test
    void whatSomebodyChangedToWhatTheNewVersionSaysIsNoMatter() {
        deploy(Inventory.EMPTY, wanted("hello", SETTINGS));
        change("v1", "ConfigMap", "settings", "{\"data\":{\"greeting\":\"bye\"}}");

        assertThat(plan(wanted("bye", SETTINGS)).findings()).isEmpty();
    }

    @Test
    void aSecretThatSomebodyChangedIsNamedWithoutItsValues() {
        Wanted wanted = wanted("hello", SECRET);
        deploy(Inventory.EMPTY, wanted);
        change("v1", "Secret", "login", "{\"stringData\":{\"password\":\"mackerel\"}}");

        Plan plan = plan(wanted);

        assertThat(entry(plan, "login").isDrift()).isTrue();
        assertThat(plan.toString()).doesNotContain("swordfish", "mackerel", "c3dvcmRmaXNo", "bWFja2VyZWw");
    }

    @Test
    void whatWasDeletedIsToldAndCreatedAgain() {
        Wanted wanted = wanted("hello", SETTINGS, SECRET);
        deploy(Inventory.EMPTY, wanted);
        cluster.delete(new ObjectRef("v1", "ConfigMap", namespace, "settings"));

        Plan plan = plan(wanted);

        assertThat(entry(plan, "settings").effect()).isEqualTo(Effect.CREATE);
        assertThat(findings(plan)).extracting(Finding::code).containsExactly("object-vanished");
    }

    @Test
    void whatSomebodyChangedInAKindOfADefinitionIsToldAndHelmLeavesItSo() {
        KubeObject definition = definition();
        cluster.apply(definition);
        try {
            Wanted wanted = wanted("hello", SETTINGS, kite("blue"));
            awaitKind();
            deploy(Inventory.EMPTY, wanted);
            change("fly.dev/v1", kind(), "red", "{\"spec\":{\"color\":\"pink\"}}");

            Plan same = plan(wanted);
            Plan other = plan(wanted("hello", SETTINGS, kite("green")));
            deploy(inventory(wanted), wanted);

            assertThat(entry(same, "red").effect()).isEqualTo(Effect.UNCHANGED);
            assertThat(entry(same, "red").staysChanged()).isTrue();
            assertThat(findings(same)).singleElement().satisfies(finding -> assertThat(finding.message())
                    .contains(".spec.color (pink instead of blue, by kubectl-edit)")
                    .doesNotContain("tail"));
            assertThat(same.digest()).isNotEqualTo(other.digest());
            assertThat(entry(other, "red").fields()).singleElement().satisfies(field -> {
                assertThat(field.after()).contains("green");
                assertThat(field.drift()).isPresent();
            });
            assertThat(live("fly.dev/v1", kind(), "red").text("spec", "color")).contains("pink");
        } finally {
            cluster.delete(new ObjectRef("fly.dev/v1", kind(), namespace, "red"));
            cluster.delete(definition.ref());
        }
    }

    @Test
    void afterADeployOfTheReleaseThatFailedNobodyIsBlamed() {
        deploy(Inventory.EMPTY, wanted("hello", SETTINGS));
        deploy(Inventory.EMPTY, wanted("bye", SETTINGS, "apiVersion: v1\nkind: Service\nmetadata: {name: bad}\n"));
        change("v1", "ConfigMap", "settings", "{\"data\":{\"size\":\"2Gi\"}}");

        Plan plan = plan(wanted("bye", SETTINGS));

        assertThat(plan.findings()).isEmpty();
        assertThat(entry(plan, "settings").isDrift()).isFalse();
    }

    /** {@code tail} is not in its schema, so the API server drops it. */
    private String kite(String color) {
        return """
                apiVersion: fly.dev/v1
                kind: %s
                metadata: {name: red}
                spec: {color: %s, tail: long, lines: 2.0}
                """.formatted(kind(), color);
    }

    /** Of this test alone, because others make kites as well. */
    private KubeObject definition() {
        String plural = "kites" + id;
        return Fixtures.object("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':"
                + "{'name':'" + DEFINITION.formatted(id) + "'},'spec':{'group':'fly.dev','scope':'Namespaced','names':"
                + "{'kind':'" + kind() + "','listKind':'" + kind() + "List','plural':'" + plural + "','singular':'kite"
                + id + "'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':"
                + "'object','properties':{'spec':{'type':'object','properties':{'color':{'type':'string'},'lines':"
                + "{'type':'number'},'wind':{'type':'integer','default':3}}}}}}}]}}");
    }

    private String kind() {
        return "Kite" + id;
    }

    private void awaitKind() {
        client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(DEFINITION.formatted(id))
                .waitUntilCondition(
                        found -> found != null
                                && found.getStatus() != null
                                && found.getStatus().getConditions() != null
                                && found.getStatus().getConditions().stream()
                                        .anyMatch(each -> each.getType().equals("Established")
                                                && each.getStatus().equals("True")),
                        20,
                        java.util.concurrent.TimeUnit.SECONDS);
    }

    /** As an admin does with an editor. */
    private void change(String apiVersion, String kind, String name, String patch) {
        GenericKubernetesResource changed = client.genericKubernetesResources(apiVersion, kind)
                .inNamespace(namespace)
                .withName(name)
                .patch(
                        new PatchContext.Builder()
                                .withPatchType(PatchType.JSON_MERGE)
                                .withFieldManager("kubectl-edit")
                                .build(),
                        patch);
        assertThat(changed).isNotNull();
    }

    private KubeObject live(String apiVersion, String kind, String name) {
        return cluster.get(new ObjectRef(apiVersion, kind, namespace, name))
                        instanceof ClusterAnswer.Ok<java.util.Optional<KubeObject>>(var found)
                ? found.orElseThrow()
                : new KubeObject(java.util.Map.of());
    }

    private Plan plan(Wanted wanted) {
        return new Planner(cluster, helm).plan(SHOP, wanted, inventory(wanted));
    }

    private DeployLog deploy(Inventory inventory, Wanted wanted) {
        return new Deployer(cluster, helm, InstantSource.system())
                .run(new DeployRequest(SHOP, Sequence.FIRST, Reason.REQUESTED, wanted, inventory), _ -> {});
    }

    private static Inventory inventory(Wanted installed) {
        return new Inventory(Set.of(), installed.releases());
    }

    private Wanted wanted(String greeting, String... templates) {
        HelmOrder order = new HelmOrder(
                "shop", namespace, new HelmOrder.PackedChart(chart(templates)), "greeting: " + greeting, FLAGS);
        WantedChart chart = new WantedChart(order, 0, "shop.yaml", Place.ofFile("shop.yaml"), List.of());
        return new Wanted(List.of(), List.of(chart));
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
}
