package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.VersionState.Cancelling;
import dev.mooring.console.version.VersionState.Deployed;
import dev.mooring.console.version.VersionState.Deploying;
import dev.mooring.console.version.VersionState.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stopping a deploy, going back by itself, and taking an application out of the cluster. */
class GoingBackTest {

    private static final String STUCK = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: stuck
              annotations: {kots.io/wait-for-properties: ".data.ready=yes"}
            data: {ready: "no"}
            """;
    private static final String NEVER_READY = """
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: asleep}
            spec:
              suspend: true
              template:
                spec: {restartPolicy: Never, containers: [{name: a, image: "does-not-exist:1"}]}
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aDeployThatWaitsIsStoppedAndFailsWithThatCause() {
        Version version = deploying(STUCK);

        Version stopped = done(console.cancelDeploy.cancel(APP, version.sequence(), "ann"));
        VersionState state = console.awaitState(version.sequence(), Failed.class::isInstance);

        assertThat(stopped.state()).isInstanceOf(Cancelling.class);
        assertThat(((Failed) state).causes()).extracting(Finding::code).contains("deploy-cancelled");
        assertThat(((Failed) state).causes().getFirst().message()).startsWith("ann stopped");
        assertThat(done(console.showDeploy.show(APP, version.sequence()))
                        .orElseThrow()
                        .ended())
                .isPresent();
    }

    @Test
    void whatIsNotBeingDeployedCannotBeStopped() {
        console.installed();
        Version version = console.greeting("hello");

        assertThat(refused(console.cancelDeploy.cancel(APP, version.sequence(), "ann"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("deploy-not-running");
    }

    @Test
    void aDeployThatWasToBeStoppedWhenTheConsoleWasKilledIsEndedByTheNextOne() {
        console.installed();
        Version version = console.greeting("hello");
        console.store.saveState(APP, version.sequence(), new Cancelling(Instant.now(), "ann"));

        console.resumeWork.resume();

        VersionState state = console.awaitState(version.sequence(), Failed.class::isInstance);
        assertThat(((Failed) state).causes()).extracting(Finding::code).containsExactly("deploy-cancelled");
        assertThat(console.hasConfigMap("greeting")).isFalse();
    }

    @Test
    void theLogOfAnEarlierDeployIsNotThatOfOneThatWasKilledBeforeItWroteItsOwn() {
        console.installed();
        Version version = console.greeting("hello");
        console.deployed(version.sequence());
        assertThat(done(console.showDeploy.show(APP, version.sequence()))).isPresent();

        console.store.saveState(APP, version.sequence(), new Deploying(Instant.now(), "ann"));

        assertThat(done(console.showDeploy.show(APP, version.sequence()))).isEmpty();
    }

    @Test
    void aDeployAfterWhichTheApplicationIsNotReadyIsFollowedByTheLastGoodVersion() {
        console.installed();
        Version good = console.greeting("hello");
        console.deployed(good.sequence());
        console.store.saveSettings(APP, new AppSettings(true, 50));
        Version bad = release(NEVER_READY);

        Failed failed = (Failed) console.deployed(bad.sequence());
        awaitEndOf(good, Reason.ROLLED_BACK);

        assertThat(failed.rolledBackTo()).contains(good.sequence());
        assertThat(failed.causes()).extracting(Finding::code).containsExactly("wait-timeout");
        assertThat(console.store.app(APP).orElseThrow().running()).contains(good.sequence());
        assertThat(sandbox.client()
                        .batch()
                        .v1()
                        .jobs()
                        .inNamespace("mooring")
                        .withName("asleep")
                        .get())
                .isNull();
    }

    @Test
    void withoutTheSettingAFailedDeployStaysAsItIs() {
        console.installed();
        Version good = console.greeting("hello");
        console.deployed(good.sequence());

        VersionState state = console.deployed(release(NEVER_READY).sequence());

        assertThat(state).isInstanceOf(Deployed.class);
    }

    @Test
    void aRollbackThatWasDueWhenTheConsoleWasKilledIsDoneByTheNextOne() {
        console.installed();
        Version good = console.greeting("hello");
        console.deployed(good.sequence());
        Version bad = console.greeting("bad");
        console.store.saveState(
                APP, bad.sequence(), new Failed(Instant.now(), List.of(), Optional.of(good.sequence())));

        console.resumeWork.resume();

        awaitEndOf(good, Reason.ROLLED_BACK);
        assertThat(console.configMap("greeting", "text")).isEqualTo("hello");
    }

    @Test
    void anApplicationIsTakenOutOfTheClusterAndCanBeDeployedAgain() {
        console.installed();
        Version version = console.greeting("hello");
        console.deployed(version.sequence());

        assertThat(done(console.planUndeploy.plan(APP, false)).count(Effect.DELETE))
                .isEqualTo(3);
        DeployLog begun = done(console.undeployApp.undeploy(APP, false, "ann"));
        awaitUndeployed();

        assertThat(begun.reason()).isEqualTo(Reason.UNDEPLOY);
        assertThat(console.hasConfigMap("greeting")).isFalse();
        assertThat(console.store.app(APP).orElseThrow().running()).isEmpty();
        assertThat(console.store.app(APP).orElseThrow().inventory()).isEmpty();
        assertThat(refused(console.planUndeploy.plan(APP, false)).findings())
                .extracting(Finding::code)
                .containsExactly("nothing-deployed");
        assertThat(console.deployed(version.sequence())).isInstanceOf(Deployed.class);
    }

    @Test
    void anUndeployIsStoppedAndWhatIsStillThereStaysKnown() {
        console.installed();
        release(HELD_BACK);
        console.deployed(release(HELD_BACK).sequence());
        done(console.undeployApp.undeploy(APP, false, "ann"));
        await(() -> done(console.undeployApp.log(APP)).stream()
                .flatMap(log -> log.steps().stream())
                .anyMatch(
                        step -> step.object().name().equals("anchored") && step.state() instanceof StepState.Running));

        done(console.undeployApp.cancel(APP, "ben"));

        awaitUndeployed();
        DeployLog ended = done(console.undeployApp.log(APP)).orElseThrow();
        assertThat(ended.findings()).extracting(Finding::code).contains("undeploy-cancelled");
        assertThat(ended.isStopped()).isTrue();
        assertThat(console.store.app(APP).orElseThrow().inventory())
                .extracting(ObjectRef::name)
                .contains("anchored");
        assertThat(refused(console.undeployApp.cancel(APP, "ben")).findings())
                .extracting(Finding::code)
                .containsExactly("undeploy-not-running");
    }

    @Test
    void anUndeployThatWasCutOffIsGoneOnWith() {
        console.installed();
        Version version = console.greeting("hello");
        console.deployed(version.sequence());
        console.store.saveUndeployLog(DeployLog.begun(APP, version.sequence(), Reason.UNDEPLOY, Instant.now()));

        console.resumeWork.resume();

        awaitUndeployed();
        assertThat(console.hasConfigMap("greeting")).isFalse();
    }

    private static final String HELD_BACK = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: anchored, finalizers: [example.com/held]}
            data: {a: b}
            """;

    private Version release(String more) {
        Version version = done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of(
                        "config.yaml", ConsoleOnSandbox.CONFIG, "manifests.yaml", ConsoleOnSandbox.MANIFESTS + more)),
                "",
                "admin"));
        return version.state() instanceof VersionState.NeedsConfig ? console.greeting("hello") : version;
    }

    private Version deploying(String more) {
        Version version = release(more);
        done(console.deployVersion.deploy(APP, version.sequence(), DeployOrder.requested("admin")));
        console.awaitState(version.sequence(), Deploying.class::isInstance);
        return version;
    }

    private void awaitEndOf(Version version, Reason reason) {
        await(() -> done(console.showDeploy.show(APP, version.sequence()))
                .filter(log -> log.reason() == reason && log.ended().isPresent())
                .isPresent());
    }

    private void awaitUndeployed() {
        await(() -> done(console.undeployApp.log(APP))
                .filter(log -> log.ended().isPresent())
                .isPresent());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come to that");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
