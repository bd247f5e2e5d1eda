package dev.mooring.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ItemType;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.ChartArchive;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageFormat;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.packages.PackageReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helm charts that are packages of their own. */
class ChartPackageTest {

    private static final String CHART = """
            apiVersion: v2
            name: web_shop
            version: 1.2.3
            icon: https://example.com/icon.png
            """;
    private static final String VALUES = """
            replicas: 2
            image: {tag: latest}
            extra: {}
            """;
    private static final String SCHEMA = """
            {
              "type": "object",
              "required": ["host", "replicas"],
              "properties": {
                "replicas": {"type": "integer", "title": "Copies", "minimum": 1, "maximum": 9},
                "host": {"type": "string", "format": "hostname", "description": "Where it is"},
                "share": {"type": "number", "default": 0.5},
                "on": {"type": "boolean", "default": true},
                "size": {"enum": ["small", "large"], "default": "small"},
                "extra": {"type": "object"},
                "list": {"type": ["array", "null"]},
                "image": {"type": "object", "title": "Picture", "properties": {
                  "tag": {"type": "string", "pattern": "^[a-z0-9.]+$"},
                  "pull": {"type": "object", "properties": {"token": {"type": "string", "writeOnly": true}}}
                }},
                "shared": {"$ref": "#/definitions/port", "title": "Port"}
              },
              "definitions": {"port": {"type": "integer", "default": 8080}}
            }
            """;

    @Test
    void aChartIsAPackageNamedByItself() {
        Package content = content(Map.of());

        assertThat(content.format()).isInstanceOf(PackageFormat.HelmChart.class);
        assertThat(content.slug()).hasToString("web-shop");
        assertThat(content.title()).isEqualTo("web_shop");
        assertThat(content.version()).isEqualTo("1.2.3");
        assertThat(content.icon()).as("nothing is fetched from elsewhere").isEmpty();
    }

