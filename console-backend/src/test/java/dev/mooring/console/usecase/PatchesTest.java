package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private static final String PATCH = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: greeting}
            data: {mine: 'yes'}
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void patchesAreAVersionAndReachTheCluster() {
        Version patched = patched(PATCH);

        assertThat(patched.source()).isEqualTo(VersionSource.PATCH_CHANGE);
        assertThat(console.deployed(patched.sequence())).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.configMap("greeting", "mine")).isEqualTo("yes");
        assertThat(console.configMap("greeting", "text")).isEqualTo("hello");
    }

    @Test
    void patchesStayWhenAnswersOrTheReleaseChange() {
        patched(PATCH);
        console.greeting("ahoy");

        Version upgraded = done(console.installPackage.install(nextRelease("greeting"), "", "admin"));

        assertThat(upgraded.source()).isEqualTo(VersionSource.RELEASE_UPLOAD);
        console.deployed(upgraded.sequence());
        assertThat(console.configMap("greeting", "mine")).isEqualTo("yes");
        assertThat(console.configMap("greeting", "text")).isEqualTo("ahoy");
    }

    @Test
    void aReleaseThatAPatchDoesNotFitIsRefusedNamingTheFileUntilThePatchIsRemoved() {
        Version patched = patched(PATCH);

        Outcome.Refused<Version> refusal = refused(console.installPackage.install(nextRelease("renamed"), "", "admin"));

        assertThat(refusal.findings())
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("patch-no-target");
                    assertThat(finding.where()).hasToString("patches/mine.yaml:1:1");
                });
        done(console.changePatches.change(APP, patched.sequence(), Patches.NONE, "", "admin"));
        done(console.installPackage.install(nextRelease("renamed"), "", "admin"));
    }

    @Test
    void aPatchThatDoesNotApplyIsRefused() {
        Version newest = configured();

        Outcome.Refused<Version> refusal =
                refused(change(newest.sequence(), PATCH.replace("name: greeting", "name: none")));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.findings()).extracting(Finding::code).contains("patch-no-target");
        assertThat(console.store.newest(APP)).map(Version::sequence).contains(newest.sequence());
    }

    @Test
    void patchesOfAnOlderVersionAreAConflict() {
        Version newest = configured();

        assertThat(refused(change(new Sequence(0), PATCH)).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(done(console.openPatches.open(APP)).basedOn()).isEqualTo(newest.sequence());
    }

    @Test
    void theSamePatchesAgainMakeNoVersion() {
        Version patched = patched(PATCH);

        assertThat(done(change(patched.sequence(), PATCH)).sequence()).isEqualTo(patched.sequence());
    }

    @Test
    void aPreviewTellsAllThatThePatchesChange() {
        Version patched = patched(PATCH);

        ConfigPreview preview =
                done(console.previewPatches.preview(APP, patched.sequence(), patches(PATCH + "---\n[]\n")));

        assertThat(preview.documents()).singleElement().satisfies(document -> {
            assertThat(document.object().name()).isEqualTo("greeting");
            assertThat(document.lines())
                    .anySatisfy(line -> assertThat(line.text()).contains("mine: \"yes\""));
        });
        assertThat(preview.findings()).extracting(Finding::code).containsExactly("patch-unreadable");
    }

    private static final String PATCH_OF_CHART = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: web-settings}
            data: {greeting: mine}
            """;

    @Test
    void whatAChartGivesIsPatchedKeptAndShownBefore() {
        Version configured = configuredChart();

        ConfigPreview preview =
                done(console.previewPatches.preview(APP, configured.sequence(), patches(PATCH_OF_CHART)));
        assertThat(preview.findings()).isEmpty();
        assertThat(preview.documents()).singleElement().satisfies(document -> {
            assertThat(document.object().name()).isEqualTo("web-settings");
            assertThat(document.path()).isEqualTo("helm/web");
        });

        Version patched = done(change(configured.sequence(), PATCH_OF_CHART));
        assertThat(console.deployed(patched.sequence())).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("mine");

        Version answered = console.greeting("ahoy");
        console.deployed(answered.sequence());
        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("mine");

        Version unpatched = done(console.changePatches.change(APP, answered.sequence(), Patches.NONE, "", "admin"));
        console.deployed(unpatched.sequence());
        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("ahoy");
    }

    @Test
    void whatSomebodyChangedInAChartsObjectIsKeptByAPatchThatIsOffered() {
        Version configured = configuredChart();
        console.deployed(configured.sequence());
        ObjectRef settings = new ObjectRef("v1", "ConfigMap", sandbox.facts().namespace(), "web-settings");
        sandbox.client()
                .configMaps()
                .inNamespace(settings.namespace())
                .withName(settings.name())
                .edit(map -> new ConfigMapBuilder(map)
                        .addToData("greeting", "theirs")
                        .build());

        String text = done(console.suggestPatch.keeping(APP, settings, List.of(".data.greeting")));
        Version patched = done(change(configured.sequence(), text));
        console.deployed(patched.sequence());

        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("theirs");
        assertThat(refused(console.suggestPatch.keeping(APP, settings, List.of(".data.none")))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        ObjectRef foreign = new ObjectRef("v1", "ConfigMap", settings.namespace(), "foreign");
        assertThat(refused(console.suggestPatch.keeping(APP, foreign, List.of(".data.none")))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        ObjectRef secret = new ObjectRef("v1", "Secret", settings.namespace(), "web");
        assertThat(refused(console.suggestPatch.keeping(APP, secret, List.of(".data.a")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("patch-of-secret");
    }

    @Test
    void aPatchThatFindsNothingInChartsEitherIsToldBeforeAndStopsThePlan() {
        Version configured = configuredChart();
        String text = PATCH_OF_CHART.replace("web-settings", "web-setings");

        ConfigPreview preview = done(console.previewPatches.preview(APP, configured.sequence(), patches(text)));
        Version patched = done(change(configured.sequence(), text));
        Plan plan = done(console.planVersion.plan(APP, patched.sequence()));

        assertThat(preview.findings()).extracting(Finding::code).containsExactly("patch-no-target");
        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("patch-no-target");
            assertThat(finding.where()).hasToString("patches/mine.yaml:1:1");
        });
    }

    @Test
    void whatIsTooLargeOrBadlyNamedIsRefused() {
        Version newest = configured();
        Patches patches = new Patches(new TreeMap<>(Map.of("../x", "a: 1")));

        assertThat(refused(console.previewPatches.preview(APP, newest.sequence(), patches))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(console.changePatches.change(APP, newest.sequence(), patches, "", "admin"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("patch-name");
    }

    private Version configured() {
        console.installed();
        return console.greeting("hello");
    }

    private Version configuredChart() {
        done(console.installPackage.install(ConsoleOnSandbox.withChart(), "", "admin"));
        return console.greeting("hello");
    }

    private Version patched(String text) {
        return done(change(configured().sequence(), text));
    }

    private Outcome<Version> change(Sequence basedOn, String text) {
        return console.changePatches.change(APP, basedOn, patches(text), "", "admin");
    }

    private static Patches patches(String text) {
        return new Patches(new TreeMap<>(Map.of("mine.yaml", text)));
    }

    private static PackageFiles nextRelease(String name) {
        return PackageFiles.ofTexts(Map.of(
                "config.yaml",
                ConsoleOnSandbox.CONFIG,
                "manifests.yaml",
                ConsoleOnSandbox.MANIFESTS.replace("metadata: {name: greeting}", "metadata: {name: " + name + "}")
                        + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: new}\n"));
    }
}
