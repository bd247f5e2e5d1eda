package dev.mooring.console.status.cause.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cluster for tests does not do by itself; the rest of the catalogue is tried on a real one. */
class DiagnosisTest {

    private static final String UNREADY =
            "'status':{'phase':'Running','containerStatuses':[{'name':'main','restartCount':3,";

    @Test
    void whatHasNoTroubleHasNoCause() {
        Scene scene = new Scene()
                .with("v1", "Pod", "web", "'status':{'conditions':[{'type':'Ready','status':'True'}]}")
                .with("v1", "ConfigMap", "settings", "");

        assertThat(scene.causesOf("v1", "Pod", "web")).isEmpty();
        assertThat(scene.causesOf("v1", "ConfigMap", "settings")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThat(new Scene().rootOf("apps/v1", "Deployment", "web").kind()).isEqualTo(CauseKind.OBJECT_MISSING);
    }

    @Test
    void whatIsHiddenIsNotSaidToBeMissing() {
        assertThat(new Scene().hides("Deployment").causesOf("apps/v1", "Deployment", "web"))
                .isEmpty();
    }

    @Test
    void aContainerThatTookTooMuchMemorySaysSoWithItsExit() {
        Cause cause = pod("'state':{'waiting':{'reason':'CrashLoopBackOff'}},"
                        + "'lastState':{'terminated':{'reason':'OOMKilled','exitCode':137}}")
                .logged("loading\nall of it\n")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.OUT_OF_MEMORY);
        assertThat(cause.sentence())
                .isEqualTo("Container main of Pod shop/web was ended, because it took more memory than it may:"
                        + " the last run ended with exit code 137 (SIGKILL), started again 3 times.");
        assertThat(cause.log().lines()).containsExactly("loading", "all of it");
    }

