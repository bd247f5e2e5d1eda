package dev.mooring.console.status;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.deploy.Fixtures;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusBoardTest {

    private static final ObjectRef WEB = new ObjectRef("apps/v1", "Deployment", "shop", "web");
    private static final ObjectRef SERVICE = new ObjectRef("v1", "Service", "shop", "web");
    private static final ObjectRef JOB = new ObjectRef("batch/v1", "Job", "shop", "once");
    private static final ObjectRef RELEASE = ObjectRef.helmRelease("shop", "lamp");
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
        board.follow(SHOP, objects(SETTINGS).withReleases(Map.of(RELEASE, Set.of(WEB))));
        apply(configMap("settings", "hello"));
        cluster.apply(deployment("web:1").with("Helm", "metadata", "labels", "app.kubernetes.io/managed-by"));

        cluster.apply(record("deployed"));

        await(status -> status.overall() == Health.READY);

        assertThat(board.status(SHOP).objects())
                .extracting(ObjectStatus::object)
                .containsExactlyInAnyOrder(SETTINGS, WEB, RELEASE);
    }

    @Test
    void anApplicationBecomesReadyByWayOfUpdating() throws Exception {
        List<Health> seen = new CopyOnWriteArrayList<>();
        try (AutoCloseable _ = board.subscribe(SHOP, status -> seen.add(status.overall()))) {
            board.follow(SHOP, objects(WEB, SETTINGS));
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
        board.follow(SHOP, objects(WEB));
        apply(deployment("does-not-exist:1"));

        AppStatus status = await(found -> found.overall() == Health.UNAVAILABLE);

        assertThat(status.objects().getFirst().cause())
                .startsWith("0 of 2 replicas are available: container web of pod web-")
                .contains("is in ImagePullBackOff");
    }

    @Test
    void anObjectThatIsDeletedIsMissing() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS));
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
        board.follow(SHOP, objects(SETTINGS));
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

        board.follow(SHOP, objects(SETTINGS));

        AppStatus status = await(found -> found.objects().getFirst().cause().startsWith("The "));
        assertThat(status.overall()).isEqualTo(Health.UNKNOWN);
        assertThat(status.live()).isFalse();
    }

    @Test
    void whatMayNotBeSeenIsUnknownAndNotHealthy() {
        sandbox.forbid("deployments");
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS, WEB));

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
        board.follow(SHOP, objects(WEB));

        assertThat(await(status -> status.overall() == Health.READY).live()).isTrue();
    }

    @Test
    void informersNarrowWhatCounts() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS, WEB).withInformers(List.of("configmap/settings")));

        AppStatus status = await(found -> found.live() && found.overall() == Health.READY);

        assertThat(status.objects()).extracting(ObjectStatus::health).containsExactly(Health.READY, Health.MISSING);
    }

    @Test
    void anInformerMayNameWhatAnOperatorMakesAndMissesItOnceItWasThere() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS).withInformers(List.of("deploy/web")));
        AppStatus absent = await(status -> status.live() && status.overall() == Health.READY);

        cluster.apply(deployment("web:1"));
        AppStatus made = await(status -> status.overall() == Health.READY
                && status.objects().stream().anyMatch(object -> object.object().equals(WEB)));
        cluster.delete(WEB);

        assertThat(absent.notes()).extracting(Finding::code).containsExactly("status-informer-absent");
        assertThat(made.notes()).isEmpty();
        await(status -> status.overall() == Health.MISSING);
    }

    @Test
    void anInformerThatNamesNothingIsAFindingAndDoesNotCount() {
        apply(configMap("settings", "hello"));

        board.follow(SHOP, objects(SETTINGS).withInformers(List.of("kite/red", "web", "", "cm/settings")));

        AppStatus status = await(found -> found.live() && found.overall() == Health.READY);
        assertThat(status.notes())
                .extracting(Finding::code)
                .containsExactly("status-informer-kind", "status-informer-malformed");
        assertThat(status.objects()).hasSize(1);
    }

    @Test
    void aJobThatWasCollectedAfterItHadEndedIsNotMissing() {
        board.follow(SHOP, objects(JOB));
        apply(passingJob());
        await(status -> status.overall() == Health.READY);

        cluster.delete(JOB);

        AppStatus gone = await(status -> status.objects().getFirst().cause().startsWith("it has run"));
        assertThat(gone.overall()).isEqualTo(Health.READY);
    }

    @Test
    void aJobThatWasCollectedWhileNobodyLookedIsKnownByItsManifest() {
        board.follow(SHOP, objects(JOB).withPassing(Set.of(JOB)));

        assertThat(await(AppStatus::live).overall()).isEqualTo(Health.READY);
    }

    @Test
    void aJobThatIsTakenAwayBeforeItHasEndedIsMissing() {
        board.follow(SHOP, objects(JOB));
        apply(passingJob().with("does-not-exist:1", "spec", "template", "spec", "image"));
        await(status -> status.objects().getFirst().health() == Health.UPDATING);

        cluster.delete(JOB);

        await(status -> status.overall() == Health.MISSING);
    }

    @Test
    void aHelmReleaseHasAStateOfItsOwn() {
        board.follow(SHOP, Followed.NOTHING.withReleases(Map.of(RELEASE, Set.of())));
        await(status -> status.overall() == Health.MISSING);

        cluster.apply(record("pending-upgrade"));
        await(status -> status.overall() == Health.UPDATING);
        cluster.apply(record("failed"));

        AppStatus failed = await(status -> status.overall() == Health.DEGRADED);
        assertThat(failed.objects().getFirst().cause()).isEqualTo("Helm's last change, revision 2, failed");
    }

    @Test
    void theApplicationHasAvailabilityAndRolloutAsTwoFacts() {
        sandbox.forbid("deployments");
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS, WEB));

        AppStatus status = await(AppStatus::live);

        assertThat(status)
                .returns(Availability.HIDDEN, AppStatus::availability)
                .returns(Rollout.UNKNOWN, AppStatus::rollout);
    }

    @Test
    void aServiceWhoseEndpointsMayNotBeSeenIsJudgedByItsPods() {
        sandbox.forbid("endpointslices");
        apply(deployment("web:1"));
        apply(service());
        board.follow(SHOP, objects(WEB, SERVICE));

        await(status -> status.live() && status.overall() == Health.READY);
    }

    @Test
    void aServiceBehindWhichNothingMayBeSeenIsNotTakenForReady() {
        sandbox.forbid("endpointslices");
        sandbox.forbid("pods");
        apply(service());
        board.follow(SHOP, objects(SERVICE));

        AppStatus status = await(AppStatus::live);

        assertThat(status.availability()).isEqualTo(Availability.HIDDEN);
        assertThat(status.overall()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void whatObjectsBroughtAboutIsKnownByItsOwners() {
        apply(deployment("web:1"));
        board.follow(SHOP, objects(WEB));

        AppStatus status = await(
                found -> found.overall() == Health.READY && found.descendants().size() == 3);

        assertThat(status.descendants())
                .extracting(descendant -> descendant.object().kind())
                .containsExactly("ReplicaSet", "Pod", "Pod");
        assertThat(status.descendants().getFirst().owner()).isEqualTo(WEB);
        assertThat(status.descendants().getLast().owner())
                .isEqualTo(status.descendants().getFirst().object());
        assertThat(status.descendants().getLast().containers())
                .containsExactly(new ContainerState("web", true, "running", 0));
    }

    @Test
    void whatAnOperatorMakesOfItsOwnResourceIsKnownDownToThePods() {
        KubeObject kite = operated();
        board.follow(SHOP, objects(kite.ref()));

        AppStatus status = await(found -> found.descendants().stream()
                .anyMatch(below ->
                        below.object().kind().equals("Pod") && below.judgement().health() == Health.READY));

        assertThat(status.descendants())
                .extracting(descendant -> descendant.object().kind())
                .containsExactly("StatefulSet", "Pod");
        assertThat(status.descendants().getFirst().owner()).isEqualTo(kite.ref());
        assertThat(status.descendants().getLast().owner())
                .isEqualTo(status.descendants().getFirst().object());
    }

    @Test
    void whatOfAnOperatorsWorkMayNotBeSeenKeepsNothingElseFromBeingSeen() {
        sandbox.forbid("statefulsets");
        KubeObject kite = operated();
        board.follow(SHOP, objects(kite.ref(), WEB));
        apply(deployment("web:1"));

        AppStatus status = await(found -> found.live() && found.overall() == Health.READY);

        assertThat(status.descendants())
                .extracting(Descendant::owner)
                .doesNotContain(kite.ref())
                .contains(WEB);
    }

    @Test
    void whatWasAppliedAndBelongsToAnotherObjectIsListedOnce() {
        KubeObject kite = operated();
        ObjectRef set = new ObjectRef("apps/v1", "StatefulSet", "shop", "red-tail");
        apply(ok(cluster.get(set)));
        board.follow(SHOP, objects(kite.ref(), set));

        AppStatus status = await(
                found -> found.overall() == Health.READY && !found.descendants().isEmpty());

        assertThat(status.descendants())
                .extracting(Descendant::object)
                .doesNotContain(set)
                .doesNotHaveDuplicates();
    }

    @Test
    void anIngressIsReadyOnceThePodsBehindItsServiceAre() {
        ObjectRef ingress = new ObjectRef("networking.k8s.io/v1", "Ingress", "shop", "web");
        apply(object(
                "{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'name':'web','namespace':'shop'},"
                        + "'spec':{'defaultBackend':{'service':{'name':'web','port':{'number':80}}}}}"));
        board.follow(SHOP, objects(ingress));
        await(status -> status.live() && status.overall() == Health.UNAVAILABLE);

        cluster.apply(service());
        cluster.apply(deployment("web:1"));

        assertThat(await(status -> status.overall() == Health.READY).objects())
                .extracting(ObjectStatus::object)
                .containsExactly(ingress);
    }

    /** A resource of a kind of its own, and the workload that its operator has made for it. */
    private KubeObject operated() {
        cluster.apply(Fixtures.definition());
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (cluster.resource("fly.dev/v1", "Kite") instanceof ClusterAnswer.Refused && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        apply(Fixtures.kite());
        KubeObject kite = ok(cluster.get(Fixtures.kite().ref()));
        cluster.apply(object("{'apiVersion':'apps/v1','kind':'StatefulSet','metadata':{'name':'red-tail','namespace':"
                + "'shop','ownerReferences':[{'apiVersion':'fly.dev/v1','kind':'Kite','name':'red','controller':true,'uid':'"
                + kite.text("metadata", "uid").orElseThrow()
                + "'}]},'spec':{'replicas':1,'serviceName':'red','selector':{"
                + "'matchLabels':{'app':'red'}},'template':{'metadata':{'labels':{'app':'red'}},'spec':{'containers':[{"
                + "'name':'main','image':'tail:1'}]}}}}"));
        return kite;
    }

    private static KubeObject ok(ClusterAnswer<Optional<KubeObject>> answer) {
        assertThat(answer).isInstanceOf(ClusterAnswer.Ok.class);
        return answer instanceof ClusterAnswer.Ok<Optional<KubeObject>>(Optional<KubeObject> found)
                ? found.orElseThrow()
                : object("{}");
    }

    @Test
    void followingAnotherSetReplacesTheOneBefore() {
        apply(configMap("settings", "hello"));
        board.follow(SHOP, objects(SETTINGS, WEB));
        await(status -> status.overall() == Health.MISSING);

        board.follow(SHOP, objects(SETTINGS));

        AppStatus status = board.status(SHOP);
        assertThat(status.overall()).isEqualTo(Health.READY);
        assertThat(status.objects()).hasSize(1);
    }

    @Test
    void aKindThatTheClusterDoesNotKnowIsMissing() {
        board.follow(SHOP, objects(new ObjectRef("fly.dev/v1", "Kite", "shop", "red")));

        AppStatus status = await(found -> found.overall() == Health.MISSING);

        assertThat(status.objects().getFirst().cause()).isEqualTo("the cluster does not know its kind");
    }

    @Test
    void aBurstOfNewsIsToldOnce() throws Exception {
        Set<ObjectRef> many = java.util.stream.IntStream.range(0, 50)
                .mapToObj(number -> new ObjectRef("v1", "ConfigMap", "shop", "map-" + number))
                .collect(java.util.stream.Collectors.toSet());
        board.follow(SHOP, Followed.NOTHING.with(many));
        await(AppStatus::live);
        List<AppStatus> told = new CopyOnWriteArrayList<>();

        try (AutoCloseable _ = board.subscribe(SHOP, told::add)) {
            many.forEach(object -> apply(configMap(object.name(), "x")));
            await(status -> status.overall() == Health.READY);
            await(status -> !told.isEmpty() && told.getLast().overall() == Health.READY);
        }

        assertThat(told.size()).isLessThan(25);
    }

    private static Followed objects(ObjectRef... objects) {
        return Followed.NOTHING.with(Set.of(objects));
    }

    private static KubeObject record(String status) {
        return object("{'apiVersion':'v1','kind':'Secret','type':'helm.sh/release.v1','metadata':{'namespace':'shop',"
                + "'name':'sh.helm.release.v1.lamp.v2','labels':{'owner':'helm','name':'lamp','version':'2','status':'"
                + status + "'}}}");
    }

    private static KubeObject passingJob() {
        return object("{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'once','namespace':'shop'},'spec':{"
                + "'ttlSecondsAfterFinished':5,'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c',"
                + "'image':'c:1'}]}}}}");
    }

    private static KubeObject service() {
        return object("{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},'spec':{"
                + "'selector':{'app':'web'},'ports':[{'port':80}]}}");
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
