package dev.mooring.console.helm;

import static dev.mooring.console.helm.Charts.CONFIG_MAP;
import static dev.mooring.console.helm.Charts.HOOK;
import static dev.mooring.console.helm.Charts.INVALID;
import static dev.mooring.console.helm.Charts.chart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.helm.HelmOrder.PackedChart;
import dev.mooring.console.helm.HelmReleases.Ending;
import dev.mooring.console.helm.HelmReleases.Stop;
import dev.mooring.console.helm.Rehearsal.Write;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.version.Patches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real Helm on a real API server: needs the environment variable MOORING_TEST_KUBECONFIG. */
class HelmReleasesTest {

    private static final HelmOrder.Flags ONE_MINUTE =
            new HelmOrder.Flags(false, false, false, false, false, Duration.ofMinutes(1), 10);

    private static KubernetesClient client;

    private final String namespace =
            "mooring-helm-" + UUID.randomUUID().toString().substring(0, 8);
    private Cluster cluster;
    private HelmReleases helm;

    @BeforeAll
    static void connect() {
        client = RealApi.client();
    }

    @BeforeEach
    void freshNamespace() {
        cluster = new Cluster(client, new ClusterFacts("real", namespace, "", false));
        helm = new HelmReleases(cluster, new Passage(client));
        cluster.apply(
                new KubeObject(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata", Map.of("name", namespace))));
    }

    @AfterEach
    void removeNamespace() {
        cluster.delete(new ObjectRef("v1", "Namespace", "", namespace));
    }

    @AfterAll
    static void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    @Test
    void aReleaseIsInstalledUpgradedAndRemoved() {
        HelmRevision first = done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.isDeployed()).isTrue();
        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("hello");

        HelmRevision second = done(helm.apply(order("greeting: it's", CONFIG_MAP), new Stop()));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.manifest()).contains("it's");
        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("it's");

        assertThat(done(helm.uninstall("web", namespace, new Stop()))).isTrue();
        assertThat(settings()).isEmpty();
        assertThat(done(helm.uninstall("web", namespace, new Stop()))).isFalse();
    }

    @Test
    void aRehearsalTellsEveryWriteWithTheClustersCapabilitiesAndTouchesNothing() {
        Rehearsal rehearsal = helm.rehearse(order("greeting: hello", CONFIG_MAP, HOOK));

        assertThat(rehearsal.writes())
                .extracting(write -> write.object().toString())
                .containsExactly("Job " + namespace + "/web-migrate", "ConfigMap " + namespace + "/web-settings");
        assertThat(done(rehearsal.ending()).manifest())
                .contains("home: \"" + namespace + "\"")
                .doesNotContain("kube: \"v1.20");
        assertThat(done(rehearsal.ending()).hooks()).hasSize(1);
        assertThat(settings()).isEmpty();
        assertThat(helm.history("web", namespace)).isEmpty();
    }

    /** A console that is killed would leave 98 MB behind otherwise, at each start. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theUnpackedNativeCodeIsNoFileAnyMoreOnceItRan() throws IOException {
        helm.rehearse(order("greeting: hello", CONFIG_MAP));

        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(line -> line.contains("/helm-java"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(".so (deleted)"));
    }

    /** Each page that shows a plan asks in a virtual thread, and there are few threads to carry those. */
    @Test
    void moreRehearsalsThanProcessorsDoNotKeepEachOtherFromTheirEnd()
            throws InterruptedException, ExecutionException, TimeoutException {
        int many = 2 * Runtime.getRuntime().availableProcessors() + 2;
        HelmOrder order = order("greeting: hello", CONFIG_MAP);
        List<CompletableFuture<Rehearsal>> asked = new ArrayList<>();
        for (int page = 0; page < many; page++) {
            asked.add(CompletableFuture.supplyAsync(() -> helm.rehearse(order), Thread.ofVirtual()::start));
        }

        for (CompletableFuture<Rehearsal> one : asked) {
            assertThat(one.get(90, TimeUnit.SECONDS).writes()).hasSize(1);
        }
    }