    @Test
    void aContainerThatEndsWithoutAnErrorIsToldApart() {
        Cause cause = pod("'state':{'waiting':{'reason':'CrashLoopBackOff'}},"
                        + "'lastState':{'terminated':{'reason':'Completed','exitCode':0}}")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.CONTAINER_ENDS);
    }

    @Test
    void theFindingHasSentenceRemedyLastLogLineAndChain() {
        Cause cause = pod("'state':{'terminated':{'reason':'Error','exitCode':2}}")
                .logged("cannot reach password=example-1\n")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.finding().code()).isEqualTo("crash-loop");
        assertThat(cause.finding().message())
                .contains(
                        "exit code 2", "Read the end of its log", "Its log ends with: cannot reach password=(hidden)");
        assertThat(cause.finding().where().subject()).isEqualTo("Pod shop/web → container main");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAGE_NOT_FOUND | registry.example.com/shop:9: not found",
                "IMAGE_NOT_ALLOWED | pull access denied, repository does not exist or may require authorization",
                "IMAGE_REGISTRY_UNREACHABLE | dial tcp 10.0.0.9:443: i/o timeout",
                "IMAGE_REGISTRY_UNTRUSTED | tls: failed to verify certificate: x509: certificate signed by unknown authority",
                "IMAGE_REGISTRY_UNTRUSTED | http: server gave HTTP response to HTTPS client",
                "IMAGE_RATE_LIMITED | 429 Too Many Requests: toomanyrequests: You have reached your pull rate limit",
                "IMAGE_WRONG_PLATFORM | no match for platform in manifest: not found",
                "IMAGE_NOT_PULLED | something new",
            })
    void whatTheRegistrySaysIsToldApart(CauseKind kind, String said) {
        Cause cause = pod("'state':{'waiting':{'reason':'ErrImagePull','message':'failed: " + said + "'}}")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.detail()).contains(said);
    }

    /** As a kubelet says it for a registry whose name nobody knows. */
    @Test
    void whatTheRegistrySaysIsUnderstoodBehindHoweverLongAName() {
        String image = "registry.internal.example.com/platform/commerce/harbor-shop/web-frontend:2026.11.30-1";
        String said = "Back-off pulling image " + image + ": ErrImagePull: failed to pull and unpack image " + image
                + ": failed to resolve reference " + image + ": failed to do request: dial tcp: lookup"
                + " registry.internal.example.com on 10.255.255.53:53: no such host";

        Cause cause = pod("'state':{'waiting':{'reason':'ImagePullBackOff','message':'" + said + "'}}")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.IMAGE_REGISTRY_UNREACHABLE);
        assertThat(cause.detail()).startsWith("Back-off pulling image").endsWith("no such host");
        assertThat(cause.detail().length()).isLessThan(said.length());
    }

    @Test
    void anOlderKubeletTellsOnlyInAnEventWhyItCouldNotPull() {
        Cause cause = pod("'state':{'waiting':{'reason':'ImagePullBackOff','message':'Back-off pulling image'}}")
                .told("web", "Failed", "Failed to pull image \"shop:9\": manifest unknown")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.IMAGE_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_NODES | no nodes available to schedule pods",
                "NO_RESOURCE_LEFT | 0/1 nodes are available: 1 Insufficient nvidia.com/gpu.",
                "NO_RESOURCE_LEFT | 0/1 nodes are available: 1 Too many pods.",
                "NODES_CORDONED | 0/1 nodes are available: 1 node(s) were unschedulable.",
                "TAINT_NOT_TOLERATED | 0/1 nodes are available: 1 node(s) had untolerated taint {a: b}.",
                "UNSCHEDULABLE | 0/1 nodes are available: 1 something new. preemption: 0/1 nodes: Insufficient cpu",
            })
    void whatTheSchedulerSaysIsToldApart(CauseKind kind, String said) {
        Scene scene = new Scene()
                .with(
                        "v1",
                        "Pod",
                        "web",
                        "'status':{'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False',"
                                + "'reason':'Unschedulable','message':'" + said + "'}]}");

        assertThat(scene.rootOf("v1", "Pod", "web").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUME_IN_USE, FailedAttachVolume, Multi-Attach error for volume v",
        "VOLUME_NOT_MOUNTED, FailedMount, MountVolume.SetUp failed for volume v : mount failed: exit status 32",
        "SANDBOX_FAILED, FailedCreatePodSandBox, Failed to create pod sandbox: no addresses"
    })
    void whatKeepsANodeFromStartingAPodIsToldApart(CauseKind kind, String reason, String said) {
        Cause cause = pod("'state':{'waiting':{'reason':'ContainerCreating'}}")
                .told("web", reason, said)
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.witnesses()).extracting(Witness::source).containsExactly("event " + reason);
    }

    @Test
    void aMountThatFailedBeforeTheContainerRanIsOfThePast() {
        Scene scene = pod("'state':{'running':{}}").told("web", "FailedMount", "MountVolume.SetUp failed");

        assertThat(scene.causesOf("v1", "Pod", "web")).isEmpty();
    }

    @Test
    void aProbeThatEndedAnEarlierRunDoesNotExplainTheLastOne() {
        String times = "'startedAt':'2026-01-02T03:00:00Z'";
        Scene scene = pod("'state':{'terminated':{'exitCode':1," + times + "}}")
                .told("web", "Killing", "Container main failed liveness probe, will be restarted");

        assertThat(scene.rootOf("v1", "Pod", "web").kind()).isEqualTo(CauseKind.CRASH_LOOP);
    }

    @Test
    void whatAProbesProgramSaysIsShownWithoutCredentials() {
        Cause cause = pod("'state':{'running':{}}")
                .told("web", "Unhealthy", "Readiness probe failed: cannot sign in with password=example-1")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.READINESS_PROBE_FAILING);
        assertThat(cause.detail()).contains("password=(hidden)");
    }

    @Test
    void aPodThatWasPutOffItsNodeSaysWhy() {
        Cause cause = new Scene()
                .with(
                        "v1",
                        "Pod",
                        "web",
                        "'status':{'phase':'Failed','reason':'Evicted','message':'The node was low on memory'}")
                .rootOf("v1", "Pod", "web");

        assertThat(cause.kind()).isEqualTo(CauseKind.POD_EVICTED);
        assertThat(cause.detail()).contains("low on memory");
    }

    @Test
    void manyPodsWithTheSameTroubleAreToldOnce() {
        Scene scene = new Scene().with("apps/v1", "ReplicaSet", "web", "");
        for (int pod = 0; pod < 3; pod++) {
            scene.with("v1", "Pod", "web-" + pod, "web", UNREADY + "'state':{'terminated':{'exitCode':1}}}]}");
        }

        assertThat(scene.causesOf("apps/v1", "ReplicaSet", "web"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.sentence()).endsWith("2 more pods have the same trouble."));
    }

    @Test
    void aDeploymentIsExplainedByItsNewestReplicaSet() {
        Scene scene = new Scene()
                .with("apps/v1", "Deployment", "web", "'spec':{'replicas':1}")
                .with("apps/v1", "ReplicaSet", "web-1", "web", "")
                .with("v1", "Pod", "web-1-a", "web-1", UNREADY + "'state':{'terminated':{'exitCode':1}}}]}");

        assertThat(scene.rootOf("apps/v1", "Deployment", "web").chain())
                .hasToString("Deployment shop/web → ReplicaSet web-1 → Pod web-1-a → container main");
    }

    @Test
    void anOperatorsObjectIsExplainedByWhatItRuns() {
        Scene scene = new Scene()
                .with(
                        "example.com/v1",
                        "Database",
                        "db",
                        "'status':{'conditions':[{'type':'Ready','status':'False','message':'0 of 1 members'}]}")
                .with("apps/v1", "StatefulSet", "db-members", "db", "")
                .with("v1", "Pod", "db-members-0", "db-members", UNREADY + "'state':{'terminated':{'exitCode':1}}}]}");

        assertThat(scene.causesOf("example.com/v1", "Database", "db"))
                .extracting(Cause::kind)
                .contains(CauseKind.CRASH_LOOP, CauseKind.CONDITION_FAILS);
    }

    @Test
    void anApiWithoutItsServerNamesTheCondition() {
        Scene scene = new Scene()
                .with(
                        "apiregistration.k8s.io/v1",
                        "APIService",
                        "v1.birds",
                        "'status':{'conditions':[{'type':'Available','status':'False','reason':'ServiceNotFound',"
                                + "'message':'service/birds is not present'}]}");

        Cause cause = scene.rootOf("apiregistration.k8s.io/v1", "APIService", "v1.birds");
        assertThat(cause.kind()).isEqualTo(CauseKind.API_SERVICE_UNAVAILABLE);
        assertThat(cause.detail()).isEqualTo("service/birds is not present");
    }

    @Test
    void aServiceThatSelectsNothingLeadsNowhereUnlessPodsAreHidden() {
        Scene scene = new Scene()
                .with("v1", "Service", "web", "'spec':{'selector':{'app':'web'}}")
                .with("v1", "Pod", "web", "'status':{'conditions':[{'type':'Ready','status':'True'}]}");

        assertThat(scene.rootOf("v1", "Service", "web").kind()).isEqualTo(CauseKind.SERVICE_SELECTS_NOTHING);
        assertThat(scene.hides("Pod").causesOf("v1", "Service", "web")).isEmpty();
    }

    @Test
    void aDeletionThatNobodyHoldsUpIsOnlyToBeWaitedFor() {
        Scene scene = new Scene()
                .with("v1", "Pod", "web", "'metadata':{'name':'web','deletionTimestamp':'2026-01-02T03:04:05Z'}");

        assertThat(scene.rootOf("v1", "Pod", "web").kind()).isEqualTo(CauseKind.TERMINATING);
    }

    private static Scene pod(String state) {
        return new Scene().with("v1", "Pod", "web", UNREADY + state + "}]}");
    }
}
