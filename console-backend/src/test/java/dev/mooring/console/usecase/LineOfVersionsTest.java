package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.CONFIG;
import static dev.mooring.console.usecase.ConsoleOnSandbox.MANIFESTS;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.ConfigBase.Onto;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.VersionEntry.Place;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.ChangedAnswer;
import dev.mooring.console.version.compare.DiffFigures;
import dev.mooring.console.version.compare.VersionComparison;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of several versions: their places, going back, comparing, editing earlier answers, pruning. */
class LineOfVersionsTest {

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void versionsStandAroundTheOneThatRuns() {
        console.installed();
        Version first = console.greeting("one");
        Version running = console.greeting("two");
        Version next = console.greeting("three");
        console.deployed(running.sequence());

        VersionOverview overview = done(console.showVersions.show(APP));

        assertThat(overview.running().map(VersionEntry::version).map(Version::sequence)).contains(running.sequence());
        assertThat(overview.desired().map(VersionEntry::version).map(Version::sequence)).contains(next.sequence());
        assertThat(overview.in(Place.AVAILABLE))
                .extracting(entry -> entry.version().sequence())
                .containsExactly(next.sequence());
        assertThat(overview.in(Place.PAST))
                .extracting(entry -> entry.version().sequence())
                .containsExactly(first.sequence(), Sequence.FIRST);
        assertThat(entry(overview, next).sinceRunning()).contains(new DiffFigures(0, 1, 0));
        assertThat(entry(overview, running).sinceParent()).contains(new DiffFigures(0, 1, 0));
        assertThat(entry(overview, first).sinceParent()).isEmpty();
    }

    @Test
    void earlierAnswersOfTheSameReleaseCanBeGoneBackTo() {
        console.installed();
        Version first = console.greeting("one");
        Version second = console.greeting("two");
        console.deployed(first.sequence());
        console.deployed(second.sequence());

        assertThat(judgement(first)).isInstanceOf(Deployability.Rollback.class);
        assertThat(console.deployed(first.sequence())).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.configMap("greeting", "text")).isEqualTo("one");
    }

    @Test
    void anEarlierReleaseCanBeGoneBackToOnlyWhereTheVendorAllowsIt() {
        Version first = running("one");
        done(console.installPackage.install(release("allowRollback: false"), "", "admin"));
        console.deployed(new Sequence(2));

        assertThat(refused(console.deployVersion.deploy(APP, first.sequence(), DeployOrder.requested("admin"))))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::code)
                        .containsExactly("rollback-not-allowed"));

        done(console.installPackage.install(release("allowRollback: true"), "", "admin"));
        assertThat(judgement(first)).isInstanceOf(Deployability.Rollback.class);
        assertThat(console.deployed(first.sequence())).isInstanceOf(VersionState.Deployed.class);
    }

    @Test
    void twoVersionsAreComparedWithTheirSecretsHidden() {
        console.installed();
        Version first = console.greeting("one");
        Version second = done(console.saveConfig.save(
                APP,
                first.sequence(),
                first.values().with("greeting", "two").with("extra", "0").with("token", "another-secret"),
                "",
                "admin"));

        VersionComparison comparison =
                done(console.compareVersions.compare(APP, first.sequence(), second.sequence()));

        assertThat(comparison.answers())
                .extracting(ChangedAnswer::item)
                .containsExactly(new ItemName("greeting"), new ItemName("extra"), new ItemName("token"));
        assertThat(comparison.answers().getFirst())
                .isEqualTo(new ChangedAnswer(
                        new ItemName("greeting"),
                        "Greeting",
                        Optional.of(Answer.of("one")),
                        Optional.of(Answer.of("two")),
                        false));
        assertThat(comparison.answers().getLast().secret()).isTrue();
        assertThat(comparison.manifests().documents())
                .extracting(ChangedDocument::change)
                .containsExactly(
                        ChangedDocument.Change.CHANGED,
                        ChangedDocument.Change.CHANGED,
                        ChangedDocument.Change.REMOVED);
        assertThat(comparison.manifests().documents().toString()).doesNotContain("another-secret");
        assertThat(comparison.isOtherRelease()).isFalse();
        assertThat(comparison.figures()).isEqualTo(new DiffFigures(0, 2, 1));
    }

    @Test
    void answersOfAnEarlierVersionAreEditedOntoItsOwnReleaseOrTheNewest() {
        Version first = running("one");
        Version upgrade = done(console.installPackage.install(release("allowRollback: true"), "", "admin"));
        console.greeting("two");

        ConfigDraft same = done(console.openConfig.open(APP, first.sequence(), Onto.SAME_RELEASE));
        ConfigDraft newest = done(console.openConfig.open(APP, first.sequence(), Onto.NEWEST_RELEASE));
        Version onSame = done(console.saveConfig.save(
                APP, same.base(), same.session().state().values(), "as before", "admin"));
        Version outdated = first;

        assertThat(same.session().state().values().answer(new ItemName("greeting"))).contains(Answer.of("one"));
        assertThat(newest.base().release()).isEqualTo(new Sequence(3));
        assertThat(onSame.parent()).contains(first.sequence());
        assertThat(onSame.sequence()).isEqualTo(new Sequence(4));
        assertThat(onSame.packageDigest()).isEqualTo(first.packageDigest()).isNotEqualTo(upgrade.packageDigest());
        assertThat(refused(console.saveConfig.save(
                                APP, newest.base(), newest.session().state().values(), "", "admin"))
                        .reason())
                .as("somebody saved since it was opened from " + outdated.sequence())
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void versionsBeyondTheLimitGoButNotWhatRunsOrWouldBeGoneBackTo() {
        console.installed();
        Version before = console.greeting("one");
        Version running = console.greeting("two");
        console.deployed(before.sequence());
        console.deployed(running.sequence());
        for (int i = 0; i < 4; i++) {
            console.greeting("later " + i);
        }

        done(console.changeSettings.change(APP, _ -> new AppSettings(false, 2), "admin"));
        console.pruneVersions.prune(APP);

        assertThat(console.store.versions(APP))
                .extracting(version -> version.sequence().value())
                .containsExactly(6L, 5L, running.sequence().value(), before.sequence().value());
        assertThat(console.deployed(before.sequence())).isInstanceOf(VersionState.Deployed.class);
    }

    private Version running(String greeting) {
        console.installed();
        Version version = console.greeting(greeting);
        console.deployed(version.sequence());
        return version;
    }

    /** Another release of the tiny package. */
    private static PackageFiles release(String setting) {
        return PackageFiles.ofTexts(Map.of(
                "config.yaml",
                CONFIG,
                "manifests.yaml",
                MANIFESTS.replace("{title: Tiny}", "{title: Tiny, " + setting + "}")));
    }

    private Deployability judgement(Version version) {
        return entry(done(console.showVersions.show(APP)), version).deployability();
    }

    private static VersionEntry entry(VersionOverview overview, Version version) {
        return overview.of(version).orElseThrow();
    }
}
