package dev.mooring.console.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.packages.Package.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {

    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata:
              name: My_Shop
            spec:
              title: My Shop
              icon: data:image/png;base64,AAAA
              releaseNotes: "**New**"
              statusInformers:
              - deployment/web
              - '{{repl if ConfigOptionEquals "a" "1"}}service/web{{repl end}}'
            """;

    private static final String SIG_APPLICATION = """
            apiVersion: app.k8s.io/v1beta1
            kind: Application
            metadata:
              name: other
            spec:
              descriptor:
                version: "1.2.3"
            """;

    private static final String CONFIG = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata:
              name: config
            spec:
              groups:
              - name: main
                title: Main
                items:
                - name: a
                  title: A
                  type: text
            """;

    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: web
            """;

    @Test
    void aReleaseIsReadWhole() {
        Package content = read(Map.of(
                "app.yaml", APPLICATION, "sig.yaml", SIG_APPLICATION, "config.yaml", CONFIG, "web.yaml", CONFIG_MAP));

        assertThat(content.slug()).isEqualTo(new AppSlug("my-shop"));
        assertThat(content.title()).isEqualTo("My Shop");
        assertThat(content.version()).isEqualTo("1.2.3");
        assertThat(content.icon()).isEqualTo("data:image/png;base64,AAAA");
        assertThat(content.releaseNotes()).isEqualTo("**New**");
        assertThat(content.screen().groups()).hasSize(1);
        assertThat(content.statusInformers()).hasSize(2);
        assertThat(content.sources()).extracting(SourceFile::path).containsExactly("sig.yaml", "web.yaml");
    }

    @Test
    void aNameThatIsTheConsolesOwnIsTold() {
        PackageReading reading = reading(Map.of("app.yaml", APPLICATION.replace("My_Shop", "mooring-app-x")));

        assertThat(reading.content()).isPresent();
        assertThat(reading.findings()).extracting(Finding::code).contains("application-name-reserved");
    }

    @Test
    void aChartOfSuchANameIsToldTheSame() {
        PackageReading reading = reading(Map.of("Chart.yaml", "apiVersion: v2\nname: mooring-app-x\nversion: 1.0.0\n"));

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("application-name-reserved");
    }

    @ParameterizedTest
    @CsvSource({"sentry-enterprise, sentry-enterprise", "-Über App!-, ber-app", "a, a", "'', app", "!!!, app"})
    void aNameIsMadeAValidSlug(String name, String slug) {
        String application = APPLICATION.replace("My_Shop", "'" + name + "'");

        assertThat(reading(Map.of("app.yaml", application))
                        .content()
                        .orElseThrow()
                        .slug())
                .hasToString(slug);
    }

    @Test
    void aLongNameIsCut() {
        Package content = read(Map.of("app.yaml", APPLICATION.replace("My_Shop", "a".repeat(49) + "-b")));

        assertThat(content.slug().value()).isEqualTo("a".repeat(49));
    }

    @Test
    void withoutAnApplicationTheConfigNamesIt() {
        assertThat(read(Map.of("config.yaml", CONFIG)).slug()).hasToString("config");
    }

    @Test
    void manifestsAloneAreAPackageWithoutQuestions() {
        PackageReading reading = reading(Map.of("web.yaml", CONFIG_MAP));

        assertThat(reading.content().orElseThrow().screen().isEmpty()).isTrue();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("application-without-name");
    }

    @Test
    void aPackageWithoutYamlCannotBeWorkedWith() {
        PackageReading reading = reading(Map.of("README.md", "hello"));

        assertThat(reading.content()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("package-empty");
    }

    @Test
    void aSecondConfigIsAnErrorNamingBothPlaces() {
        PackageReading reading = reading(Map.of("app.yaml", APPLICATION, "a.yaml", CONFIG, "b.yaml", CONFIG));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.where().file()).isEqualTo("b.yaml");
            assertThat(finding.message()).contains("a.yaml:1:1");
        });
    }

    @Test
    void brokenYamlIsAnErrorAtItsPlace() {
        PackageReading reading = reading(Map.of("app.yaml", APPLICATION, "web.yaml", "a: 1\nb: c: d\n"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.toString()).startsWith("error web.yaml:2:5: ");
        });
    }

    @Test
    void aFileWithTemplatesIsParsedOnlyAfterRendering() {
        String text = CONFIG_MAP + "{{repl if ConfigOptionEquals \"a\" \"1\"}}\ndata: {a: b}\n{{repl end}}\n";

        PackageReading reading = reading(Map.of("app.yaml", APPLICATION, "web.yaml", text));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().orElseThrow().sources()).hasSize(1);
    }

    @Test
    void aConfigHasToBeYamlBeforeRendering() {
        String config = CONFIG.replace("title: Main", "title: {{repl ConfigOption \"a\"}}");

        assertThat(reading(Map.of("app.yaml", APPLICATION, "config.yaml", config))
                        .findings())
                .anyMatch(Finding::isError);
    }

    @Test
    void aTemplateErrorIsToldWithItsPlace() {
        String text = CONFIG_MAP + "data:\n  a: '{{repl ConfigOptino \"a\"}}'\n";

        assertThat(reading(Map.of("app.yaml", APPLICATION, "web.yaml", text)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.where().file()).isEqualTo("web.yaml");
                    assertThat(finding.where().line()).isEqualTo(6);
                });
    }

    @Test
    void aTemplateErrorInAStatusInformerIsToldToo() {
        String application = APPLICATION.replace("deployment/web", "'{{repl nonsense}}'");

        assertThat(reading(Map.of("app.yaml", application)).findings()).anyMatch(Finding::isError);
    }

    @Test
    void aDocumentThatIsNoObjectIsAWarning() {
        PackageReading reading =
                reading(Map.of("app.yaml", APPLICATION, "values.yaml", "a: 1\n---\n# nothing\n---\nb: 2\n"));

        assertThat(reading.findings())
                .hasSize(2)
                .allMatch(finding ->
                        finding.severity() == Severity.WARNING && finding.code().equals("not-a-kubernetes-document"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "logo.png", "data.json", "empty.yaml"})
    void otherFilesAreIgnoredSilently(String name) {
        String text = name.endsWith("yaml") ? "# nothing\n" : "{\"a\": 1}";

        assertThat(reading(Map.of("app.yaml", APPLICATION, name, text)).findings())
                .isEmpty();
    }

    @Test
    void templatesOfHelmChartsAreNoManifests() {
        String chart = "apiVersion: kots.io/v1beta2\nkind: HelmChart\nmetadata:\n  name: web\nspec: {}\n";

        PackageReading reading = reading(Map.of(
                "app.yaml",
                APPLICATION,
                "chart.yaml",
                chart,
                "web-1.0.0.tgz",
                "...",
                "charts/web/Chart.yaml",
                "name: web",
                "charts/web/templates/web.yaml",
                "{{ .Values.x }}: {{"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().orElseThrow().sources())
                .extracting(SourceFile::path)
                .containsExactly("chart.yaml");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        Map<String, byte[]> files = Map.of(
                "app.yaml",
                APPLICATION.getBytes(StandardCharsets.UTF_8),
                "web.yaml",
                "a: ä".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PackageReader.read(new PackageFiles(new TreeMap<>(files))).findings())
                .extracting(Finding::code)
                .containsExactly("not-utf8");
    }

    @ParameterizedTest
    @CsvSource({
        "kots.io/v1beta1, Anything, true",
        "troubleshoot.sh/v1beta2, Preflight, true",
        "troubleshoot.replicated.com/v1beta1, SupportBundle, true",
        "velero.io/v1, Backup, true",
        "velero.io/v1, Schedule, false",
        "app.k8s.io/v1beta1, Application, true",
        "embeddedcluster.replicated.com/v1beta1, Config, true",
        "kurl.sh/v1beta1, Installer, true",
        "apps/v1, Deployment, false",
        "v1, ConfigMap, false",
        "argoproj.io/v1alpha1, Application, false"
    })
    void someKindsAreForTheConsoleOnly(String apiVersion, String kind, boolean only) {
        assertThat(ConsoleOnly.contains(new ObjectKind(apiVersion, kind))).isEqualTo(only);
    }

    private static Package read(Map<String, String> files) {
        PackageReading reading = reading(files);
        assertThat(reading.findings()).isEqualTo(List.of());
        return reading.content().orElseThrow();
    }

    private static PackageReading reading(Map<String, String> files) {
        return PackageReader.read(PackageFiles.ofTexts(files));
    }
}
