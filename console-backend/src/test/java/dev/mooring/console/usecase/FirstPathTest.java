package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstPathTest {

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void anInstalledPackageWithOpenQuestionsNeedsConfiguration() {
        Version version = console.installed();

        assertThat(version.state()).isInstanceOf(VersionState.NeedsConfig.class);
        assertThat(version.source()).isEqualTo(VersionSource.INSTALL);
        assertThat(refused(console.planVersion.plan(APP, version.sequence())).reason())
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void theSamePackageTwiceIsOneVersion() {
        console.installed();

        assertThat(console.installed().sequence()).isEqualTo(Sequence.FIRST);
        assertThat(console.store.versions(APP)).hasSize(1);
    }

    @Test
    void savedAnswersMakeANewVersionThatCanBeDeployed() {
        console.installed();

        Version saved = console.greeting("hello");

        assertThat(saved.sequence()).isEqualTo(new Sequence(1));
        assertThat(saved.parent()).contains(Sequence.FIRST);
        assertThat(saved.state()).isInstanceOf(VersionState.Ready.class);
    }

    @Test
    void missingAnswersAreRefusedAndNothingIsStored() {
        Version installed = console.installed();

        Outcome<Version> outcome = console.saveConfig.save(APP, installed.sequence(), ConfigValues.EMPTY, "", "admin");

        assertThat(refused(outcome).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(outcome).findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("Greeting"));
        assertThat(console.store.versions(APP)).hasSize(1);
    }

    @Test
    void answersMadeFromAnOldVersionAreRefused() {
        Version installed = console.installed();
        console.greeting("first");

        Outcome<Version> late = console.saveConfig.save(
                APP, installed.sequence(), installed.values().with("greeting", "late"), "", "admin");

        assertThat(refused(late).reason()).isEqualTo(Reason.CONFLICT);
    }

    @Test
    void answersMadeFromAVersionThatNeverWasAreRefusedInOtherWords() {
        Version installed = console.installed();

        Outcome<Version> early = console.saveConfig.save(APP, new Sequence(99), installed.values(), "", "admin");

        assertThat(refused(early).findings())
                .allSatisfy(finding -> assertThat(finding.message()).startsWith("There is no version 99"));
    }

    @Test
    void aChartIsInstalledUpgradedAndUninstalledWithItsVersions() {
        done(console.installPackage.install(ConsoleOnSandbox.withChart(), "", "admin"));
        console.deployed(console.greeting("hello").sequence());
        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("hello");
        assertThat(console.store.app(APP).orElseThrow().releases())
                .singleElement()
                .satisfies(release -> assertThat(release.objects())
                        .containsExactly(new ObjectRef("v1", "ConfigMap", "mooring", "web-settings")));

        Version changed = console.greeting("it's");
        assertThat(done(console.planVersion.plan(APP, changed.sequence())).entries())
                .anySatisfy(entry -> assertThat(entry.effect() + " " + entry.object())
                        .isEqualTo("CHANGE ConfigMap mooring/web-settings"));
        console.deployed(changed.sequence());
        assertThat(console.configMap("web-settings", "greeting")).isEqualTo("it's");
        assertThat(done(console.showApp.show(APP)).status().objects())
                .extracting(status -> status.object().name())
                .contains("web-settings");
        ObjectRef release =
                console.store.app(APP).orElseThrow().releases().getFirst().release();
        assertThat(done(console.showApp.show(APP))
                        .status()
                        .releaseOf(new ObjectRef("v1", "ConfigMap", "mooring", "web-settings")))
                .contains(release);
        assertThat(done(console.explainObject.explain(APP, release)).causes()).isEmpty();
        assertThat(refused(console.openObject.yaml(APP, release, false))
                        .findings()
                        .getFirst()
                        .message())
                .contains("is kept by Helm");

        Version without = done(console.installPackage.install(ConsoleOnSandbox.tiny(), "", "admin"));
        assertThat(console.deployed(without.sequence())).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.hasConfigMap("web-settings")).isFalse();
        assertThat(console.store.app(APP).orElseThrow().releases()).isEmpty();
    }

    @Test
    void aPlanNamesWhatWillBeCreatedAndShowsNoSecret() {
        console.installed();
        Version saved = console.greeting("hello");
        String token =
                saved.values().answer(new ItemName("token")).orElseThrow().value();

        Plan plan = done(console.planVersion.plan(APP, saved.sequence()));

        assertThat(plan.count(Effect.CREATE)).isEqualTo(3);
        assertThat(plan.toString()).doesNotContain(token);
        assertThat(console.hasConfigMap("greeting")).isFalse();
    }

    @Test
    void aDeployAppliesEverythingAndTheVersionRuns() {
        console.installed();
        Version saved = console.greeting("hello");

        VersionState state = console.deployed(saved.sequence());

        assertThat(state).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.configMap("greeting", "text")).isEqualTo("hello");
        assertThat(done(console.showApp.show(APP)).running())
                .map(Version::sequence)
                .contains(saved.sequence());
        assertThat(done(console.showDeploy.show(APP, saved.sequence()))
                        .orElseThrow()
                        .ended())
                .isPresent();
    }

    @Test
    void aSecondDeployAppliesTheDifferenceAndPrunesWhatIsGone() {
        console.installed();
        console.deployed(console.greeting("hello").sequence());
        Version newest = console.store.versions(APP).getFirst();
        ConfigValues changed = newest.values().with("greeting", "ahoy").with("extra", "0");
        Version second = done(console.saveConfig.save(APP, newest.sequence(), changed, "", "admin"));

        Plan plan = done(console.planVersion.plan(APP, second.sequence()));
        console.deployed(second.sequence());

        assertThat(plan.count(Effect.CHANGE)).isEqualTo(1);
        assertThat(plan.count(Effect.DELETE)).isEqualTo(1);
        assertThat(plan.count(Effect.UNCHANGED)).isEqualTo(1);
        assertThat(console.configMap("greeting", "text")).isEqualTo("ahoy");
        assertThat(console.hasConfigMap("extra")).isFalse();
    }

    @Test
    void aGeneratedPasswordStaysOverConfigChangesAndReleases() {
        console.installed();
        Answer token =
                console.greeting("hello").values().answer(new ItemName("token")).orElseThrow();

        Answer later =
                console.greeting("ahoy").values().answer(new ItemName("token")).orElseThrow();
        Version release = done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of(
                        "config.yaml",
                        ConsoleOnSandbox.CONFIG,
                        "manifests.yaml",
                        ConsoleOnSandbox.MANIFESTS + "\n# 2")),
                "",
                "admin"));

        assertThat(later).isEqualTo(token);
        assertThat(release.values().answer(new ItemName("token"))).contains(token);
        assertThat(release.source()).isEqualTo(VersionSource.RELEASE_UPLOAD);
    }

    @Test
    void aDeployThatWasCutShortIsResumedByTheNextConsole() {
        console.installed();
        Version saved = console.greeting("hello");
        console.store.saveState(APP, saved.sequence(), new VersionState.Deploying(Instant.now(), "admin"));
        try (ConsoleOnSandbox next = new ConsoleOnSandbox(sandbox)) {
            next.resumeWork.resume();

            VersionState state = next.awaitState(saved.sequence(), VersionState.Deployed.class::isInstance);

            assertThat(state).isInstanceOf(VersionState.Deployed.class);
            assertThat(next.configMap("greeting", "text")).isEqualTo("hello");
            assertThat(done(next.showDeploy.show(APP, saved.sequence()))
                            .orElseThrow()
                            .reason())
                    .isEqualTo(DeployLog.Reason.RESUMED);
        }
    }

    @Test
    void aBrokenPackageIsRefusedWithItsPlaceAndNothingIsStored() {
        PackageFiles broken = PackageFiles.ofTexts(Map.of("config.yaml", "apiVersion: v1\nkind: [\n"));

        Outcome<Version> outcome = console.installPackage.install(broken, "", "admin");

        assertThat(refused(outcome).findings())
                .anySatisfy(finding -> assertThat(finding.where().file()).isEqualTo("config.yaml"));
        assertThat(done(console.listApps.list())).isEmpty();
    }

    @Test
    void anApplicationWhosePackageWasRemovedByHandIsToldAndDoesNotVanish() {
        console.installed();
        sandbox.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "package")
                .delete();

        try (ConsoleOnSandbox next = new ConsoleOnSandbox(sandbox)) {
            assertThat(refused(next.listApps.list()).findings())
                    .extracting(Finding::code)
                    .containsExactly("package-missing");
        }
    }

    @Test
    void anApplicationIsShownAlsoWhereTheManifestsThatRunWereRemovedByHand() {
        console.installed();
        Version version = console.greeting("hello");
        console.deployed(version.sequence());
        sandbox.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "manifests")
                .delete();

        assertThat(done(console.showApp.show(APP)).running()).isPresent();
        assertThat(refused(console.planVersion.plan(APP, version.sequence())).findings())
                .extracting(Finding::code)
                .containsExactly("state-damaged");
    }

    @Test
    void anUnknownApplicationIsNotFound() {
        assertThat(refused(console.showApp.show(APP)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(console.openConfig.open(APP)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(console.deployVersion.deploy(APP, Sequence.FIRST, DeployOrder.requested("admin")))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }
}
