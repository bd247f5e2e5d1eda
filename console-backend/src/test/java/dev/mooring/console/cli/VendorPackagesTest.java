package dev.mooring.console.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.TestFiles;
import dev.mooring.console.object.KubeObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What real vendors wrote, quirks and all. Their packages lie beside the repository; without them nothing is tested. */
class VendorPackagesTest {

    private static final List<String> ALWAYS = List.of(
            "ConfigMap sentry",
            "Deployment sentry-cron",
            "Deployment sentry-redis-slave",
            "Deployment sentry-web",
            "Deployment sentry-worker",
            "Job sentry-db-init",
            "Job sentry-user-create",
            "PersistentVolumeClaim sentry",
            "PersistentVolumeClaim sentry-postgresql",
            "Secret sentry",
            "Secret sentry-postgresql",
            "Secret sentry-redis",
            "Service sentry",
            "Service sentry-redis-master",
            "Service sentry-redis-slave",
            "StatefulSet sentry-redis-master");

    @TempDir
    Path out;

    @BeforeEach
    void needVendorPackages() {
        assumeTrue(
                TestFiles.vendorPackage("kots/sentry").isPresent(),
                "skipped: there is no ../shared/packages/kots beside the repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentry", "gitea/manifests", "flipt/manifests", "storagebox/manifests", "gitea", "flipt"})
    void lintFindsNoError(String name) {
        assertThat(mooring("lint", sentry(name)).err()).doesNotContain("error ");
    }

    @Test
    void theScreenIsEvaluated() {
        Run run = mooring("config", "eval", sentry("sentry"), "-o", "json", "--license", sentry("sentry-license.yaml"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"name\" : \"admin_username\"");
    }

    @Test
    void sentryWithItsOwnDatabaseIsRenderedWhole() throws IOException {
        assertThat(objects()).isEqualTo(all("Deployment sentry-postgresql", "Service sentry-postgresql"));
    }

    @Test
    void sentryWithAnExternalDatabaseIsRenderedWhole() throws IOException {
        Set<String> objects = objects(
                "--set=postgres_type=external_postgres_inline",
                "--set=external_postgres_user=it's",
                "--set=external_postgres_password=a'b\"c");

        assertThat(objects).isEqualTo(all());
    }

    @ParameterizedTest
    @CsvSource({
        "gitea, gitea.config.database.HOST, gitea-postgres-rw:5432",
        "gitea, valkey.enabled, true",
        "flipt, replicaCount, 2",
        "flipt, postgresql.embedded.cluster.instances, 1",
        "storagebox, gateway.enabled, true",
        "storagebox/manifests, replicated.enabled, true"
    })
    void aChartsValuesAreRenderedWithTheirTypes(String name, String path, String value) throws IOException {
        String answer = name.equals("flipt") ? "--set=tls_acme_email=a@b.c" : "--namespace=default";

        Run run = mooring("render", sentry(name), "-o", out.toString(), answer);

        assertThat(run.err()).doesNotContain("error ");
        assertThat(run.exitCode()).isZero();
        String release = name.replace("/manifests", "");
        String values = TestFiles.texts(out).get("helm/" + release + "/values.yaml");
        assertThat(YamlFile.parse("values.yaml", String.valueOf(values))
                        .documents()
                        .getFirst()
                        .toValue())
                .extracting(root -> new KubeObject(Map.of("values", root)).at(("values." + path).split("[.]")))
                .hasToString("Optional[" + value + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flipt/charts/flipt", "gitea/charts/gitea", "storagebox/charts/storagebox"})
    void aChartIsRenderedAsAPackageOfItsOwn(String chart) throws IOException {
        assumeTrue(TestFiles.vendorPackage("kots/" + chart + "/Chart.yaml").isPresent(), "skipped: not unpacked");

        Run run = mooring("render", sentry(chart), "-o", out.toString(), "--set=further-values=note: hello");

        assertThat(run.err()).doesNotContain("error ");
        assertThat(run.exitCode()).isZero();
        assertThat(TestFiles.texts(out))
                .allSatisfy((path, _) -> assertThat(path).startsWith("helm/"));
        assertThat(TestFiles.texts(out).toString()).contains("note: hello");
    }

    private static Set<String> all(String... more) {
        Set<String> objects = new TreeSet<>(ALWAYS);
        objects.addAll(List.of(more));
        return objects;
    }

    private Set<String> objects(String... options) throws IOException {
        String[] render = {"render", sentry("sentry"), "-o", out.toString()};
        String[] arguments = java.util.stream.Stream.of(render, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        Run run = mooring(arguments);
        assertThat(run.err()).doesNotContain("error ");
        Set<String> objects = new TreeSet<>();
        for (Map.Entry<String, String> file : TestFiles.texts(out).entrySet()) {
            YamlFile.parse(file.getKey(), file.getValue()).documents().stream()
                    .map(document -> new KubeObject(json((YamlMapping) document)))
                    .forEach(object -> objects.add(object.kind() + " " + object.name()));
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(YamlMapping document) {
        return (Map<String, Object>) document.toValue();
    }

    private static String sentry(String name) {
        return TestFiles.vendorPackage("kots/" + name).orElseThrow().toString();
    }

    /** What a command left behind. */
    private record Run(int exitCode, String out, String err) {}

    private static Run mooring(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                MooringCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(command.execute(arguments), out.toString(), err.toString());
    }
}