    @Test
    void aRehearsalOfAnUpgradeHasWhatIsThereBesideWhatWouldBe() {
        done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));

        Rehearsal rehearsal = helm.rehearse(order("greeting: bye", CONFIG_MAP));

        assertThat(rehearsal.writes()).singleElement().isInstanceOfSatisfying(Write.Apply.class, write -> {
            assertThat(write.live().flatMap(live -> live.text("data", "greeting")))
                    .contains("hello");
            assertThat(write.result().text("data", "greeting")).contains("bye");
        });
        assertThat(done(rehearsal.ending()).number()).isEqualTo(2);
        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("hello");
    }

    @Test
    void aRehearsalTellsWhatAnUpgradeWouldDelete() {
        done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));

        Rehearsal rehearsal = helm.rehearse(order("greeting: hello", CONFIG_MAP.replace("-settings", "-other")));

        assertThat(rehearsal.writes()).hasSize(2).anySatisfy(write -> assertThat(write)
                .isInstanceOf(Write.Delete.class)
                .extracting(gone -> gone.object().name())
                .isEqualTo("web-settings"));
        assertThat(settings()).isPresent();
    }

    @Test
    void whatTheClusterWouldRefuseIsTold() {
        Rehearsal rehearsal = helm.rehearse(order("greeting: hello", INVALID));

        assertThat(rehearsal.failure().orElseThrow().message()).contains("web", "metadata.name");
        assertThat(rehearsal.writes()).singleElement().isInstanceOfSatisfying(Write.Refused.class, write -> {
            assertThat(write.object().kind()).isEqualTo("ConfigMap");
            assertThat(write.message()).contains("metadata.name");
        });
    }

    @Test
    void aHookThatIsMadeAgainCanBeRehearsed() {
        String done = CONFIG_MAP
                .replace("-settings", "-hook")
                .replace(
                        "\ndata:",
                        "\n  annotations: {helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: before-hook-creation}"
                                + "\ndata:");
        done(helm.apply(order("greeting: hello", CONFIG_MAP, done), new Stop()));
        done(helm.apply(order("greeting: hello", CONFIG_MAP, done), new Stop()));

        Rehearsal rehearsal = helm.rehearse(order("greeting: bye", CONFIG_MAP, done));

        assertThat(rehearsal.failure()).isEmpty();
        assertThat(rehearsal.writes().getLast().object().name()).isEqualTo("web-settings");
        assertThat(rehearsal.writes())
                .filteredOn(write -> write.object().name().equals("web-hook"))
                .last()
                .isInstanceOfSatisfying(
                        Write.Apply.class, write -> assertThat(write.live()).isPresent());
    }

    @Test
    void whatASecretHoldsIsNotRepeatedWhenItIsRefused() {
        String secret = """
                apiVersion: v1
                kind: Secret
                metadata: {name: web-db}
                type: kubernetes.io/dockerconfigjson
                stringData: {.dockerconfigjson: "geheim-{{ .Values.greeting }}"}
                """;

        Rehearsal rehearsal = helm.rehearse(order("greeting: hello", secret));
        Ending<HelmRevision> ending = helm.apply(order("greeting: hello", secret), new Stop());

        assertThat(rehearsal.failure().orElseThrow().message())
                .contains("web-db")
                .doesNotContain("geheim");
        assertThat(rehearsal.writes().toString()).doesNotContain("geheim");
        assertThat(ending).isInstanceOf(Ending.Failed.class);
        assertThat(ending.toString()).contains("Secret").doesNotContain("geheim");
    }

    @Test
    void theRehearsalOfARemovalTellsWhatItDeletesAndTouchesNothing() {
        done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));

        assertThat(done(helm.rehearseUninstall("web", namespace)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Write.Delete.class,
                        write -> assertThat(write.object().name()).isEqualTo("web-settings"));
        assertThat(settings()).isPresent();
        assertThat(helm.newest("web", namespace)).isPresent();
    }

    @Test
    void whatTheCustomerPatchesIsInTheReleaseAndGoesWithThePatch() {
        String plain = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web-plain}
                data:
                  # of the vendor
                  template: '{{ "{{ .Values.x }}" }}'
                  large: '1e+06'
                """;
        HelmOrder order = order("greeting: hello", CONFIG_MAP, plain);

        Rehearsal rehearsal = helm.rehearse(patched(order));
        HelmRevision first = done(helm.apply(patched(order), new Stop()));
        Rehearsal again = helm.rehearse(patched(order));

        assertThat(rehearsal.given().orElseThrow().objects())
                .extracting(KubeObject::name)
                .containsExactlyInAnyOrder("web-settings", "web-plain");
        assertThat(done(rehearsal.ending()).manifest()).isEqualTo(first.manifest());
        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("mine");
        assertThat(live("web-plain").flatMap(map -> map.text("data", "template")))
                .contains("{{ .Values.x }}");
        assertThat(first.manifest()).contains("  # of the vendor\n").doesNotContain("hello");
        assertThat(first.chart()).isEqualTo("shop");
        assertThat(first.chartVersion()).isEqualTo("1.2.3");
        assertThat(done(again.ending()).hasSameContent(first)).isTrue();
        assertThat(again.writes())
                .allSatisfy(write -> assertThat(write).isInstanceOfSatisfying(Write.Apply.class, apply -> assertThat(
                                apply.live().flatMap(live -> live.at("data")))
                        .isEqualTo(apply.result().at("data"))));

        done(helm.apply(order, new Stop()));
        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("hello");
    }

    @Test
    void hooksAndDefinitionsOfAPatchedChartStayWhatTheyAre() {
        String group = namespace + ".example.com";
        String hook = """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web-hook
                  annotations: {helm.sh/hook: pre-install}
                data: {greeting: hook}
                """;
        PackedChart chart = new PackedChart(Charts.packed(Map.of(
                "shop/Chart.yaml",
                "apiVersion: v2\nname: shop\nversion: 1.2.3\n",
                "shop/crds/kites.yaml",
                Charts.definition(group),
                "shop/templates/NOTES.txt",
                "Open {{ .Release.Name }}.",
                "shop/templates/hook.yaml",
                hook,
                "shop/templates/list.yaml",
                """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: ConfigMap
                  metadata: {name: web-settings}
                - apiVersion: v1
                  kind: ConfigMap
                  metadata: {name: web-other}
                """)));

        HelmRevision made =
                done(helm.apply(patched(new HelmOrder("web", namespace, chart, "", ONE_MINUTE)), new Stop()));

        assertThat(settings().flatMap(map -> map.text("data", "greeting"))).contains("mine");
        assertThat(live("web-other").flatMap(map -> map.at("data"))).isEmpty();
        assertThat(made.hooks()).singleElement().asString().contains("web-hook");
        assertThat(live("web-hook").flatMap(map -> map.text("data", "greeting")))
                .contains("hook");
        ObjectRef kites = new ObjectRef("apiextensions.k8s.io/v1", "CustomResourceDefinition", "", "kites." + group);
        assertThat(cluster.get(kites))
                .isInstanceOfSatisfying(ClusterAnswer.Ok.class, ok -> assertThat((Optional<?>) ok.value())
                        .isPresent());
        cluster.delete(kites);
        assertThat(done(helm.uninstall("web", namespace, new Stop()))).isTrue();
        assertThat(settings()).isEmpty();
    }

    @Test
    void aPatchThatDoesNotApplyStopsTheReleaseAndNamesItsPlace() {
        HelmOrder order = order("greeting: hello", CONFIG_MAP);
        HelmOrder broken = order.with(patches("target: {kind: ConfigMap}\npatch: [{op: remove, path: /data/none}]\n"));

        Ending<HelmRevision> ending = helm.apply(broken, new Stop());

        assertThat(helm.rehearse(broken).failure().orElseThrow().where()).hasToString("patches/mine.yaml:1:1");
        assertThat(ending).isInstanceOfSatisfying(Ending.Failed.class, failed -> assertThat(failed.toString())
                .contains("patch-does-not-apply"));
        assertThat(helm.isThere("web", namespace)).isFalse();
    }

    /** Helm makes both before it fills in a chart, so nothing can be patched before they are there. */
    @Test
    void whatAPatchedChartStandsOnIsMadeBeforeItIsFilledIn() {
        String group = namespace + ".example.com";
        String home = namespace + "-made";
        String kite = "apiVersion: %s/v1\nkind: Kite\nmetadata: {name: red}\n".formatted(group);
        PackedChart chart = new PackedChart(Charts.packed(Map.of(
                "shop/Chart.yaml",
                "apiVersion: v2\nname: shop\nversion: 1.2.3\n",
                "shop/crds/kites.yaml",
                Charts.definition(group),
                "shop/templates/kite.yaml",
                kite,
                "shop/templates/settings.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-settings}\n")));
        HelmOrder.Flags flags = new HelmOrder.Flags(false, false, false, false, true, Duration.ofMinutes(1), 10);

        done(helm.apply(patched(new HelmOrder("web", home, chart, "", flags)), new Stop()));

        assertThat(live(new ObjectRef("v1", "ConfigMap", home, "web-settings"))
                        .flatMap(map -> map.text("data", "greeting")))
                .contains("mine");
        assertThat(live(new ObjectRef(group + "/v1", "Kite", home, "red"))).isPresent();
        cluster.delete(new ObjectRef("v1", "Namespace", "", home));
        cluster.delete(new ObjectRef("apiextensions.k8s.io/v1", "CustomResourceDefinition", "", "kites." + group));
    }

    @Test
    void aChartThatNoPatchIsForStaysTheVendorsOwn() {
        HelmOrder order = order("greeting: hello", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-plain}\n");

        HelmRevision made = done(helm.apply(patched(order), new Stop()));

        assertThat(made.manifest())
                .isEqualTo(done(helm.rehearse(order).ending()).manifest());
        assertThat(done(helm.rehearse(patched(order)).ending()).hasSameContent(made))
                .isTrue();
    }

    private static HelmOrder patched(HelmOrder order) {
        return order.with(
                patches("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-settings}\ndata: {greeting: mine}\n"));
    }

    private static ChartPatches patches(String text) {
        return ChartPatches.of(new Patches(new TreeMap<>(Map.of("mine.yaml", text))), Set.of());
    }

    @Test
    void onlySoManyRevisionsAreKept() {
        HelmOrder.Flags two = new HelmOrder.Flags(false, false, false, false, false, Duration.ofMinutes(1), 2);
        for (int number = 0; number < 4; number++) {
            HelmOrder order = order("greeting: hello" + number, CONFIG_MAP);
            done(helm.apply(new HelmOrder("web", namespace, order.chart(), order.values(), two), new Stop()));
        }

        assertThat(helm.history("web", namespace))
                .extracting(HelmRevision::number)
                .containsExactly(4L, 3L);
    }

    @Test
    void aFailedUpgradeLeavesTheReleaseFitForTheNext() {
        done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));

        Ending<HelmRevision> failed = helm.apply(order("greeting: hello", CONFIG_MAP, INVALID), new Stop());

        assertThat(failed).isInstanceOf(Ending.Failed.class);
        assertThat(helm.history("web", namespace)).noneMatch(HelmRevision::isUnfinished);
        assertThat(done(helm.apply(order("greeting: again", CONFIG_MAP), new Stop()))
                        .isDeployed())
                .isTrue();
    }

    @Test
    void aRunThatIsCutOffIsMendedByTheNext() throws InterruptedException {
        done(helm.apply(order("greeting: hello", CONFIG_MAP), new Stop()));
        Stop stop = new Stop();
        // without a node the hook's Job never ends
        Thread run = Thread.ofVirtual().start(() -> helm.apply(order("greeting: late", CONFIG_MAP, HOOK), stop));
        while (helm.newest("web", namespace).filter(HelmRevision::isUnfinished).isEmpty()) {
            Thread.sleep(20);
        }

        stop.stop();
        run.join(Duration.ofMillis(100));

        assertThat(done(helm.apply(order("greeting: again", CONFIG_MAP), new Stop()))
                        .isDeployed())
                .isTrue();
        assertThat(helm.history("web", namespace)).noneMatch(HelmRevision::isUnfinished);
    }

    private HelmOrder order(String values, String... templates) {
        return new HelmOrder("web", namespace, new HelmOrder.PackedChart(chart(templates)), values, ONE_MINUTE);
    }

    private Optional<KubeObject> settings() {
        return live("web-settings");
    }

    private Optional<KubeObject> live(String name) {
        return live(new ObjectRef("v1", "ConfigMap", namespace, name));
    }

    private Optional<KubeObject> live(ObjectRef object) {
        ClusterAnswer<Optional<KubeObject>> answer = cluster.get(object);
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return ((ClusterAnswer.Ok<Optional<KubeObject>>) answer).value();
    }

    private static <T> T done(Ending<T> ending) {
        assertThat(ending).as("%s", ending).isInstanceOf(Ending.Done.class);
        return ((Ending.Done<T>) ending).value();
    }
}
