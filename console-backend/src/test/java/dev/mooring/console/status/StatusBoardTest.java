package dev.mooring.console.status;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusBoardTest {

    private static final ObjectRef WEB = new ObjectRef("apps/v1", "Deployment", "shop", "web");
    private static final ObjectRef SETTINGS = new ObjectRef("v1", "ConfigMap", "shop", "settings");

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(40));
    private final Cluster cluster =
            new Cluster(sandbox.client(), sandbox.facts(), time -> Thread.sleep(Duration.ofMillis(20)));
    private final StatusBoard board = new StatusBoard(cluster, InstantSource.system());

    @AfterEach
    void close() {
        board.close();
        sandbox.close();
    }

    @Test
    void anApplicationThatNobodyFollowsIsUnknown() {
        assertThat(board.status(SHOP))
                .returns(Health.UNKNOWN, AppStatus::overall)
                .returns(false, AppStatus::live);
    }

    @Test
    void objectsOfAHelmReleaseAreJudgedByHelmsLabel() throws Exception {
        board.follow(SHOP, Set.of(SETTINGS), Set.of(WEB), List.of());
        apply(configMap("settings", "hello"));
        cluster.apply(deployment("web:1").with("Helm", "metadata", "labels", "app.kubernetes.io/managed-by"));

        await(status -> status.overall() == Health.READY);

        assertThat(board.status(SHOP).objects()).hasSize(2);
    }

    @Test
    void anApplicationBecomesReadyByWayOfUpdating() throws Exception {
        List<Health> seen = new CopyOnWriteArrayList<>();
        try (AutoCloseable _ = board.subscribe(SHOP, status -> seen.add(status.overall()))) {
            board.follow(SHOP, Set.of(WEB, SETTINGS), List.of());
            await(status -> seen.contains(Health.MISSING));

            apply(configMap("settings", "hello"));
            apply(deployment("web:1"));

            await(status -> status.overall() == Health.READY);
            await(status -> seen.contains(Health.READY));
        }
        assertThat(seen).containsSubsequence(Health.MISSING, Health.UPDATING, Health.READY);
        assertThat(board.status(SHOP).objects())
                .allSatisfy(status -> assertThat(status.cause()).isEmpty());
    }

    @Test
    void aPodsTroubleIsTheCause() {
        board.follow(SHOP, Set.of(WEB), List.of());
        apply(deployment("does-not-exist:1"));

        AppStatus status = await(found -> found.overall() == Health.UNAVAILABLE);

        assertThat(status.objects().getFirst().cause())
                .startsWith("0 of 2 replicas are available: container web of pod web-")
                .contains("is in ImagePullBackOff");
    }

    @Test
    void anObjectThatIsDeletedIsMissing() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS), List.of());
        await(status -> status.overall() == Health.READY);

        cluster.delete(SETTINGS);

        assertThat(await(status -> status.overall() == Health.MISSING)
                        .objects()
                        .getFirst()
                        .cause())
                .isEqualTo("it is not in the cluster");
    }

    @Test
    void aLostConnectionKeepsTheLastStateAndRecoversByItself() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS), List.of());
        AppStatus before = await(status -> status.overall() == Health.READY && status.live());

        sandbox.disconnect();
        AppStatus away = await(status -> !status.live());
        sandbox.reconnect();
        AppStatus after = await(AppStatus::live);

        assertThat(away.overall()).isEqualTo(Health.READY);
        assertThat(away.objects()).isEqualTo(before.objects());
        assertThat(after.objects()).isEqualTo(before.objects());
    }

    @Test
    void aClusterThatWasNeverSeenIsUnknown() {
        sandbox.disconnect();

        board.follow(SHOP, Set.of(SETTINGS), List.of());

        AppStatus status = await(found -> found.objects().getFirst().cause().startsWith("The "));
        assertThat(status.overall()).isEqualTo(Health.UNKNOWN);
        assertThat(status.live()).isFalse();
    }

    @Test
    void whatMayNotBeSeenIsUnknownAndNotHealthy() {
        sandbox.forbid("deployments");
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS, WEB), List.of());

        AppStatus status = await(AppStatus::live);

        assertThat(status.overall()).isEqualTo(Health.UNKNOWN);
        assertThat(status.objects().getFirst().health()).isEqualTo(Health.READY);
        assertThat(status.objects().getLast().cause())
                .startsWith(
                        "not permitted to see it: Mooring may not list Deployment objects in namespace shop. Grant");
    }

    @Test
    void podsThatMayNotBeSeenOnlyCostTheExplanation() {
        sandbox.forbid("pods");
        apply(deployment("web:1"));
        board.follow(SHOP, Set.of(WEB), List.of());

        assertThat(await(status -> status.overall() == Health.READY).live()).isTrue();
    }

    @Test
    void informersNarrowWhatCounts() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS, WEB), List.of("configmap/settings"));

        AppStatus status = await(found -> found.live() && found.overall() == Health.READY);

        assertThat(status.objects()).extracting(ObjectStatus::health).containsExactly(Health.READY, Health.MISSING);
    }

    @Test
    void anInformerMayNameWhatAnOperatorMakes() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS), List.of("deploy/web"));
        AppStatus absent = await(status -> status.overall() == Health.MISSING);

        cluster.apply(deployment("web:1"));

        assertThat(absent.objects()).anySatisfy(status -> assertThat(status.cause())
                .isEqualTo(
                        "the vendor's status informer deploy/web names it, but this version does not contain it and it"
                                + " is not in the cluster"));
        await(status -> status.overall() == Health.READY);
    }

    @Test
    void anInformerOfAKindThatNobodyKnowsIsUnknown() {
        apply(configMap("settings", "hello"));

        board.follow(SHOP, Set.of(SETTINGS), List.of("kite/red", ""));

        assertThat(await(status -> status.live()).overall()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void followingAnotherSetReplacesTheOneBefore() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, Set.of(SETTINGS, WEB), List.of());
        await(status -> status.overall() == Health.MISSING);

        board.follow(SHOP, Set.of(SETTINGS), List.of());

        AppStatus status = board.status(SHOP);
        assertThat(status.overall()).isEqualTo(Health.READY);
        assertThat(status.objects()).hasSize(1);
    }

    @Test
    void aKindThatTheClusterDoesNotKnowIsMissing() {
        board.follow(SHOP, Set.of(new ObjectRef("fly.dev/v1", "Kite", "shop", "red")), List.of());

        AppStatus status = await(found -> found.overall() == Health.MISSING);

        assertThat(status.objects().getFirst().cause()).isEqualTo("the cluster does not know its kind");
    }

    @Test
    void aBurstOfNewsIsToldOnce() throws Exception {
        Set<ObjectRef> many = java.util.stream.IntStream.range(0, 50)
                .mapToObj(number -> new ObjectRef("v1", "ConfigMap", "shop", "map-" + number))
                .collect(java.util.stream.Collectors.toSet());
        board.follow(SHOP, many, List.of());
        await(AppStatus::live);
        List<AppStatus> told = new CopyOnWriteArrayList<>();

        try (AutoCloseable _ = board.subscribe(SHOP, told::add)) {
            many.forEach(object -> apply(configMap(object.name(), "x")));
            await(status -> status.overall() == Health.READY);
            await(status -> !told.isEmpty() && told.getLast().overall() == Health.READY);
        }

        assertThat(told.size()).isLessThan(25);
    }

    private void apply(KubeObject object) {
        cluster.apply(Ownership.labelled(object, SHOP));
    }

    private AppStatus await(Predicate<AppStatus> condition) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        AppStatus status = board.status(SHOP);
        while (!condition.test(status) && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
            status = board.status(SHOP);
        }
        assertThat(status).matches(condition);
        return status;
    }
}
