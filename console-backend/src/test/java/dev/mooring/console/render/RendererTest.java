package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.helm.Charts;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.Rendered.Link;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata:
              name: shop
            spec:
              groups:
              - name: main
                title: Main
                items:
                - name: answer
                  title: Answer
                  type: text
            """;

    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: web
            """;

    @ParameterizedTest
    @ValueSource(strings = {"mooring-access", "mooring-state-shop.000001", "mooring-app-shop"})
    void aPackageCannotWriteTheConsolesOwnState(String name) {
        String text = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + name + "\n";

        Rendered rendered = render(Map.of("access.yaml", text), "");

        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("object-of-the-console");
        assertThat(rendered.manifests()).isEmpty();
    }

    @Test
    void anObjectGoesIntoTheApplicationsNamespace() {
        assertThat(only(Map.of("web.yaml", CONFIG_MAP)).ref()).hasToString("ConfigMap shop/web");
    }

    @Test
    void aWholeNumberIsSentWholeHoweverItIsWritten() {
        String text = "apiVersion: v1\nkind: Thing\nmetadata: {name: a}\nspec: {a: 1e3, b: 0.5, c: 1e300, d: 0777}\n";

        KubeObject thing = only(Map.of("thing.yaml", text));

        assertThat(thing.at("spec")).contains(Map.of("a", 1000L, "b", 0.5, "c", 1e300, "d", 511L));
    }

    @Test
    void manyFilesThatEachOnlyJustFitEndInFindingsInsteadOfAllMemory() {
        Map<String, String> files = new HashMap<>();
        for (int file = 0; file < 5; file++) {
            files.put(
                    file + ".yaml",
                    CONFIG_MAP.replace("web", "web-" + file) + "data: {a: repl{{ repeat 10000000 \"x\" }}}\n");
        }

        Rendered rendered = render(files, "");

        assertThat(rendered.manifests()).hasSize(3);
        assertThat(rendered.findings()).extracting(Finding::code).containsOnly("template-limit");
    }

    @Test
    void anObjectKeepsItsOwnNamespace() {
        assertThat(only(Map.of("web.yaml", CONFIG_MAP + "  namespace: kube-system\n"))
                        .namespace())
                .isEqualTo("kube-system");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Namespace",
        "rbac.authorization.k8s.io/v1, ClusterRole",
        "storage.k8s.io/v1, StorageClass",
        "apiextensions.k8s.io/v1, CustomResourceDefinition"
    })
    void aClusterWideKindGetsNoNamespace(String apiVersion, String kind) {
        String text = "apiVersion: %s\nkind: %s\nmetadata: {name: a}\n".formatted(apiVersion, kind);

        assertThat(only(Map.of("a.yaml", text)).namespace()).isEmpty();
    }

    @Test
    void aDefinitionInTheReleaseTellsTheScopeOfItsKind() {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: boats.example.com}
                spec: {group: example.com, scope: Cluster, names: {kind: Boat}}
                """;
        String boat = "apiVersion: example.com/v1\nkind: Boat\nmetadata: {name: a}\n";

        Rendered rendered = render(Map.of("a.yaml", boat, "b.yaml", definition), "");

        assertThat(rendered.manifests())
                .allMatch(manifest -> manifest.object().namespace().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "kots.io/when, 'true', true",
        "kots.io/when, 'F', false",
        "kots.io/when, '{{repl ConfigOptionEquals \"answer\" \"a\"}}', true",
        "kots.io/when, '{{repl ConfigOptionEquals \"answer\" \"b\"}}', false",
        "kots.io/exclude, '1', false",
        "kots.io/exclude, 'False', true"
    })
    void anAnnotationDecidesWhetherAnObjectIsIncluded(String annotation, String value, boolean included) {
        for (String quote : List.of("'", "")) {
            if (quote.isEmpty() && (value.contains("{{") || value.equals("1"))) {
                continue;
            }
            String text = CONFIG_MAP + "  annotations:\n    " + annotation + ": " + quote + value + quote + "\n";
            assertThat(render(Map.of("web.yaml", text), "a").manifests()).hasSize(included ? 1 : 0);
        }
    }

    @Test
    void excludeGoesBeforeWhen() {
        String text = CONFIG_MAP + "  annotations: {kots.io/exclude: true, kots.io/when: nonsense}\n";

        Rendered rendered = render(Map.of("web.yaml", text), "");

        assertThat(rendered.manifests()).isEmpty();
        assertThat(rendered.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'yes please'", "2", "[true]"})
    void anAnnotationThatIsNoBooleanIsAnErrorNamingTheObject(String value) {
        String text = CONFIG_MAP + "  annotations:\n    kots.io/when: " + value + "\n";

        assertThat(render(Map.of("web.yaml", text), "").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("annotation-not-boolean");
                    assertThat(finding.message()).contains("kots.io/when", "ConfigMap web");
                });
    }

    @Test
    void whatIsForTheConsoleIsNotApplied() {
        String backup = "apiVersion: velero.io/v1\nkind: Backup\nmetadata: {name: a}\n";
        String preflight = "apiVersion: troubleshoot.sh/v1beta2\nkind: Preflight\nmetadata: {name: a}\n";

        assertThat(render(Map.of("a.yaml", backup + "---\n" + preflight), "").manifests())
                .isEmpty();
    }

    @Test
    void aKeyWithoutAValueIsLeftOut() {
        KubeObject object =
                only(Map.of("web.yaml", CONFIG_MAP + "data:\n  a:\n  b: {c: null, d: [null, {e: null}]}\n"));

        assertThat(object.at("data").toString()).isEqualTo("Optional[{b={d=[null, {}]}}]");
    }

    @Test
    void theSameObjectTwiceIsPutTogetherAndToldNamingBothPlaces() {
        Rendered rendered = render(
                Map.of(
                        "a.yaml",
                        CONFIG_MAP + "data: {a: 1, b: 2}\n",
                        "b.yaml",
                        "---\n" + CONFIG_MAP + "  namespace: shop\ndata: {b: 3, a: null}\n"),
                "");

        assertThat(rendered.manifests())
                .singleElement()
                .satisfies(manifest -> assertThat(manifest.object().at("data")).contains(Map.of("a", 1L, "b", 3L)));

        assertThat(rendered.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("object-twice");
            assertThat(finding.where()).hasToString("b.yaml:2:1");
            assertThat(finding.message()).contains("a.yaml:1:1");
        });
    }

    @Test
    void theSameObjectInTwoVersionsOfItsGroupIsAnError() {
        String scaler = "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\n";

        Rendered rendered = render(Map.of("a.yaml", scaler, "b.yaml", scaler.replace("v1", "v2")), "");

        assertThat(rendered.isDeployable()).isFalse();
        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("object-twice");
    }

    @Test
    void theSameNameInAnotherNamespaceOrKindIsAnotherObject() {
        String secret = CONFIG_MAP.replace("ConfigMap", "Secret");
        String elsewhere = CONFIG_MAP + "  namespace: other\n";

        assertThat(render(Map.of("a.yaml", CONFIG_MAP, "b.yaml", secret, "c.yaml", elsewhere), "")
                        .isDeployable())
                .isTrue();
    }

    @Test
    void anObjectWithoutANameIsAnError() {
        String text = "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: migrate-}\n";

        assertThat(render(Map.of("a.yaml", text), "").findings())
                .extracting(Finding::code)
                .containsExactly("object-without-name");
    }

    @Test
    void everyBrokenFileIsReported() {
        String fails = CONFIG_MAP + "data:\n  a: '{{repl fail \"no\"}}'\n";

        Rendered rendered =
                render(Map.of("a.yaml", fails, "b.yaml", fails, "c.yaml", "a: {{repl Namespace}}: b\n"), "");

        assertThat(rendered.isDeployable()).isFalse();
        assertThat(rendered.findings())
                .extracting(finding -> finding.where().file())
                .containsExactly("a.yaml", "b.yaml", "c.yaml");
        assertThat(rendered.findings().getFirst().where()).satisfies(where -> {
            assertThat(where.line()).isEqualTo(6);
            assertThat(where.subject()).contains("fail \"no\"");
        });
    }

    @Test
    void aListIsTheObjectsInIt() {
        String list = "apiVersion: v1\nkind: List\nitems:\n- " + CONFIG_MAP.replace("\n", "\n  ") + "\n";

        assertThat(only(Map.of("a.yaml", list)).ref()).hasToString("ConfigMap shop/web");
    }

    @Test
    void anAnswerIsPlacedAndNeverEvaluated() {
        String text = CONFIG_MAP + "data:\n  key: '{{repl ConfigOption \"answer\"}}'\n";
        String answer = "it's {{repl fail \"x\"}} repl{{ fail \"y\" }}";

        Rendered rendered = render(Map.of("web.yaml", text), answer);

        assertThat(rendered.manifests().getFirst().object().text("data", "key")).contains(answer);
        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("value-quoted");
    }

    @Test
    void anIndentedAnswerComesThroughExactly() {
        String text = CONFIG_MAP + "data:\n  key: |repl{{ ConfigOption \"answer\" | nindent 4 }}\n  other: x\n";

        Rendered rendered = render(Map.of("web.yaml", text), "  first\n\nlast: 'x");

        assertThat(rendered.manifests().getFirst().object().text("data", "key")).contains("  first\n\nlast: 'x\n");
    }

    @Test
    void jsonMadeOfAnAnswerIsAList() {
        String text = CONFIG_MAP + "hosts: {{repl ConfigOption \"answer\" | splitList \",\" | toJson}}\n";

        KubeObject object = render(Map.of("web.yaml", text), "a: b,it's")
                .manifests()
                .getFirst()
                .object();

        assertThat(object.list("hosts")).isEqualTo(List.of("a: b", "it's"));
    }

    @Test
    void linksComeFromTheRenderedApplication() {
        String application = """
                apiVersion: app.k8s.io/v1beta1
                kind: Application
                metadata: {name: shop}
                spec:
                  descriptor:
                    links:
                    - {description: Open, url: 'https://{{repl ConfigOption "answer"}}/'}
                    - {description: Evil, url: 'javascript:alert(1)'}
                    - {description: Nothing, url: ''}
                """;

        Rendered rendered = render(Map.of("app.yaml", application), "shop.example.com");

        assertThat(rendered.links()).containsExactly(new Link("Open", "https://shop.example.com/"));
        assertThat(rendered.manifests()).isEmpty();
        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("link-refused");
    }

    @Test
    void emptyStatusInformersAreLeftOut() {
        String application = """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: shop}
                spec:
                  statusInformers:
                  - deployment/web
                  - '{{repl if ConfigOptionEquals "answer" "b"}}deployment/b{{repl end}}'
                  - '{{repl ConfigOption "answer"}}/service/a'
                """;

        assertThat(render(Map.of("app.yaml", application), "a").statusInformers())
                .containsExactly("deployment/web", "a/service/a");
    }

    @Test
    void aChartThatIsNotInThePackageStopsTheDeploy() {
        String chart = """
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec:
                  chart: {name: web, chartVersion: 1.0.0}
                  exclude: false
                  values: {size: 'repl{{ ConfigOption "answer" }}'}
                """;

        Rendered rendered = render(Map.of("a.yaml", chart), "it's");

        assertThat(rendered.findings()).noneMatch(Finding::isError);
        assertThat(rendered.charts()).singleElement().satisfies(release -> assertThat(release.values())
                .isEqualTo(Map.of("size", "it's")));
        assertThat(rendered.isDeployable()).isFalse();
        assertThat(rendered.obstacles())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly("helm-chart-missing");
    }

    @Test
    void anExcludedChartStopsNothing() {
        String chart = """
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec: {exclude: 'true', chart: {name: web, chartVersion: 1.0.0}}
                """;

        Rendered rendered = render(Map.of("a.yaml", chart, "web.tgz", ""), "");

        assertThat(rendered.isDeployable()).isTrue();
        assertThat(rendered.charts()).allMatch(HelmRelease::excluded);
    }

    @Test
    void aChartThatNothingDescribesStopsTheDeploy() {
        TreeMap<String, byte[]> files = new TreeMap<>(
                PackageFiles.ofTexts(Map.of("config.yaml", CONFIG)).files());
        files.put("web.tgz", Charts.chart());

        assertThat(render(new PackageFiles(files), "").isDeployable()).isFalse();
    }

    @Test
    void valuesOfAChartAreNotTold() {
        String chart = """
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec: {chart: {name: web, chartVersion: 1.0.0}, values: {a: 'repl{{ ConfigOption "answer" }}'}}
                """;

        assertThat(render(Map.of("a.yaml", chart), "hidden-text").charts().toString())
                .doesNotContain("hidden-text");
    }

    @Test
    void manifestsAreWrittenBySourceFile() {
        String two = CONFIG_MAP + "---\n" + CONFIG_MAP.replace("web", "second");

        ManifestFiles files =
                ManifestFiles.of(render(Map.of("a/web.yaml", two), "").manifests());

        assertThat(files.texts()).containsOnlyKeys("a/web.yaml");
        assertThat(String.join("", files.texts().values()).split("---\n")).hasSize(2);
    }

    private static KubeObject only(Map<String, String> files) {
        Rendered rendered = render(files, "");
        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.manifests()).hasSize(1);
        return rendered.manifests().getFirst().object();
    }

    private static Rendered render(Map<String, String> files, String answer) {
        Map<String, String> all = new HashMap<>(files);
        all.put("config.yaml", CONFIG);
        return render(PackageFiles.ofTexts(all), answer);
    }

    private static Rendered render(PackageFiles files, String answer) {
        Package content = PackageReader.read(files).content().orElseThrow();
        RenderInputs inputs = new RenderInputs(
                "shop",
                LicenseFields.NONE,
                ReleaseInfo.UNKNOWN,
                ClusterInfo.unknown("shop"),
                InstantSource.fixed(Instant.EPOCH),
                () -> new Random(1));
        ScreenSession session = ScreenSession.open(
                content.screen(),
                ConfigValues.EMPTY.with("answer", answer),
                lookup -> inputs.functions("shop", lookup));
        return Renderer.render(content, session.state(), inputs);
    }
}
