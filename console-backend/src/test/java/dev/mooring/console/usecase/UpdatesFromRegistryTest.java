package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.source.registry.NeedsRegistry;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.source.registry.RegistryException;
import dev.mooring.console.source.registry.ReleaseRegistry;
import dev.mooring.console.source.registry.ReleaseRegistry.NewRelease;
import dev.mooring.console.source.registry.TestRegistries;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateRequest.Kind;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a vendor's push into a registry to versions of a console that looks for updates there. */
@NeedsRegistry
class UpdatesFromRegistryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);
    private RegistryAccess registry;

    @BeforeEach
    void repository(TestRegistries registries) {
        registry = registries.fresh();
    }

    @AfterEach
    void end() {
        console.close();
        cluster.close();
    }

    @Test
    void anApplicationIsInstalledFromItsRegistry() {
        push("1.0.0", false);
        push("1.1.0", false);

        Version version = installed();

        assertThat(version.source()).isEqualTo(VersionSource.INSTALL);
        assertThat(version.release().label()).isEqualTo("1.1.0");
        assertThat(version.release().cursor()).isEqualTo(2);
        assertThat(version.release().notes()).isEqualTo("Notes of 1.1.0");
        assertThat(done(console.showUpdates.show(APP)).settings().source().words())
                .contains("Channel stable of 127.0.0.1");
    }

    @Test
    void newReleasesBecomeVersionsWithTheAnswersOfTheNewest() {
        running("1.0.0");
        push("1.1.0", true);
        push("1.2.0", false);

        LastCheck check = done(console.checkForUpdates.check(APP, "admin"));

        assertThat(check.words()).isEqualTo("2 new releases");
        List<Version> versions = console.store.versions(APP);
        assertThat(versions).extracting(Version::versionLabel).startsWith("1.2.0", "1.1.0");
        assertThat(versions.getFirst().source()).isEqualTo(VersionSource.RELEASE_UPDATE);
        assertThat(versions.getFirst().state()).isInstanceOf(VersionState.Ready.class);
        assertThat(done(console.checkForUpdates.check(APP, "admin")).words()).isEqualTo("Nothing new");
    }

    @Test
    void templatesKnowWhatWasPublished() {
        running("1.0.0");
        String said =
                "repl{{ VersionLabel }} on repl{{ ChannelName }} as repl{{ Cursor }}, required: repl{{ IsRequired }}";
        push("1.1.0", said, true);

        done(console.checkForUpdates.check(APP, "admin"));

        assertThat(console.store
                        .usableManifests(APP, sequence("1.1.0"))
                        .orElseThrow()
                        .manifests())
                .map(manifest -> manifest.object().text("data", "text").orElse(""))
                .contains("1.1.0 on stable as 2, required: true");
    }

    @Test
    void aRequiredReleaseIsOnThePathToTheNewest() {
        running("1.0.0");
        push("1.1.0", true);
        push("1.2.0", false);
        done(console.checkForUpdates.check(APP, "admin"));

        UpdatesView updates = done(console.showUpdates.show(APP));

        assertThat(updates.newest().map(Release::label)).contains("1.2.0");
        assertThat(updates.path()).extracting(Release::label).containsExactly("1.1.0", "1.2.0");
    }

    @Test
    void whatTheVendorTookBackIsMarkedAndComesBack() {
        running("1.0.0");
        push("1.1.0", false);
        push("1.2.0", false);
        done(console.checkForUpdates.check(APP, "admin"));

        demote("1.2.0", true);
        done(console.checkForUpdates.check(APP, "admin"));

        assertThat(console.store.versions(APP).getFirst().release().demoted()).isTrue();
        assertThat(done(console.showUpdates.show(APP)).newest().map(Release::label))
                .contains("1.1.0");
        demote("1.2.0", false);
        done(console.checkForUpdates.check(APP, "admin"));
        assertThat(done(console.showUpdates.show(APP)).newest().map(Release::label))
                .contains("1.2.0");
    }

    @Test
    void aReleaseThatBecomesRequiredLaterIsKnownAsThat() {
        running("1.0.0");
        push("1.1.0", false);
        push("1.2.0", false);
        done(console.checkForUpdates.check(APP, "admin"));
        push("1.1.0", true);

        done(console.checkForUpdates.check(APP, "admin"));

        assertThat(done(console.showUpdates.show(APP)).path())
                .extracting(Release::label)
                .containsExactly("1.1.0", "1.2.0");
    }

    @Test
    void aReleaseThatCannotBeUsedIsAnnouncedWithTheReasonAndKeepsNoLaterOneBack() {
        running("1.0.0");
        push("1.1.0", "{{repl", false);
        push("1.2.0", false);

        LastCheck check = done(console.checkForUpdates.check(APP, "admin"));

        assertThat(check.words()).isEqualTo("One new release, 1 is not fetched");
        assertThat(check.announced()).singleElement().satisfies(announced -> {
            assertThat(announced.release().label()).isEqualTo("1.1.0");
            assertThat(announced.reasons()).anyMatch(Finding::isError);
        });
        assertThat(refused(console.fetchRelease.fetch(APP, "1.1.0", "admin")).findings())
                .anyMatch(Finding::isError);
    }

    @Test
    void aRequiredReleaseThatCannotBeUsedKeepsLaterOnesBack() {
        running("1.0.0");
        push("1.1.0", "{{repl", true);
        push("1.2.0", false);

        LastCheck check = done(console.checkForUpdates.check(APP, "admin"));

        assertThat(check.announced())
                .extracting(announced -> announced.release().label())
                .containsExactly("1.1.0", "1.2.0");
        assertThat(refused(console.fetchRelease.fetch(APP, "1.2.0", "admin")).findings())
                .extracting(Finding::code)
                .containsExactly("release-waits");
    }

    @Test
    void aSourceThatCannotBeReadIsToldAndWhatWasKnownStays() {
        running("1.0.0");
        UpdateRequest wrong = request("nothing", AutoDeploy.OFF);
        done(console.saveUpdates.save(APP, wrong, "admin"));

        LastCheck check = done(console.checkForUpdates.check(APP, "admin"));

        assertThat(check.failed()).isTrue();
        assertThat(check.findings()).extracting(Finding::code).containsExactly("channel-unknown");
        assertThat(console.store.versions(APP))
                .noneMatch(version -> version.release().demoted());
        assertThat(refused(console.testUpdateSource.test(APP, wrong)).findings())
                .extracting(Finding::code)
                .containsExactly("channel-unknown");
    }

    @Test
    void aTrialOfTheSourceFetchesNothing() {
        running("1.0.0");
        push("1.1.0", false);

        SourceTest test = done(console.testUpdateSource.test(APP, request("stable", AutoDeploy.OFF)));

        assertThat(test.words()).isEqualTo("It can be read, and offers 2 releases; the newest is 1.1.0.");
        assertThat(console.store.versions(APP))
                .noneMatch(version -> version.versionLabel().equals("1.1.0"));
    }

    @Test
    void theNewestReleaseThatThePolicyAllowsIsDeployedStepByStep() {
        Sequence first = running("1.0.0");
        done(console.saveUpdates.save(APP, request("stable", AutoDeploy.MINOR), "admin"));
        push("1.1.0", true);
        push("1.2.0", false);
        push("2.0.0", false);

        console.scheduledChecks.look(APP);
        Sequence required = sequence("1.1.0");
        console.awaitState(required, VersionState.Deployed.class::isInstance);
        console.scheduledChecks.look(APP);
        Sequence newest = sequence("1.2.0");
        console.awaitState(newest, VersionState.Deployed.class::isInstance);
        console.scheduledChecks.look(APP);

        assertThat(console.store.log(APP, required).map(DeployLog::reason)).contains(DeployLog.Reason.AUTOMATIC);
        assertThat(done(console.showUpdates.show(APP)).last().map(LastCheck::automatic))
                .contains("There is no newer release that may be deployed automatically.");
        assertThat(first.value()).isLessThan(required.value());
    }

    @Test
    void goingBackTurnsAutomaticDeploysOff() {
        Sequence first = running("1.0.0");
        push("1.1.0", false);
        done(console.checkForUpdates.check(APP, "admin"));
        console.deployed(sequence("1.1.0"));
        done(console.saveUpdates.save(APP, request("stable", AutoDeploy.ALL), "admin"));

        console.deployed(first);

        UpdatesView updates = done(console.showUpdates.show(APP));
        assertThat(updates.settings().autoDeploy()).isEqualTo(AutoDeploy.OFF);
        assertThat(updates.last().map(LastCheck::automatic).orElse("")).contains("turned off", "admin went back");
    }

    @Test
    void anotherConsoleFindsSettingsAndResults() {
        running("1.0.0");
        LastCheck check = done(console.checkForUpdates.check(APP, "admin"));

        try (ConsoleOnSandbox next = new ConsoleOnSandbox(cluster)) {
            UpdatesView updates = done(next.showUpdates.show(APP));

            assertThat(updates.last()).contains(check);
            assertThat(updates.settings())
                    .isEqualTo(request("stable", AutoDeploy.OFF)
                            .read(UpdateSettings.DEFAULT)
                            .settings()
                            .orElseThrow());
            assertThat(next.scheduledChecks.due(NOON)).isEmpty();
        }
    }

    @Test
    void whoWasNeverLookedAtIsDueAtOnce() {
        running("1.0.0");

        assertThat(console.scheduledChecks.due(Instant.now())).containsExactly(APP);
    }

    private Version installed() {
        return done(console.installFromSource.install(request("stable", AutoDeploy.OFF), "", "admin"));
    }

    /** Installs a release from the registry, answers and deploys it. */
    private Sequence running(String label) {
        push(label, false);
        installed();
        Version answered = console.greeting("hello");
        assertThat(console.deployed(answered.sequence())).isInstanceOf(VersionState.Deployed.class);
        return answered.sequence();
    }

    private Sequence sequence(String label) {
        return console.store.versions(APP).stream()
                .filter(version -> version.versionLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .sequence();
    }

    private UpdateRequest request(String channel, AutoDeploy policy) {
        return new UpdateRequest(
                Kind.REGISTRY,
                "",
                registry.address().toString(),
                channel,
                "",
                "",
                "",
                true,
                "@default",
                ReleaseOrder.BY_VERSION,
                policy);
    }

    private void push(String label, boolean required) {
        push(label, label, required);
    }

    /** @param text a value of the release's template */
    private void push(String label, String text, boolean required) {
        Package content = PackageReader.read(files(label, text)).content().orElseThrow();
        try (ReleaseRegistry releases = ReleaseRegistry.writing(registry)) {
            releases.publish(new NewRelease(content, label, "Notes of " + label), "stable", required, NOON);
        } catch (RegistryException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    private static PackageFiles files(String label, String text) {
        return PackageFiles.ofTexts(Map.of(
                "config.yaml",
                ConsoleOnSandbox.CONFIG,
                "manifests.yaml",
                ConsoleOnSandbox.MANIFESTS.replace("title: Tiny", "title: Tiny, allowRollback: true"),
                "about.yaml",
                "apiVersion: app.k8s.io/v1beta1\nkind: Application\nmetadata: {name: tiny}\n"
                        + "spec: {descriptor: {version: '" + label + "'}}\n",
                "release.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: release}\ndata: {text: '" + text + "'}\n"));
    }

    private void demote(String label, boolean demoted) {
        try (ReleaseRegistry releases = ReleaseRegistry.writing(registry)) {
            releases.demote("stable", label, demoted);
        }
    }

    @Test
    void anUploadedReleaseIsRecognisedSoThatRequiredOnesAfterItAreNotSkipped() {
        done(console.installPackage.install(files("1.0.0", "1.0.0"), "", "admin"));
        console.deployed(console.greeting("hello").sequence());
        push("1.0.0", false);
        push("1.1.0", true);
        push("1.2.0", false);
        done(console.saveUpdates.save(APP, request("stable", AutoDeploy.OFF), "admin"));

        done(console.checkForUpdates.check(APP, "admin"));

        assertThat(done(console.showUpdates.show(APP)).path())
                .extracting(Release::label)
                .containsExactly("1.1.0", "1.2.0");
        assertThat(console.store.versions(APP).getLast().release().channel()).isEqualTo("stable");
        assertThat(done(console.checkForUpdates.check(APP, "admin")).words()).isEqualTo("Nothing new");
    }

    @Test
    void withoutASourceNothingIsLookedFor() {
        console.installed();

        assertThat(refused(console.checkForUpdates.check(APP, "admin")).findings())
                .extracting(Finding::code)
                .containsExactly("updates-no-source");
        assertThat(done(console.showUpdates.show(APP)).next()).isEqualTo(Optional.empty());
    }
}
