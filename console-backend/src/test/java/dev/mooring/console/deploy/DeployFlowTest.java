package dev.mooring.console.deploy;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.job;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.Pause;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.Sequence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Phases, waits, Jobs, stopping and going on. */
class DeployFlowTest {

    private static final Pause SHORT = time -> Thread.sleep(Duration.ofMillis(10));
    private static final String WAIT = "kots.io/wait-for-properties";
    private static final String POLICY = "kots.io/hook-delete-policy";

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(20));
    private final Cluster cluster = new Cluster(sandbox.client(), sandbox.facts(), SHORT);
    private final List<DeployLog> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatDoesNotDependOnEachOtherIsAppliedSideBySide() {
        KubeObject[] many = IntStream.range(0, 12)
                .mapToObj(number -> configMap("settings-" + number, "x"))
                .toArray(KubeObject[]::new);

        DeployLog log = deploy(many);

        assertThat(log.failed()).isFalse();
        assertThat(told.stream().mapToLong(DeployFlowTest::running).max().orElse(0))
                .isBetween(2L, 8L);
    }

    @Test
    void aPhaseBeginsWhenTheOneBeforeIsDone() {
        KubeObject late = configMap("late", "x").with("5", "metadata", "annotations", "kots.io/creation-phase");

        DeployLog log = deploy(late, deployment("web:1"));

        assertThat(log.steps())
                .extracting(step -> step.object().name()
                        + " in "
                        + step.details().orElseThrow().stage().words())
                .containsExactly("web in Phase 0", "late in Phase 5");
        assertThat(log.steps().getLast().began().orElseThrow())
                .isAfterOrEqualTo(log.steps().getFirst().ended().orElseThrow());
    }

    @Test
    void aWaitIsToldWithWhatItWaitsForAndItsLimitAndEndsWithItsCause() {
        KubeObject waited = configMap("settings", "x")
                .with(".data.greeting=hello", "metadata", "annotations", WAIT)
                .with("2s", "metadata", "annotations", "mooring.dev/wait-timeout");

        DeployLog log = run(request(waited, deployment("web:1")), time -> {});

        Hold hold = told.stream()
                .flatMap(each -> each.steps().getFirst().hold().stream())
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(hold.awaited()).isEqualTo(".data.greeting is \"hello\"");
        assertThat(hold.limit()).isEqualTo(Duration.ofSeconds(2));
        assertThat(hold.cause()).isEqualTo(".data.greeting is \"x\", not \"hello\"");
        assertThat(lines(log)).containsExactly("CHANGE ConfigMap Failed", "CHANGE Deployment Skipped");
        assertThat(log.steps().getFirst().cause().orElseThrow().message())
                .contains("after 2 s: .data.greeting is \"x\", not \"hello\"");
    }

    @Test
    void aWaitThatEndsBadlySaysWhatExplainsIt() {
        Finding explanation = Finding.error("image-pull", "The image cannot be pulled.", Place.NONE);
        KubeObject waited = deployment("does-not-exist:1")
                .with("true", "metadata", "annotations", "kots.io/wait-for-ready")
                .with("1s", "metadata", "annotations", "mooring.dev/wait-timeout");

        DeployLog log = deployer(object -> List.of(explanation), time -> {}).run(request(waited), told::add);

        assertThat(log.steps().getFirst().details().orElseThrow().notes()).containsExactly(explanation);
    }

    @Test
    void stoppingEndsAWaitAtOnce() {
        Stopping stopping = new Stopping();
        KubeObject waited = configMap("settings", "x").with(".data.greeting=hello", "metadata", "annotations", WAIT);

        DeployLog log = deployer(Causes.NONE, Pause.SLEEP)
                .run(
                        request(waited),
                        progress -> {
                            if (progress.steps().getFirst().hold().isPresent()) {
                                stopping.stop(Finding.error("deploy-cancelled", "ann stopped it.", Place.NONE));
                            }
                        },
                        stopping);

        assertThat(log.findings()).extracting(Finding::code).containsExactly("deploy-cancelled");
        assertThat(Duration.between(log.started(), log.ended().orElseThrow())).isLessThan(Duration.ofSeconds(60));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aJobIsDeletedWhenItHasSucceededAndTheLogSaysSo() {
        DeployLog log = deploy(hook("m:1", "hook-succeeded, hook-failed"), configMap("late", "x"));

        assertThat(log.failed()).isFalse();
        assertThat(lines(log)).containsExactly("CREATE ConfigMap Done", "CREATE Job Done", "DELETE Job Done");
        assertThat(log.deletedJobs()).containsExactly(job("m:1").ref());
        assertThat(hasJob()).isFalse();
    }

    @Test
    void aJobThatHasRunIsNotRunAgainWhenTheDeployGoesOn() {
        KubeObject hook = hook("m:1", "hook-succeeded");
        DeployLog whole = deploy(hook);

        DeployLog log = run(request(hook).goingOnFrom(Optional.of(cutOff(whole))), SHORT);

        assertThat(hasJob()).isFalse();
        assertThat(log.findings()).extracting(Finding::code).contains("job-not-run-again");
        assertThat(log.resumed()).hasSize(1);
        assertThat(log.started()).isEqualTo(whole.started());
    }

    @Test
    void aHookOfTheDeployBeforeRunsAgain() {
        KubeObject hook = hook("m:1", "before-hook-creation");
        deploy(hook);
        String first = uid();

        DeployLog log = deploy(hook);

        assertThat(log.failed()).isFalse();
        assertThat(uid()).isNotEqualTo(first);
        DeployLog again = run(request(hook).goingOnFrom(Optional.of(cutOff(log))), SHORT);
        assertThat(again.failed()).isFalse();
    }

    @Test
    void aHookThatThisDeployHasMadeIsNotReplacedWhenItGoesOn() {
        KubeObject hook = hook("m:1", "before-hook-creation");
        deploy(hook);
        DeployLog second = deploy(hook);
        String made = uid();

        run(request(hook).goingOnFrom(Optional.of(asWhenReplacing(second))), SHORT);

        assertThat(uid()).isEqualTo(made);
    }

    @Test
    void aHookThatEndedWhileTheConsoleWasAwayIsNotRunAgain() {
        KubeObject hook = hook("m:1", "hook-succeeded");
        deploy(hook);
        DeployLog beforeItWasMade = told.stream()
                .filter(log -> log.steps()
                        .getFirst()
                        .details()
                        .orElseThrow()
                        .replaced()
                        .isPresent())
                .findFirst()
                .orElseThrow();
        cluster.apply(Ownership.labelled(hook, SHOP));
        awaitEndOfJob();

        DeployLog log = run(request(hook).goingOnFrom(Optional.of(beforeItWasMade)), SHORT);

        assertThat(lines(log)).containsExactly("UNCHANGED Job Done", "DELETE Job Done");
    }

    @Test
    void whatWasDoneBeforeARestartKeepsItsTimes() {
        DeployLog whole = deploy(configMap("a", "x"), deployment("web:1"));

        DeployLog log =
                run(request(configMap("a", "x"), deployment("web:1")).goingOnFrom(Optional.of(cutOff(whole))), SHORT);

        assertThat(log.steps()).extracting(DeployStep::effect).containsOnly(Effect.CREATE);
        assertThat(log.steps().getFirst().ended())
                .isEqualTo(whole.steps().getFirst().ended());
    }

    @Test
    void whatHoldsDataStaysUntilSomebodySaysOtherwise() {
        deploy(claim());
        DeployRequest without = new DeployRequest(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.REQUESTED,
                Wanted.of(List.of(Fixtures.manifest(configMap("a", "x")))),
                Inventory.of(Set.of(claim().ref())));

        DeployLog kept = run(without, SHORT);
        DeployLog deleted = run(without.with(new Choices(Map.of(claim().ref(), Choice.DELETE_DATA))), SHORT);

        assertThat(lines(kept)).contains("UNCHANGED PersistentVolumeClaim Done");
        assertThat(kept.findings()).extracting(Finding::code).containsExactly("data-kept");
        assertThat(lines(deleted)).contains("DELETE PersistentVolumeClaim Done");
    }

    @Test
    void anObjectThatCannotBeChangedIsMadeAgainWhereThatWasChosen() {
        deploy(deployment("web:1"));
        KubeObject other = deployment("web:1")
                .with("b", "spec", "selector", "matchLabels", "app")
                .with("b", "spec", "template", "metadata", "labels", "app");

        DeployLog log = run(request(other).with(new Choices(Map.of(other.ref(), Choice.RECREATE))), SHORT);

        assertThat(lines(log)).containsExactly("CHANGE Deployment Done");
        assertThat(log.findings()).extracting(Finding::code).containsExactly("object-made-again");
    }

    @Test
    void anApplicationIsTakenOutAndItsDataStay() {
        deploy(configMap("a", "x"), deployment("web:1"), claim());
        Set<ObjectRef> all =
                Set.of(configMap("a", "x").ref(), deployment("web:1").ref(), claim().ref());

        DeployLog log = undeploy(all, false);

        assertThat(log.failed()).isFalse();
        assertThat(lines(log))
                .containsExactly(
                        "DELETE Deployment Done", "UNCHANGED PersistentVolumeClaim Done", "DELETE ConfigMap Done");
        assertThat(lines(undeploy(Set.of(claim().ref()), true))).containsExactly("DELETE PersistentVolumeClaim Done");
    }

    private DeployLog undeploy(Set<ObjectRef> inventory, boolean withData) {
        return deployer(Causes.NONE, SHORT)
                .undeploy(
                        new UndeployRequest(SHOP, Sequence.FIRST, Inventory.of(inventory), withData, Optional.empty()),
                        told::add,
                        new Stopping());
    }

    private static DeployLog cutOff(DeployLog log) {
        return new DeployLog(
                log.app(),
                log.sequence(),
                log.reason(),
                log.started(),
                Optional.empty(),
                log.steps(),
                log.findings(),
                log.resumed());
    }

    /** Cut off after the Job was made anew, before the log could tell. */
    private static DeployLog asWhenReplacing(DeployLog log) {
        DeployStep step = log.steps().getFirst();
        return new DeployLog(
                log.app(),
                log.sequence(),
                log.reason(),
                log.started(),
                Optional.empty(),
                List.of(step.in(new StepState.Running(log.started()))),
                List.of(),
                List.of());
    }

    private DeployLog deploy(KubeObject... objects) {
        return run(request(objects), SHORT);
    }

    private DeployLog run(DeployRequest request, Pause pause) {
        told.clear();
        return deployer(Causes.NONE, pause).run(request, told::add);
    }

    private Deployer deployer(Causes causes, Pause pause) {
        HelmReleases helm = new HelmReleases(cluster, new Passage(sandbox.client()));
        return new Deployer(cluster, helm, causes, InstantSource.system(), pause);
    }

    private static DeployRequest request(KubeObject... objects) {
        return new DeployRequest(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.REQUESTED,
                Wanted.of(Stream.of(objects).map(Fixtures::manifest).toList()),
                Inventory.EMPTY);
    }

    private static KubeObject hook(String image, String policy) {
        return job(image).with(policy, "metadata", "annotations", POLICY);
    }

    private static KubeObject claim() {
        return object("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'shop'},"
                + "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}");
    }

    private boolean hasJob() {
        return sandbox.client().batch().v1().jobs().withName("migrate").get() != null;
    }

    private void awaitEndOfJob() {
        sandbox.client()
                .batch()
                .v1()
                .jobs()
                .withName("migrate")
                .waitUntilCondition(
                        job -> job.getStatus() != null && job.getStatus().getCompletionTime() != null,
                        10,
                        TimeUnit.SECONDS);
    }

    private String uid() {
        return sandbox.client()
                .batch()
                .v1()
                .jobs()
                .withName("migrate")
                .get()
                .getMetadata()
                .getUid();
    }

    private static long running(DeployLog log) {
        return log.steps().stream()
                .filter(step -> step.state() instanceof StepState.Running)
                .count();
    }

    private static List<String> lines(DeployLog log) {
        return log.steps().stream()
                .map(step -> step.effect() + " " + step.object().kind() + " "
                        + step.state().getClass().getSimpleName())
                .toList();
    }
}
