package dev.mooring.console.render.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.render.patch.ChartPatches.Given;
import dev.mooring.console.version.Patches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartPatchesTest {

    private static final KubeObject ROLE = object("rbac.authorization.k8s.io/v1", "ClusterRole", "", "web");

    @Test
    void anObjectWithoutANamespaceIsInThatOfItsReleaseAndStaysAsItIsWritten() {
        ChartPatches patches = patches("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web, namespace: shop}
                data: {a: b}
                """);

        assertThat(patched(patches, "shop", map("web")))
                .containsExactly(Optional.of(map("web").with("b", "data", "a")));
        assertThat(patched(patches, "other", map("web"))).containsExactly(Optional.of(map("web")));
    }

    @Test
    void whatLivesOutsideOfNamespacesIsNotSelectedByOne() {
        ChartPatches patches = patches("""
                target: {namespace: shop}
                patch: {metadata: {labels: {team: blue}}}
                """);

        assertThat(patched(patches, "shop", ROLE, map("web")))
                .containsExactly(Optional.of(ROLE), Optional.of(map("web").with("blue", "metadata", "labels", "team")));
    }

    @Test
    void aNamedObjectOfTheManifestsIsNotLookedForInCharts() {
        Patches patches = texts("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web}
                data: {a: b}
                """);

        assertThat(ofCharts(patches, map("web")).isEmpty()).isTrue();
        assertThat(ofCharts(patches, map("other")).isEmpty()).isFalse();
    }

    /** What a patch was for is known from its own turn, whatever it or a later one made of the object. */
    @Test
    void whatAPatchChangesSoThatItFitsNoMoreIsSettledAllTheSame() {
        Patches patches = texts("""
                target: {labelSelector: app=web}
                patch: {metadata: {labels: {app: other}}}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: gone}
                $patch: delete
                """);
        KubeObject web = map("web").with("web", "metadata", "labels", "app");

        ChartPatches ofCharts = ofCharts(patches, web, map("gone"));

        assertThat(ofCharts.misfits(known(List.of(given("shop", map("gone")))))).isEmpty();
        assertThat(patched(ofCharts, "shop", map("gone"))).containsExactly(Optional.of(map("gone")));
    }

    @Test
    void aPatchMayBuildOnTheOneBefore() {
        ChartPatches patches = patches("""
                target: {kind: ConfigMap}
                patch: {metadata: {labels: {team: blue}}}
                ---
                target: {labelSelector: team=blue}
                patch: {data: {a: b}}
                """);

        assertThat(patches.misfits(known(List.of(given("shop", map("web")))))).isEmpty();
    }

    @Test
    void selectedObjectsAreOfManifestsAndCharts() {
        Patches text = texts("target: {kind: ConfigMap}\npatch: {data: {a: b}}\n");
        ChartPatches patches = ofCharts(text, map("web"));

        assertThat(patched(patches, "shop", map("one"), map("two"))).hasSize(2).allSatisfy(object -> assertThat(object)
                .hasValueSatisfying(found -> assertThat(found.text("data", "a")).contains("b")));
        assertThat(patches.misfits(List.of())).isEmpty();
    }

    @Test
    void onlyWhatFindsNothingInAnyChartIsAMisfit() {
        ChartPatches patches = patches("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: two}
                data: {a: b}
                ---
                target: {kind: Secret}
                patch: {data: {a: b}}
                """);
        List<Given> charts = List.of(given("shop", map("one")), given("shop", map("two")));

        assertThat(patches.in(List.of(map("one")), "shop").findings()).isEmpty();
        assertThat(patches.misfits(known(charts))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("patch-no-target");
            assertThat(finding.isError()).isTrue();
            assertThat(finding.where()).hasToString("patches/mine.yaml:6:1");
        });
        assertThat(patches.misfits(withAnUnknown(charts))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("patch-not-tried");
            assertThat(finding.isError()).isFalse();
        });
    }

    @Test
    void oneNameInTwoChartsIsAmbiguousUntilTheNamespaceSaysWhich() {
        List<Given> charts = List.of(given("one", map("web")), given("two", map("web")));
        String text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web%s}\ndata: {a: b}\n";

        assertThat(patches(text.formatted("")).misfits(known(charts)))
                .extracting(Finding::code)
                .containsExactly("patch-ambiguous");
        assertThat(patches(text.formatted(", namespace: two")).misfits(known(charts)))
                .isEmpty();
    }

    @Test
    void whatIsToBeAwayHasToBeThereBefore() {
        ChartPatches patches = patches("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n$patch: delete\n");

        assertThat(patched(patches, "shop", map("web"), map("other")))
                .containsExactly(Optional.empty(), Optional.of(map("other")));
        assertThat(patches.misfits(known(List.of(given("shop", map("other"))))))
                .extracting(Finding::code)
                .containsExactly("patch-no-target");
    }

    @Test
    void anObjectThatIsAHookAsWellIsOne() {
        ChartPatches patches = patches("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: b}\n");

        assertThat(patched(patches, "shop", map("web"), map("web"))).hasSize(2).allSatisfy(object -> assertThat(object)
                .hasValueSatisfying(found -> assertThat(found.text("data", "a")).contains("b")));
    }

    @Test
    void whatDoesNotApplyIsTold() {
        ChartPatches patches = patches("""
                target: {kind: ConfigMap}
                patch: [{op: remove, path: /data/none}]
                """);

        assertThat(patches.in(List.of(map("web")), "shop").findings())
                .extracting(Finding::code)
                .containsExactly("patch-does-not-apply");
    }

    private static List<Optional<KubeObject>> patched(ChartPatches patches, String namespace, KubeObject... objects) {
        Patched patched = patches.in(List.of(objects), namespace);
        assertThat(patched.findings()).isEmpty();
        return patched.objects();
    }

    private static List<Optional<Given>> known(List<Given> charts) {
        return charts.stream().map(Optional::of).toList();
    }

    private static List<Optional<Given>> withAnUnknown(List<Given> charts) {
        return Stream.concat(known(charts).stream(), Stream.of(Optional.<Given>empty()))
                .toList();
    }

    private static Given given(String namespace, KubeObject... objects) {
        return new Given(List.of(objects), namespace);
    }

    private static ChartPatches ofCharts(Patches patches, KubeObject... manifests) {
        return ChartPatches.of(
                patches, Patching.apply(List.of(manifests), patches, true).settled());
    }

    private static ChartPatches patches(String text) {
        return ChartPatches.of(texts(text), Set.of());
    }

    private static Patches texts(String text) {
        return new Patches(new TreeMap<>(Map.of("mine.yaml", text)));
    }

    private static KubeObject map(String name) {
        return object("v1", "ConfigMap", "", name);
    }

    private static KubeObject object(String apiVersion, String kind, String namespace, String name) {
        Map<String, Object> metadata =
                namespace.isEmpty() ? Map.of("name", name) : Map.of("name", name, "namespace", namespace);
        return new KubeObject(Map.of("apiVersion", apiVersion, "kind", kind, "metadata", metadata));
    }
}