    @Test
    void itIsInstalledAsOneReleaseFromThePackageItself() {
        Rendered rendered = render(content(Map.of()), ConfigValues.EMPTY);

        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.charts()).singleElement().satisfies(chart -> {
            assertThat(chart.releaseName()).isEqualTo("web-shop");
            assertThat(chart.namespace()).isEqualTo("shop");
            assertThat(chart.values()).isEmpty();
            assertThat(ChartArchive.of(
                            content(Map.of()).files(), chart.archive().orElseThrow()))
                    .isPresent();
        });
    }

    @Test
    void withoutASchemaItsValuesAreAskedForAsYamlBesideItsOwn() {
        ScreenState screen = screen(content(Map.of()), ConfigValues.EMPTY).state();

        assertThat(screen.items()).singleElement().satisfies(item -> {
            assertThat(item.name()).hasToString("further-values");
            assertThat(item.help()).contains("replicas: 2");
            assertThat(item.effective()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, TEXT, Copies, 2",
        "host, TEXT, host, ''",
        "share, TEXT, share, 0.5",
        "on, BOOL, on, 1",
        "size, DROPDOWN, size, small",
        "extra, TEXTAREA, extra, ''",
        "list, TEXTAREA, list, ''",
        "image.tag, TEXT, tag, latest",
        "image.pull.token, PASSWORD, pull: token, ''",
        "shared, TEXT, Port, 8080"
    })
    void aSchemaMakesQuestionsOfItsTypes(String name, ItemType type, String title, String shown) {
        ItemState item = item(screen(withSchema(), ConfigValues.EMPTY).state(), name);

        assertThat(item.type()).isEqualTo(type);
        assertThat(item.title()).isEqualTo(title);
        assertThat(item.effective()).isEqualTo(shown);
    }

    @Test
    void whatTheSchemaRequiresAndNobodyGivesIsRequired() {
        ScreenState state = screen(withSchema(), ConfigValues.EMPTY).state();

        assertThat(state.isDeployable()).isFalse();
        assertThat(item(state, "host").error()).isPresent();
        assertThat(item(state, "replicas").error()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"replicas, 10", "replicas, two", "host, not a host", "share, half", "image.tag, UPPER"})
    void answersAreHeldAgainstTheSchema(String name, String answer) {
        ScreenState state =
                screen(withSchema(), ConfigValues.EMPTY.with(name, answer)).state();

        assertThat(item(state, name).error()).isPresent();
    }

    @Test
    void answersBecomeValuesOfTheirTypesAndWhatWasNotAnsweredIsLeftToTheChart() {
        ConfigValues answers = ConfigValues.EMPTY
                .with("host", "shop.example.com")
                .with("on", "0")
                .with("replicas", "3")
                .with("share", "0.25")
                .with("image.pull.token", "null")
                .with("extra", "a: {b: 1e3}")
                .with("list", "[1, two]");

        Rendered rendered = render(withSchema(), answers);

        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.charts().getFirst().values())
                .containsEntry("host", "shop.example.com")
                .containsEntry("on", false)
                .containsEntry("replicas", 3L)
                .containsEntry("share", 0.25)
                .containsEntry("size", "small")
                .containsEntry("shared", 8080L)
                .containsEntry("extra", Map.of("a", Map.of("b", 1000L)))
                .containsEntry("list", List.of(1L, "two"))
                .containsEntry("image", Map.of("pull", Map.of("token", "null")));
    }

    @Test
    void furtherValuesArePutOverAllOthers() {
        ConfigValues answers = ConfigValues.EMPTY
                .with("host", "shop.example.com")
                .with("image.tag", "a")
                .with("further-values", "image: {tag: b, pullPolicy: Always}\nreplicas: null\n");

        Rendered rendered = render(withSchema(), answers);

        assertThat(rendered.charts().getFirst().values())
                .containsEntry("image", Map.of("tag", "b", "pullPolicy", "Always"))
                .containsEntry("replicas", null)
                .containsEntry("host", "shop.example.com");
    }

    @Test
    void furtherValuesThatAreNoMappingAreAnError() {
        Rendered rendered = render(content(Map.of()), ConfigValues.EMPTY.with("further-values", "[1]"));

        assertThat(rendered.findings()).extracting(Finding::code).containsExactly("chart-values-yaml");
    }

    @Test
    void aSchemaThatIsBrokenIsToldAndTheRestWorks() {
        PackageReading reading = read(Map.of("values.schema.json", "{"));

        assertThat(reading.findings()).extracting(Finding::code).contains("chart-schema");
        assertThat(reading.content()).isPresent();
    }

    @Test
    void aSchemaThatRefersToItselfEnds() {
        String part = "{\"properties\":{\"a\":{\"$ref\":\"#/d\"},\"b\":{\"$ref\":\"#/d\"},\"c\":{\"$ref\":\"#/d\"},"
                + "\"e\":{\"type\":\"string\"}}";
        String schema = part + ",\"d\":" + part + "}}";

        Package content = content(Map.of("values.schema.json", schema));

        assertThat(content.screen().items().count()).isBetween(8L, 501L);
    }

    @Test
    void aLibraryIsRefused() {
        PackageReading reading = read(Map.of("Chart.yaml", CHART + "type: library\n"));

        assertThat(reading.content()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("chart-library");
    }

    @Test
    void aChartWithKindsOfKotsBesideItIsARelease() {
        Package content = content(Map.of(
                "app.yaml", "apiVersion: kots.io/v1beta1\nkind: Application\nmetadata: {name: a}\nspec: {title: A}\n"));

        assertThat(content.format()).isInstanceOf(PackageFormat.Kots.class);
    }

    @Test
    void whatLooksLikeATemplateOfKotsStandsForItself() {
        String schema = "{\"properties\":{\"a\":{\"type\":\"string\",\"description\":\"repl{{ Namespace }}\"}}}";

        ScreenState state = screen(content(Map.of("values.schema.json", schema)), ConfigValues.EMPTY)
                .state();

        assertThat(item(state, "a").help()).contains("Namespace");
    }

    private static Package withSchema() {
        return content(Map.of("values.schema.json", SCHEMA));
    }

    private static Package content(Map<String, String> more) {
        PackageReading reading = read(more);
        assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
        return reading.content().orElseThrow();
    }

    private static PackageReading read(Map<String, String> more) {
        Map<String, String> files = new HashMap<>(Map.of(
                "Chart.yaml", CHART,
                "values.yaml", VALUES,
                "templates/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}}\n"));
        files.putAll(more);
        return PackageReader.read(PackageFiles.ofTexts(files));
    }

    private static ItemState item(ScreenState state, String name) {
        return state.items()
                .filter(item -> item.name().equals(new ItemName(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Rendered render(Package content, ConfigValues answers) {
        return Renderer.render(content, screen(content, answers).state(), inputs());
    }

    private static ScreenSession screen(Package content, ConfigValues answers) {
        return ScreenSession.open(content.screen(), answers, lookup -> inputs().functions("shop", lookup));
    }

    private static RenderInputs inputs() {
        return new RenderInputs(
                "shop",
                LicenseFields.NONE,
                ReleaseInfo.UNKNOWN,
                ClusterInfo.unknown("shop"),
                InstantSource.fixed(Instant.EPOCH),
                () -> new Random(1));
    }
}
