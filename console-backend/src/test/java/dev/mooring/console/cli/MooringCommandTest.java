package dev.mooring.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.TestFiles;
import dev.mooring.console.helm.Charts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MooringCommandTest {

    private static final String SHOP = TestFiles.repository("k8s/samples/shop").toString();
    private static final String LICENSE =
            TestFiles.repository("k8s/samples/shop-license.yaml").toString();
    private static final String PASSWORD = "--set=admin_password=correct-horse";

    @TempDir
    Path folder;

    /** What a command left behind. */
    private record Run(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(out, e);
            }
        }

        JsonNode item(String name) {
            return StreamSupport.stream(json().findParents("effective").spliterator(), false)
                    .filter(item -> item.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theSampleHasNothingToComplainAbout() {
        Run run = mooring("lint", SHOP);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Harbor Shop 1.0.0: 0 errors, 0 warnings\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aNameThatIsNoNamespaceIsWrongUsage() {
        Run run = mooring("render", SHOP, PASSWORD, "--namespace", "Bad NS", "-o", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'Bad NS' is no namespace");
    }

    @Test
    void lintTellsWhatIsWrongByItsPlace() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), "a: 1\nb: c: d\n");

        Run run = mooring("lint", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error web.yaml:2:5: ");
        assertThat(run.out()).endsWith(": 1 error, 1 warning\n");
    }

    @Test
    void lintRendersWithHarmlessAnswersAndTellsTheVendorsLine() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), """
                apiVersion: kots.io/v1beta1
                kind: Config
                metadata: {name: shop}
                spec:
                  groups:
                  - name: a
                    items:
                    - {name: on, type: bool, default: '0'}
                    - {name: text, type: text}
                """);
        Files.writeString(folder.resolve("web.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: web}
                data:
                {{repl if ConfigOptionEquals "on" "1" }}
                  a: {{repl ConfigOption "text" }}
                  b: c: d
                {{repl end }}
                """);

        Run run = mooring("lint", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error web.yaml:7:7: ", "[yaml-syntax]");
    }

    @Test
    void lintSpeaksJsonToo() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), "a: 1\nb: c: d\n");

        JsonNode finding = mooring("lint", folder.toString(), "-o", "json")
                .json()
                .path("findings")
                .get(0);

        assertThat(finding.properties().stream().map(entry -> entry.getKey()))
                .containsExactly("severity", "code", "message", "file", "line", "column", "subject");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsNoPackageIsAFinding() {
        Run run = mooring("lint", folder.toString(), "-o", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("findings").get(0).path("code").asText()).isEqualTo("folder-empty");
    }

    @Test
    void evalPrintsTheScreenAsJsonInAFixedOrder() {
        Run run = mooring("config", "eval", SHOP, PASSWORD, "-o", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().properties().stream().map(entry -> entry.getKey()))
                .containsExactly("groups", "findings");
        assertThat(run.json().path("groups").get(0).properties().stream().map(entry -> entry.getKey()))
                .containsExactly("name", "title", "visible", "items");
        assertThat(run.item("title").properties().stream().map(entry -> entry.getKey()))
                .containsExactly(
                        "name",
                        "type",
                        "value",
                        "default",
                        "effective",
                        "visible",
                        "required",
                        "readonly",
                        "error",
                        "origin",
                        "title",
                        "help",
                        "options",
                        "facts");
        assertThat(run.item("title").path("origin").asText()).isEqualTo("default");
        assertThat(run.item("title").path("error").isNull()).isTrue();
        assertThat(run.item("title").path("effective").asText()).isEqualTo("Harbor Shop");
    }

    @Test
    void aMissingAnswerIsAnError() {
        Run run = mooring("config", "eval", SHOP, "-o", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.item("admin_password").path("error").isNull()).isFalse();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsSetDecidesWhatIsVisible() {
        Run run = mooring("config", "eval", SHOP, PASSWORD, "-o", "json", "--set", "database_type=external");

        assertThat(run.item("database_host").path("visible").asBoolean()).isTrue();
        assertThat(run.item("database_host").path("error").isNull()).isFalse();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aLicenseOpensWhatItAllows() {
        Run without = mooring("config", "eval", SHOP, PASSWORD, "-o", "json");
        Run with = mooring("config", "eval", SHOP, PASSWORD, "-o", "json", "--license", LICENSE);

        assertThat(without.item("report_day").path("visible").asBoolean()).isFalse();
        assertThat(with.item("report_day").path("visible").asBoolean()).isTrue();
    }

    @Test
    void answersComeFromAFileAndSetGoesFirst() throws IOException {
        Path values = folder.resolve("values.yaml");
        Files.writeString(values, """
                apiVersion: kots.io/v1beta1
                kind: ConfigValues
                metadata: {name: harbor-shop}
                spec:
                  values:
                    title: {value: From the file}
                    theme: {value: dark}
                    admin_password: {valuePlaintext: correct-horse}
                """);

        Run run = mooring("config", "eval", SHOP, "--config-values", values.toString(), "--set", "theme=light");

        assertThat(run.out()).contains("title = From the file\n").contains("theme = light\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void boolsAndFilesAreSetInWords() throws IOException {
        Files.writeString(folder.resolve("terms.txt"), "No refunds");

        Run run = mooring(
                "config",
                "eval",
                SHOP,
                PASSWORD,
                "-o",
                "json",
                "--set",
                "reviews=false",
                "--set",
                "notice=@" + folder.resolve("terms.txt"));

        assertThat(run.item("reviews").path("value").asText()).isEqualTo("0");
        assertThat(run.item("notice").path("value").asText()).isEqualTo("Tm8gcmVmdW5kcw==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's \"so\"", "a=b", "\"quoted\"", "@notes", "${HOME}", " ", "a,b"})
    void whatIsSetIsTakenAsItIs(String title) {
        Run run = mooring("config", "eval", SHOP, PASSWORD, "-o", "json", "--set", "title=" + title);

        assertThat(run.item("title").path("value").asText()).isEqualTo(title);
    }

    @Test
    void anAnswerToAnUnknownItemIsAnError() {
        Run run = mooring("config", "eval", SHOP, PASSWORD, "--set", "titel=x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("titel").contains("[unknown-item]");
    }

    @Test
    void renderWritesTheManifestsAndListsThem() throws IOException {
        Path out = folder.resolve("new/out");

        Run run = mooring("render", SHOP, PASSWORD, "--namespace", "shop", "-o", out.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo("database.yaml\nmigrate.yaml\nnetwork-policy.yaml\nsettings.yaml\nweb.yaml\nworker.yaml\n");
        assertThat(TestFiles.texts(out)).hasSize(6);
        assertThat(TestFiles.text(out.resolve("web.yaml"))).contains("namespace: shop");
    }

    @Test
    void renderWritesNothingWhereThereIsAnError() {
        Path out = folder.resolve("out");

        Run run = mooring("render", SHOP, "-o", out.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void renderLeavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("web.yaml"), "old");
        Files.writeString(folder.resolve("mine.txt"), "mine");

        mooring("render", SHOP, PASSWORD, "-o", folder.toString());

        assertThat(TestFiles.texts(folder)).hasSize(7).containsEntry("mine.txt", "mine");
        assertThat(TestFiles.text(folder.resolve("web.yaml"))).startsWith("apiVersion: apps/v1");
    }

    @Test
    void aDirectoryThatIsAFileIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        Run run = mooring("render", SHOP, PASSWORD, "-o", folder.resolve("file").toString());

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "config",
                "nonsense",
                "lint",
                "lint /no/such/package",
                "lint a b",
                "lint --output xml .",
                "render .",
                "config eval /no/such/package",
                "config eval SHOP --license /no/such/license",
                "config eval SHOP --config-values /no/such/values",
                "config export /no/such/package",
                "config import SHOP",
                "config import SHOP /no/such/values",
                "config diff SHOP /no/such/values",
                "config eval SHOP --config-values /dev/null --kots-encryption-key x",
                "config eval SHOP --set title",
                "config eval SHOP --set notice=@/no/such/file"
            })
    void wrongUsageIsExplainedInTwoLinesAndLeavesStdoutEmpty(String arguments) {
        Run run = mooring(
                arguments.isEmpty()
                        ? new String[0]
                        : arguments.replace("SHOP", SHOP).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help' for more information.").doesNotContain("\tat ");
    }

    @Test
    void whatAChartMakesOfItsValuesIsWrittenBesideThem() throws IOException {
        String operator = "apiVersion: fly.dev/v1\nkind: Kite\nmetadata: {name: red}\n";
        Path release = releaseOf(Charts.chart(Charts.CONFIG_MAP, Charts.HOOK, operator));
        Path out = folder.resolve("out");

        Run run = mooring("render", release.toString(), "-o", out.toString(), "--namespace", "sea");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("helm/web/values.yaml"))).contains("it's");
        assertThat(Files.readString(out.resolve("helm/web/manifest.yaml")))
                .contains("greeting: \"it's\"", "home: \"sea\"", "kind: Kite", "name: web-migrate");
    }

    /** With one chart, greeted. */
    private Path releaseOf(byte[] chart) throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        Files.writeString(release.resolve("chart.yaml"), """
                apiVersion: kots.io/v1beta2
                kind: HelmChart
                metadata: {name: web}
                spec:
                  chart: {name: shop, chartVersion: 1.2.3}
                  releaseName: web
                  values: {greeting: "it's"}
                """);
        Files.write(release.resolve("shop.tgz"), chart);
        return release;
    }

    @Test
    void patchesReachWhatAChartMakes() throws IOException {
        Path release = releaseOf(Charts.chart(Charts.CONFIG_MAP, Charts.HOOK));
        Path patch = Files.writeString(folder.resolve("mine.yaml"), """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: web-migrate}
                spec: {backoffLimit: 7}
                """);
        Path misfit = Files.writeString(folder.resolve("misfit.yaml"), """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: other}
                spec: {backoffLimit: 7}
                """);
        Path out = folder.resolve("out");

        Run run = mooring("render", release.toString(), "-o", out.toString(), "--patch", patch.toString());
        Run refused = mooring(
                "render",
                release.toString(),
                "-o",
                folder.resolve("none").toString(),
                "--patch",
                patch.toString(),
                "--patch",
                misfit.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("helm/web/manifest.yaml"))).contains("backoffLimit: 7");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("patches/002-misfit.yaml:1:1", "Job other", "[patch-no-target]");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void whyAChartCannotBeRenderedIsTold() throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        Files.writeString(release.resolve("chart.yaml"), """
                apiVersion: kots.io/v1beta1
                kind: HelmChart
                metadata: {name: web}
                spec:
                  chart: {name: shop, chartVersion: 1.2.3}
                """);
        Files.write(release.resolve("shop.tgz"), Charts.chart("{{ fail \"the moon is wrong\" }}"));

        Run run = mooring(
                "render", release.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("the moon is wrong", "--kubeconfig tries it on yours", "useHelmInstall is not true");
        assertThat(folder.resolve("out/helm/shop/manifest.yaml")).doesNotExist();
    }

    @Test
    void exportedAnswersAreReadBackAsTheyAre() throws IOException {
        Run exported = mooring("config", "export", SHOP, PASSWORD, "--set=title=It's: \"ours\"");
        Path file = Files.writeString(folder.resolve("values.yaml"), exported.out());

        Run evaluated = mooring("config", "eval", SHOP, "--config-values", file.toString(), "-o", "json");
        Run again = mooring("config", "export", SHOP, "--config-values", file.toString());

        assertThat(exported.exitCode()).isZero();
        assertThat(evaluated.item("title").path("value").asText()).isEqualTo("It's: \"ours\"");
        assertThat(evaluated.item("admin_password").path("value").asText()).isEqualTo("correct-horse");
        assertThat(again.out()).isEqualTo(exported.out());
    }

    @Test
    void anImportTakesWhatFitsAndTellsWhatDoesNot() throws IOException {
        Path file = values(
                "in.yaml",
                "title: {value: Tide}",
                "gone: {value: x}",
                "admin_password: {valuePlaintext: correct-horse}");

        Run run = mooring("config", "import", SHOP, file.toString(), "--set=greeting=Ahoy");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("gone").contains("import-unknown-item");
        assertThat(run.out()).contains("Tide", "Ahoy", "correct-horse").doesNotContain("gone");
    }

    @Test
    void anImportWithAWrongAnswerWritesNothing() throws IOException {
        Path file = values("in.yaml", "replicas: {value: many}");

        Run run = mooring("config", "import", SHOP, file.toString(), PASSWORD);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("replicas");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void differencesAreToldWithoutPasswords() throws IOException {
        String old = values("old.yaml", "title: {value: Tide}", "admin_password: {valuePlaintext: first-pass}")
                .toString();
        String changed = values(
                        "new.yaml",
                        "title: {value: Ebb}",
                        "admin_password: {valuePlaintext: other-pass}",
                        "greeting: {value: Ahoy}",
                        "elsewhere: {value: unknown}")
                .toString();

        Run run = mooring("config", "diff", SHOP, old, changed);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        ~ title = "Tide" -> "Ebb"
                        + greeting = "Ahoy"
                        ~ admin_password (hidden)
                        + elsewhere (hidden)
                        """);
        assertThat(mooring("config", "diff", SHOP, old, changed, "--exit-code").exitCode())
                .isEqualTo(1);
        assertThat(mooring("config", "diff", SHOP, old, old, "--exit-code").exitCode())
                .isZero();
        assertThat(mooring("config", "diff", SHOP, old, changed, "-o", "json").out())
                .contains("\"after\" : \"Ebb\"")
                .doesNotContain("other-pass");
    }

    @Test
    void aPasswordThatKotsEncryptedIsReadWithItsKey() throws IOException {
        Path file = values("in.yaml", "admin_password: {value: ZnJlc2ggbm9uY2UhfEOuyl/mV7ryTXFSjXaSiQDCMoDA1us=}");
        String key = "AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dzj6vH4";
        Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");

        Run without = mooring("config", "export", SHOP, "--config-values", file.toString());
        Run with = mooring(
                "config", "export", SHOP, "--config-values", file.toString(), "--kots-encryption-key=@" + keyFile);

        assertThat(without.err()).contains("values-cannot-decrypt");
        assertThat(without.out()).doesNotContain("ZnJlc2gg");
        assertThat(with.out()).contains("hunter2");
        assertThat(mooring("config", "import", SHOP, file.toString(), "--kots-encryption-key", key)
                        .err())
                .doesNotContain("values-cannot-decrypt");
    }

    private Path values(String name, String... entries) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "apiVersion: kots.io/v1beta1\nkind: ConfigValues\nspec:\n  values:\n    "
                        + String.join("\n    ", entries) + "\n");
    }

    @Test
    void helpAndVersionAreFine() {
        assertThat(mooring("--help").out()).contains("lint", "config", "render");
        assertThat(mooring("--help").exitCode()).isZero();
        assertThat(mooring("--version").out()).startsWith("mooring ");
    }

    private static Run mooring(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                MooringCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
