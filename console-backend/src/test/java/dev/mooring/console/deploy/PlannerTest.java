package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.definition;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.job;
import static dev.mooring.console.deploy.Fixtures.kite;
import static dev.mooring.console.deploy.Fixtures.manifest;
import static dev.mooring.console.deploy.Fixtures.namespace;
import static dev.mooring.console.deploy.Fixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.sandbox.SandboxCluster;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(20));
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts());
    private final Planner planner = new Planner(cluster, new HelmReleases(cluster, new Passage(sandbox.client())));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void anEmptyNamespaceGetsEverythingCreated() {
        Plan plan = plan(configMap("settings", "hello"), secret("geheim"), deployment("web:1"));

        assertThat(plan.count(Effect.CREATE)).isEqualTo(3);
        assertThat(plan.isDeployable()).isTrue();
        assertThat(sandbox.client().configMaps().list().getItems()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsUnchanged() {
        apply(configMap("settings", "hello"), secret("geheim"), deployment("web:1"));

        Plan plan = plan(configMap("settings", "hello"), secret("geheim"), deployment("web:1"));

        assertThat(plan.count(Effect.UNCHANGED)).isEqualTo(3);
        assertThat(plan.entries())
                .allSatisfy(entry -> assertThat(entry.findings()).isEmpty());
    }

    @Test
    void onlyWhatDiffersChanges() {
        apply(configMap("settings", "hello"), secret("old"), deployment("web:1"));

        Plan plan = plan(configMap("settings", "hello"), secret("new"), deployment("web:2"));

        assertThat(plan.entries())
                .filteredOn(entry -> entry.effect() == Effect.CHANGE)
                .extracting(entry -> entry.object().kind())
                .containsExactly("Secret", "Deployment");
        assertThat(plan.toString()).doesNotContain("new").contains("(changed, hidden)", "image: web:2");
    }

    @Test
    void whatIsNoLongerWantedIsDeletedWhereItIsStillThere() {
        apply(configMap("settings", "hello"));
        ObjectRef gone = new ObjectRef("v1", "ConfigMap", "shop", "gone-already");
        ObjectRef goneKind = new ObjectRef("nobody.dev/v1", "Thing", "shop", "x");

        Plan plan = planner.plan(
                SHOP,
                Wanted.of(List.of()),
                Inventory.of(List.of(configMap("settings", "").ref(), gone, goneKind)));

        assertThat(plan.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.effect()).isEqualTo(Effect.DELETE);
            assertThat(entry.object().name()).isEqualTo("settings");
        });
    }

    @Test
    void aJobThatRanIsMadeAgain() {
        apply(job("m:1"));

        Plan plan = plan(job("m:2"));

        assertThat(plan.isDeployable()).isTrue();
        assertThat(plan.entries().getFirst().findings().getFirst().code()).isEqualTo("job-made-again");
    }

    @Test
    void anImmutableFieldBlocks() {
        apply(deployment("web:1"));

        Plan plan = plan(deployment("web:1").with("other", "spec", "selector", "matchLabels", "app"));

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.entries().getFirst().findings().getFirst().code()).isEqualTo("field-immutable");
        assertThat(plan.entries().getFirst().findings().getFirst().where().file())
                .isEqualTo("deployment.yaml");
    }

    @Test
    void kindsAndNamespacesOfThisVersionAreCreatedUntried() {
        KubeObject elsewhere = configMap("settings", "hello").with("elsewhere", "metadata", "namespace");

        Plan plan = plan(kite(), definition(), elsewhere, namespace("elsewhere"));

        assertThat(plan.isDeployable()).isTrue();
        assertThat(plan.entries())
                .flatExtracting(entry -> entry.findings())
                .extracting(finding -> finding.code())
                .containsExactly("not-tried", "not-tried");
    }

    @Test
    void aClusterThatIsAwayIsToldOnce() {
        sandbox.disconnect();

        Plan plan = plan(configMap("a", "1"), configMap("b", "1"));

        assertThat(plan.entries()).isEmpty();
        assertThat(plan.findings()).singleElement().satisfies(finding -> assertThat(finding.code())
                .isEqualTo("cluster-unreachable"));
    }

    @Test
    void aHundredObjectsArePlannedInOrder() {
        List<Manifest> wanted = IntStream.range(0, 100)
                .mapToObj(number -> manifest(configMap("map-" + number, "x")))
                .toList();

        Plan plan = planner.plan(SHOP, Wanted.of(wanted), Inventory.EMPTY);

        assertThat(plan.entries())
                .extracting(entry -> entry.object().name())
                .containsExactlyElementsOf(
                        wanted.stream().map(each -> each.object().name()).toList());
    }

    private Plan plan(KubeObject... objects) {
        return planner.plan(
                SHOP, Wanted.of(Stream.of(objects).map(Fixtures::manifest).toList()), Inventory.EMPTY);
    }

    private void apply(KubeObject... objects) {
        Stream.of(objects).forEach(object -> cluster.apply(Ownership.labelled(object, SHOP)));
    }
}
