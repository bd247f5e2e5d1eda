package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralAppsTest {

    private static final AppSlug OTHER = new AppSlug("aft");

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);

    @AfterEach
    void close() {
        console.close();
        cluster.close();
    }

    @Test
    void anApplicationIsForgottenWithEverythingAboutItAndTheOthersStay() {
        console.installed();
        Version other = other();

        RemovalPlan removed = done(console.removeApp.remove(APP, false, "admin"));

        assertThat(removed.versions()).isEqualTo(1);
        assertThat(secretsOf(APP)).isEmpty();
        assertThat(console.store.version(OTHER, other.sequence())).isPresent();
        assertThat(done(console.listApps.list())).extracting(AppView::slug).containsExactly(OTHER);
    }

    @Test
    void whatIsInTheClusterKeepsItFromBeingForgottenByAccident() {
        deployed();

        var refusal = refused(console.removeApp.remove(APP, false, "admin"));

        assertThat(refusal.reason()).isEqualTo(Outcome.Reason.CONFLICT);
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("app-in-cluster");
        assertThat(done(console.showApp.show(APP)).running()).isPresent();
    }

    @Test
    void anApplicationThatIsLeftRunningStaysInTheClusterAndCanBeAddedAgain() {
        deployed();

        RemovalPlan removed = done(console.removeApp.remove(APP, true, "admin"));

        assertThat(removed.leavesRunning()).isTrue();
        assertThat(secretsOf(APP)).isEmpty();
        assertThat(console.configMap("greeting", "text")).isEqualTo("hello");
        assertThat(console.installed().sequence().value()).isZero();
        Version again = console.greeting("again");
        assertThat(console.deployed(again.sequence())).isInstanceOf(VersionState.Deployed.class);
        assertThat(console.configMap("greeting", "text")).isEqualTo("again");
    }

    @Test
    void aPlanNamesWhatRunsAndWhatStaysInAnyCase() {
        deployedWithData();

        RemovalPlan plan = done(console.planRemoval.plan(APP));

        assertThat(plan.running()).extracting(ObjectRef::name).containsExactlyInAnyOrder("greeting", "token", "extra");
        assertThat(plan.staying()).extracting(ObjectRef::name).containsExactly("data");
    }

    @Test
    void whatWasDeletedByHandDoesNotKeepItFromBeingForgotten() {
        deployed();
        cluster.client()
                .configMaps()
                .inNamespace("mooring")
                .withName("greeting")
                .delete();
        cluster.client().configMaps().inNamespace("mooring").withName("extra").delete();
        cluster.client().secrets().inNamespace("mooring").withName("token").delete();

        assertThat(done(console.removeApp.remove(APP, false, "admin")).inCluster())
                .isEmpty();
    }

    @Test
    void dataThatAnUndeployLeftDoNotKeepItFromBeingForgottenAndStay() {
        deployedWithData();
        undeployed();

        RemovalPlan removed = done(console.removeApp.remove(APP, false, "admin"));

        assertThat(removed.running()).isEmpty();
        assertThat(removed.staying()).extracting(ObjectRef::name).containsExactly("data");
        assertThat(cluster.client()
                        .persistentVolumeClaims()
                        .inNamespace("mooring")
                        .withName("data")
                        .get())
                .isNotNull();
    }

    @Test
    void whoeverListensHearsOfApplicationsThatComeAndGo() {
        List<AppEvent> heard = new CopyOnWriteArrayList<>();
        try (WatchApp.Subscription _ = console.watchApp.watchAll(heard::add)) {
            console.installed();
            assertThat(heard).contains(new AppEvent.VersionsChanged(APP));
            heard.clear();

            done(console.removeApp.remove(APP, false, "admin"));
        }

        assertThat(heard).contains(new AppEvent.VersionsChanged(APP));
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThat(refused(console.removeApp.remove(APP, true, "admin")).reason())
                .isEqualTo(Outcome.Reason.NOT_FOUND);
    }

    private void deployed() {
        console.installed();
        Version version = console.greeting("hello");
        assertThat(console.deployed(version.sequence())).isInstanceOf(VersionState.Deployed.class);
    }

    private void deployedWithData() {
        String manifests = ConsoleOnSandbox.MANIFESTS + """
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                """;
        done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of("config.yaml", ConsoleOnSandbox.CONFIG, "manifests.yaml", manifests)),
                "",
                "admin"));
        assertThat(console.deployed(console.greeting("hello").sequence())).isInstanceOf(VersionState.Deployed.class);
    }

    private void undeployed() {
        CountDownLatch over = new CountDownLatch(1);
        try (WatchApp.Subscription _ = console.watchApp.watch(APP, event -> {
            if (event instanceof AppEvent.DeployEnded) {
                over.countDown();
            }
        })) {
            done(console.undeployApp.undeploy(APP, false, "admin"));
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Version other() {
        String manifests = ConsoleOnSandbox.MANIFESTS.replace("metadata: {name: tiny}", "metadata: {name: aft}");
        String config = ConsoleOnSandbox.CONFIG.replace("metadata: {name: tiny}", "metadata: {name: aft}");
        return done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of("config.yaml", config, "manifests.yaml", manifests)), "", "admin"));
    }

    private Set<String> secretsOf(AppSlug app) {
        return cluster
                .client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/state-of", app.value())
                .list()
                .getItems()
                .stream()
                .map(secret -> secret.getMetadata().getName())
                .collect(Collectors.toSet());
    }
}
