package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.manifest;
import static dev.mooring.console.deploy.Fixtures.namespace;
import static dev.mooring.console.deploy.Fixtures.object;
import static dev.mooring.console.deploy.Fixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.Footing;
import dev.mooring.console.deploy.plan.Obstacle;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Permission;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.version.Sequence;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Conflicts, drift, immutable fields and permissions as a real API server has them. Needs the environment variable
 * MOORING_TEST_KUBECONFIG; works in a namespace of its own and removes it.
 */
class RealPlanTest {

    private final String namespace =
            "mooring-plan-" + UUID.randomUUID().toString().substring(0, 8);
    private Config config;
    private KubernetesClient client;
    private Cluster cluster;

    @BeforeEach
    void freshNamespace() {
        config = RealApi.config();
        client = RealApi.client();
        cluster = new Cluster(client, facts());
        apply(namespace(namespace));
    }

    @AfterEach
    void cleanUp() {
        if (client != null) {
            cluster.delete(namespace(namespace).ref());
            client.close();
        }
    }

    @Test
    void aFieldThatSomebodyScaledIsNamedWithBothValuesAndIsDrift() {
        apply(deployment("web:1"));
        scale("kubectl-edit", 5);

        Plan plan = plan(Choices.NONE, deployment("web:2"));

        PlanEntry entry = plan.entries().getFirst();
        assertThat(plan.isDeployable()).isFalse();
        assertThat(((Obstacle.ForeignFields) entry.obstacle().orElseThrow()).fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.path()).isEqualTo(".spec.replicas");
                    assertThat(field.manager()).isEqualTo("kubectl-edit");
                    assertThat(field.theirs()).contains("5");
                    assertThat(field.ours()).contains("2");
                    assertThat(field.appliedBefore()).isTrue();
                });
        assertThat(entry.fields())
                .filteredOn(field -> field.drift().isPresent())
                .extracting(FieldChange::path)
                .containsExactly(".spec.replicas");
        assertThat(plan.findings()).extracting(Finding::code).containsExactly("drift");
    }

    @Test
    void aChoiceMakesThePlanThatItLeadsTo() {
        apply(deployment("web:1"));
        scale("kubectl-edit", 5);

        Plan taken = plan(choose(deployment(""), Choice.TAKE_OVER), deployment("web:2"));
        Plan kept = plan(choose(deployment(""), Choice.KEEP_THEIRS), deployment("web:2"));

        assertThat(taken.isDeployable()).isTrue();
        assertThat(paths(taken))
                .containsExactlyInAnyOrder(".spec.replicas", ".spec.template.spec.containers[name=\"web\"].image");
        assertThat(kept.isDeployable()).isTrue();
        assertThat(paths(kept)).containsExactly(".spec.template.spec.containers[name=\"web\"].image");
        assertThat(taken.digest()).isNotEqualTo(kept.digest());
    }

    @Test
    void aPlanStandsUntilSomebodyChangesAnObjectOfIt() {
        KubeObject[] objects = Stream.concat(
                        Stream.of(deployment("web:2")),
                        Stream.of("a", "b", "c", "d", "e").map(this::settings))
                .toArray(KubeObject[]::new);
        apply(deployment("web:1"), settings("a"), settings("b"));
        Footing footing = planned(cluster, Choices.NONE, objects).footing().orElseThrow();

        assertThat(planner(cluster).stands(footing)).isTrue();
        setStatus("web");
        assertThat(planner(cluster).stands(footing)).as("a controller writes").isTrue();
        scale("kubectl-edit", 5);
        assertThat(planner(cluster).stands(footing)).as("somebody scales").isFalse();
    }

    @Test
    void aPlanDoesNotStandWhereWhatItWouldCreateIsThereByNow() {
        KubeObject[] objects =
                Stream.of("a", "b", "c", "d", "e").map(this::settings).toArray(KubeObject[]::new);
        Footing footing = planned(cluster, Choices.NONE, objects).footing().orElseThrow();

        assertThat(planner(cluster).stands(footing)).isTrue();
        assertThat(cluster.apply(here(settings("e")))).isInstanceOf(ClusterAnswer.Ok.class);

        assertThat(planner(cluster).stands(footing)).isFalse();
    }

    @Test
    void whatIsThereWithoutTheLabelOfAnApplicationIsComparedAllTheSame() {
        Stream.of("a", "b", "c", "d")
                .forEach(name -> assertThat(cluster.apply(here(settings(name).with("other", "data", "who"))))
                        .isInstanceOf(ClusterAnswer.Ok.class));

        Plan plan = plan(
                Choices.NONE,
                Stream.of("a", "b", "c", "d", "e").map(this::settings).toArray(KubeObject[]::new));

        assertThat(plan.count(Effect.CHANGE)).isEqualTo(4);
        assertThat(plan.count(Effect.CREATE)).isEqualTo(1);
    }

    @Test
    void aDeployDoesWhatThePlanWithItsChoicesSays() {
        apply(deployment("web:1"));
        scale("kubectl-edit", 5);

        assertThat(deploy(choose(deployment(""), Choice.KEEP_THEIRS), deployment("web:2")))
                .isFalse();
        assertThat(replicas()).isEqualTo(5);
        assertThat(deploy(choose(deployment(""), Choice.TAKE_OVER), deployment("web:2")))
                .isFalse();
        assertThat(replicas()).isEqualTo(2);
        assertThat(plan(Choices.NONE, deployment("web:2")).count(Effect.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void whatIsMadeAgainIsMadeAgainAlsoWhereSomebodyElseHasSetFields() {
        apply(deployment("web:1"));
        scale("kubectl-edit", 5);
        KubeObject other = deployment("web:1")
                .with("b", "spec", "selector", "matchLabels", "app")
                .with("b", "spec", "template", "metadata", "labels", "app");
        Choices choices = choose(other, Choice.RECREATE);

        assertThat(plan(choices, other).isDeployable()).isTrue();
        assertThat(deploy(choices, other)).isFalse();
        assertThat(replicas()).isEqualTo(2);
    }

    @Test
    void aPlanOfTheSameWorkHasTheSameDigestAndAnotherOneAfterAChangeInTheCluster() {
        apply(deployment("web:1"), configMap("settings", "hello"));
        KubeObject[] version = {deployment("web:2"), configMap("settings", "bye")};
        Plan first = plan(Choices.NONE, version);
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName("web")
                .patch(by("somebody"), "{\"metadata\":{\"annotations\":{\"note\":\"unrelated\"}}}");

        Plan second = plan(Choices.NONE, version);
        scale("kubectl-edit", 5);
        Plan third = plan(Choices.NONE, version);

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(third.digest()).isNotEqualTo(first.digest());
        assertThat(third.differing(first)).containsExactly(here(deployment("")).ref());
    }

    @Test
    void aSecretThatSomebodyChangedIsNamedWithoutItsValues() {
        KubeObject stored = object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'db','namespace':'shop'},"
                + "'data':{'password':'Z2VoZWlt'}}");
        apply(stored);
        client.secrets()
                .inNamespace(namespace)
                .withName("db")
                .patch(by("somebody"), "{\"data\":{\"password\":\"YW5kZXJz\"}}");

        Plan plan = plan(Choices.NONE, stored);

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.toString()).contains(".data.password").doesNotContain("Z2VoZWlt", "YW5kZXJz");
        assertThat(paths(plan(choose(stored, Choice.KEEP_THEIRS), stored))).isEmpty();
    }

    @Test
    void plainTextOfASecretIsMooringsToo() {
        apply(secret("geheim"));
        client.secrets()
                .inNamespace(namespace)
                .withName("db")
                .patch(by("somebody"), "{\"data\":{\"password\":\"YW5kZXJz\"}}");

        Plan plan = plan(Choices.NONE, secret("geheim"));

        assertThat(((Obstacle.ForeignFields)
                                plan.entries().getFirst().obstacle().orElseThrow())
                        .fields())
                .extracting(field -> field.path() + " " + field.manager())
                .containsExactly(".data.password somebody");
        assertThat(paths(plan(choose(secret(""), Choice.KEEP_THEIRS), secret("geheim"))))
                .isEmpty();
    }

    @Test
    void aSelectorThatCannotBeChangedCanBeMadeAgain() {
        apply(deployment("web:1"));
        KubeObject other = deployment("web:1")
                .with("b", "spec", "selector", "matchLabels", "app")
                .with("b", "spec", "template", "metadata", "labels", "app");

        Plan open = plan(Choices.NONE, other);
        Plan chosen = plan(choose(other, Choice.RECREATE), other);

        assertThat(((Obstacle.ImmutableFields)
                                open.entries().getFirst().obstacle().orElseThrow())
                        .fields())
                .containsExactly(new FieldChange(
                        ".spec.selector.matchLabels.app",
                        java.util.Optional.of("web"),
                        java.util.Optional.of("b"),
                        java.util.Optional.empty()));
        assertThat(open.isDeployable()).isFalse();
        assertThat(chosen.isDeployable()).isTrue();
        assertThat(chosen.count(Effect.REPLACE)).isEqualTo(1);
    }

    @Test
    void aClassOfAClaimCannotBeChangedAndItsDataAreTheQuestion() {
        apply(claim("one"));

        Plan plan = plan(choose(claim("two"), Choice.RECREATE), claim("two"));

        assertThat(plan.entries().getFirst().findings())
                .extracting(Finding::code)
                .contains("object-recreated", "deletes-data");
    }

    @Test
    void aServiceOfAStatefulSetCannotBeChanged() {
        KubeObject set = deployment("web:1").with("StatefulSet", "kind").with("web", "spec", "serviceName");
        apply(set);

        PlanEntry entry = plan(Choices.NONE, set.with("other", "spec", "serviceName"))
                .entries()
                .getFirst();

        assertThat(((Obstacle.ImmutableFields) entry.obstacle().orElseThrow()).fields())
                .extracting(FieldChange::path)
                .containsExactly(".spec.serviceName");
    }

    @Test
    void allMissingPermissionsAreToldTogetherWithTheRolesToAdd() {
        KubeObject role = object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'ClusterRole','metadata':"
                + "{'name':'mooring-plan-test'},'rules':[{'apiGroups':[''],'resources':['nodes'],'verbs':['list']}]}");
        allow("configmaps");

        Plan plan = plan(restricted(), Choices.NONE, configMap("settings", "x"), secret("geheim"), role);

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.missing().permissions())
                .contains(
                        new Permission("patch", "", "secrets", namespace),
                        new Permission("create", "rbac.authorization.k8s.io", "clusterroles", ""))
                .noneMatch(permission -> permission.resource().equals("configmaps"));
        assertThat(plan.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("system:serviceaccount:" + namespace + ":default", "secrets in namespace " + namespace));
        assertThat(plan.entries())
                .flatExtracting(PlanEntry::findings)
                .extracting(Finding::severity)
                .doesNotContain(dev.mooring.config.finding.Severity.ERROR);
    }

    @Test
    void theRolesToAddAreEnough() {
        KubeObject role = object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'Role','metadata':"
                + "{'name':'reader','namespace':'shop'},'rules':[{'apiGroups':[''],'resources':['pods'],"
                + "'verbs':['list']}]}");
        KubeObject binding = object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'RoleBinding','metadata':"
                + "{'name':'reader','namespace':'shop'},'roleRef':{'apiGroup':'rbac.authorization.k8s.io',"
                + "'kind':'Role','name':'reader'},'subjects':[{'kind':'ServiceAccount','name':'web'}]}");
        KubeObject[] version = {configMap("settings", "x"), deployment("web:1"), role, binding};
        Cluster restricted = restricted();

        add(plan(restricted, Choices.NONE, version));
        Plan last = plan(restricted, Choices.NONE, version);

        assertThat(last.missing().permissions()).isEmpty();
        assertThat(last.isDeployable()).as(last.toString()).isTrue();
    }

    private void add(Plan plan) {
        byte[] roles = plan.missing().roles().getBytes(StandardCharsets.UTF_8);
        client.load(new ByteArrayInputStream(roles)).items().forEach(role -> client.resource(role)
                .createOr(existing -> existing.update()));
    }

    private void allow(String resource) {
        apply(
                object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'Role','metadata':{'name':'some',"
                        + "'namespace':'shop'},'rules':[{'apiGroups':[''],'resources':['" + resource
                        + "'],'verbs':['get','create','patch']}]}"),
                object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'RoleBinding','metadata':{'name':'some',"
                        + "'namespace':'shop'},'roleRef':{'apiGroup':'rbac.authorization.k8s.io','kind':'Role',"
                        + "'name':'some'},'subjects':[{'kind':'ServiceAccount','name':'default','namespace':'"
                        + namespace + "'}]}"));
    }

    /** The cluster as a service account without permissions sees it. */
    private Cluster restricted() {
        Config impersonating = new io.fabric8.kubernetes.client.ConfigBuilder(config)
                .withImpersonateUsername("system:serviceaccount:" + namespace + ":default")
                .withImpersonateGroups("system:serviceaccounts", "system:authenticated")
                .build();
        return new Cluster(
                new KubernetesClientBuilder().withConfig(impersonating).build(), facts());
    }

    private KubeObject claim(String storageClass) {
        return object("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'shop'},"
                + "'spec':{'storageClassName':'" + storageClass + "','accessModes':['ReadWriteOnce'],"
                + "'resources':{'requests':{'storage':'1Gi'}}}}");
    }

    private boolean deploy(Choices choices, KubeObject... objects) {
        Wanted wanted = Wanted.of(
                Stream.of(objects).map(this::here).map(Fixtures::manifest).toList());
        DeployRequest request =
                new DeployRequest(SHOP, Sequence.FIRST, DeployLog.Reason.REQUESTED, wanted, Inventory.EMPTY);
        return new Deployer(cluster, new HelmReleases(cluster, new Passage(client)), InstantSource.system())
                .run(request.with(choices), _ -> {})
                .failed();
    }

    private int replicas() {
        return client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName("web")
                .get()
                .getSpec()
                .getReplicas();
    }

    private void scale(String manager, int replicas) {
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName("web")
                .patch(by(manager), "{\"spec\":{\"replicas\":" + replicas + "}}");
    }

    private static PatchContext by(String manager) {
        return new PatchContext.Builder()
                .withPatchType(PatchType.JSON_MERGE)
                .withFieldManager(manager)
                .build();
    }

    private static List<String> paths(Plan plan) {
        return plan.entries().getFirst().fields().stream()
                .map(FieldChange::path)
                .toList();
    }

    private Choices choose(KubeObject object, Choice choice) {
        return Choices.NONE.with(here(object).ref(), choice);
    }

    private Plan plan(Choices choices, KubeObject... objects) {
        return plan(cluster, choices, objects);
    }

    private Plan plan(Cluster asked, Choices choices, KubeObject... objects) {
        return planned(asked, choices, objects).plan();
    }

    private Planned planned(Cluster asked, Choices choices, KubeObject... objects) {
        List<Manifest> manifests =
                Stream.of(objects).map(this::here).map(Fixtures::manifest).toList();
        List<Manifest> applied = List.of(manifest(here(deployment("web:1"))));
        return planner(asked).planned(new PlanRequest(SHOP, Wanted.of(manifests), Inventory.EMPTY, applied, choices));
    }

    private Planner planner(Cluster asked) {
        return new Planner(asked, new HelmReleases(asked, new Passage(client)));
    }

    private KubeObject settings(String name) {
        return new KubeObject(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", name, "namespace", namespace),
                "data",
                Map.of("who", name)));
    }

    /** Without a resource version, so that it does not matter who else writes the status at the same time. */
    private void setStatus(String name) {
        client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(name)
                .subresource("status")
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), """
                        {"status": {"conditions": [{"type": "Progressing", "status": "Unknown", "reason": "Told"}]}}
                        """);
    }

    private void apply(KubeObject... objects) {
        Stream.of(objects).forEach(object -> assertThat(cluster.apply(Ownership.labelled(here(object), SHOP)))
                .isInstanceOf(ClusterAnswer.Ok.class));
    }

    private KubeObject here(KubeObject object) {
        return object.namespace().isEmpty() ? object : object.with(namespace, "metadata", "namespace");
    }

    private ClusterFacts facts() {
        return new ClusterFacts("real", namespace, "", false);
    }
}
