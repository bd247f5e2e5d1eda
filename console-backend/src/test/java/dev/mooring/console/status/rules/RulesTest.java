package dev.mooring.console.status.rules;

import static dev.mooring.console.deploy.Fixtures.object;
import static dev.mooring.console.status.Health.DEGRADED;
import static dev.mooring.console.status.Health.MISSING;
import static dev.mooring.console.status.Health.READY;
import static dev.mooring.console.status.Health.UNAVAILABLE;
import static dev.mooring.console.status.Health.UPDATING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.KubeObject;
import dev.mooring.console.status.Availability;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String WITHOUT_ADDRESS =
            "no ingress controller has stated an address for it, and some never do."
                    + " If its host does not answer in the browser, see whether its class exists (kubectl get ingressclass) and the"
                    + " controller's pods run";

    private static final String DEPLOYMENT = "apps/v1 Deployment";
    private static final String STATEFUL_SET = "apps/v1 StatefulSet";
    private static final String DAEMON_SET = "apps/v1 DaemonSet";

    static Stream<Arguments> deployments() {
        return Stream.of(
                row(DEPLOYMENT, "'replicas':3", counts(3, 3, 3, 3), READY, ""),
                row(DEPLOYMENT, "'replicas':0", counts(0, 0, 0, 0), READY, ""),
                row(DEPLOYMENT, "", counts(1, 1, 1, 1), READY, ""),
                row(DEPLOYMENT, "'replicas':3", "", UPDATING, "the cluster has not taken up the latest change yet"),
                row(
                        DEPLOYMENT,
                        "'replicas':3",
                        "'observedGeneration':1",
                        UPDATING,
                        "the cluster has not taken up the latest change yet"),
                row(DEPLOYMENT, "'replicas':3", counts(3, 1, 3, 3), UPDATING, "1 of 3 replicas is up to date"),
                row(
                        DEPLOYMENT,
                        "'replicas':3",
                        counts(4, 3, 3, 3),
                        UPDATING,
                        "1 of 4 replicas is still of the version before"),
                row(DEPLOYMENT, "'replicas':3", counts(3, 3, 1, 1), UPDATING, "1 of 3 replicas is available"),
                row(
                        DEPLOYMENT,
                        "'replicas':3",
                        counts(3, 3, 1, 1) + rolledOut(),
                        DEGRADED,
                        "1 of 3 replicas is available"),
                row(
                        DEPLOYMENT,
                        "'replicas':3",
                        counts(3, 3, 0, 0) + rolledOut(),
                        UNAVAILABLE,
                        "0 of 3 replicas are available"),
                row(
                        DEPLOYMENT,
                        "'replicas':3",
                        counts(4, 1, 3, 3) + stuck(),
                        DEGRADED,
                        "the rollout does not get on, 3 of 3 replicas are available: ReplicaSet web-1 has timed out progressing"),
                row(
                        DEPLOYMENT,
                        "'replicas':1",
                        counts(1, 1, 0, 0) + stuck(),
                        UNAVAILABLE,
                        "the rollout does not get on, 0 of 1 replicas are available: ReplicaSet web-1 has timed out progressing"));
    }

    static Stream<Arguments> otherWorkloads() {
        return Stream.of(
                row(STATEFUL_SET, "'replicas':2", sets(2, 2, 2, "b", "b"), READY, ""),
                row(STATEFUL_SET, "'replicas':2", sets(2, 1, 2, "a", "b"), UPDATING, "1 of 2 replicas is up to date"),
                row(STATEFUL_SET, "'replicas':2", sets(2, 2, 1, "b", "b"), DEGRADED, "1 of 2 replicas is ready"),
                row(STATEFUL_SET, "'replicas':2", sets(2, 2, 0, "b", "b"), UNAVAILABLE, "0 of 2 replicas are ready"),
                row(STATEFUL_SET, "'replicas':2", sets(1, 1, 1, "b", "b"), UPDATING, "1 of 2 replicas is ready"),
                row(
                        STATEFUL_SET,
                        "'replicas':3,'updateStrategy':{'rollingUpdate':{'partition':2}}",
                        sets(3, 1, 3, "a", "b"),
                        READY,
                        ""),
                row(
                        STATEFUL_SET,
                        "'replicas':2,'updateStrategy':{'type':'OnDelete'}",
                        sets(2, 0, 2, "a", "b"),
                        READY,
                        ""),
                row(DAEMON_SET, "", daemons(3, 3, 3), READY, ""),
                row(DAEMON_SET, "", daemons(0, 0, 0), READY, ""),
                row(DAEMON_SET, "", daemons(3, 2, 3), UPDATING, "2 of 3 pods are up to date"),
                row(DAEMON_SET, "", daemons(3, 3, 1), DEGRADED, "1 of 3 replicas is ready"),
                row(DAEMON_SET, "", daemons(3, 3, 0), UNAVAILABLE, "0 of 3 replicas are ready"),
                row("apps/v1 ReplicaSet", "'replicas':2", "'observedGeneration':2,'readyReplicas':2", READY, ""),
                row(
                        "apps/v1 ReplicaSet",
                        "'replicas':2",
                        "'observedGeneration':2,'readyReplicas':1",
                        DEGRADED,
                        "1 of 2 replicas is ready"),
                row("batch/v1 Job", "", "'active':1", UPDATING, "the job is running"),
                row("batch/v1 Job", "", condition("Complete", "True", "", ""), READY, ""),
                row(
                        "batch/v1 Job",
                        "",
                        condition("Failed", "True", "BackoffLimitExceeded", "Job has reached the limit."),
                        UNAVAILABLE,
                        "the job failed: Job has reached the limit"),
                row("batch/v1 Job", "", "'active':1,'failed':1", DEGRADED, "the job has failed 1 time and tries again"),
                row("batch/v1 Job", "'suspend':true", "", UPDATING, "the job is suspended"),
                row("batch/v1 CronJob", "", "", READY, ""),
                row("v1 Pod", "", "'phase':'Succeeded'", READY, ""),
                row("v1 Pod", "", "'phase':'Running'," + condition("Ready", "True", "", ""), READY, ""),
                row("v1 Pod", "", "'phase':'Failed','reason':'Evicted'", UNAVAILABLE, "the pod failed: Evicted"),
                row("v1 Pod", "", "'phase':'Pending'", UPDATING, "the pod is being started"));
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                row("v1 ConfigMap", "", "", READY, ""),
                row("v1 Service", "'type':'ClusterIP'", "", READY, ""),
                row("v1 Service", "'type':'ExternalName'", "", READY, ""),
                row("v1 Service", "'type':'LoadBalancer'", "'loadBalancer':{'ingress':[{'ip':'1.2.3.4'}]}", READY, ""),
                row(
                        "v1 Service",
                        "'type':'LoadBalancer'",
                        "'loadBalancer':{}",
                        UNAVAILABLE,
                        "the load balancer has no address yet; a cluster without a load balancer controller never gives it"
                                + " one"),
                row("v1 PersistentVolumeClaim", "", "'phase':'Bound'", READY, ""),
                row(
                        "v1 PersistentVolumeClaim",
                        "'storageClassName':'fast'",
                        "'phase':'Pending'",
                        UNAVAILABLE,
                        "no volume is bound to it yet: storage class fast"),
                row("v1 PersistentVolumeClaim", "", "'phase':'Lost'", UNAVAILABLE, "its volume is lost"),
                row(
                        "policy/v1 PodDisruptionBudget",
                        "",
                        "'observedGeneration':2,'currentHealthy':2,'desiredHealthy':1",
                        READY,
                        ""),
                row(
                        "policy/v1 PodDisruptionBudget",
                        "",
                        "'observedGeneration':2,'currentHealthy':1,'desiredHealthy':2",
                        DEGRADED,
                        "1 of 2 needed pods is healthy"),
                row("v1 Namespace", "", "'phase':'Active'", READY, ""),
                row("v1 Namespace", "", "'phase':'Terminating'", UNAVAILABLE, "the namespace is being deleted"),
                row(
                        "apiextensions.k8s.io/v1 CustomResourceDefinition",
                        "",
                        "",
                        UPDATING,
                        "the kind is not established yet"),
                row(
                        "apiextensions.k8s.io/v1 CustomResourceDefinition",
                        "",
                        condition("Established", "True", "", ""),
                        READY,
                        ""),
                row(
                        "apiregistration.k8s.io/v1 APIService",
                        "",
                        condition("Available", "False", "x", "no endpoints."),
                        UNAVAILABLE,
                        "the API behind it does not answer: no endpoints"),
                row(
                        "autoscaling/v2 HorizontalPodAutoscaler",
                        "",
                        condition("ScalingActive", "False", "FailedGetResourceMetric", "no metrics"),
                        DEGRADED,
                        "it cannot scale: no metrics"),
                row(
                        "autoscaling/v2 HorizontalPodAutoscaler",
                        "",
                        condition("ScalingActive", "False", "ScalingDisabled", ""),
                        READY,
                        ""));
    }

    static Stream<Arguments> customKinds() {
        return Stream.of(
                row("a.dev/v1 Thing", "", "", READY, ""),
                row(
                        "a.dev/v1 Thing",
                        "",
                        "'observedGeneration':1",
                        UPDATING,
                        "the cluster has not taken up the latest change yet"),
                row("a.dev/v1 Thing", "", condition("Ready", "True", "", ""), READY, ""),
                row(
                        "a.dev/v1 Thing",
                        "",
                        condition("Ready", "False", "NoDisk", "the disk is full"),
                        UNAVAILABLE,
                        "the disk is full"),
                row("a.dev/v1 Thing", "", condition("Ready", "Unknown", "Waiting", ""), UPDATING, "Waiting"),
                row("a.dev/v1 Thing", "", condition("Stalled", "True", "", "gave up"), UNAVAILABLE, "gave up"),
                row("a.dev/v1 Thing", "", condition("Reconciling", "True", "", "at work"), UPDATING, "at work"),
                row(
                        "a.dev/v1 Thing",
                        "",
                        condition("ReconcileFailed", "True", "", "no image"),
                        UNAVAILABLE,
                        "no image"),
                row(
                        "a.dev/v1 Thing",
                        "",
                        condition("Degraded", "True", "", "one disk less"),
                        DEGRADED,
                        "one disk less"),
                row(
                        "a.dev/v1 Thing",
                        "",
                        "'conditions':[{'type':'Ready','status':'True','observedGeneration':1}]",
                        UPDATING,
                        "its controller has not looked at the latest change yet"));
    }

    @ParameterizedTest
    @MethodSource({"deployments", "otherWorkloads", "otherKinds", "moreKinds", "customKinds"})
    void judges(String kind, String spec, String status, Health health, String cause) {
        KubeObject live = live(kind, spec, status);

        for (KubeObject seen : List.of(live, Kept.of(live))) {
            assertThat(Rules.judge(Optional.of(seen), Neighbours.NONE))
                    .returns(health, Judgement::health)
                    .returns(cause, Judgement::cause);
        }
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                pair(DEPLOYMENT, "'replicas':3", counts(3, 3, 3, 3), Availability.FULL, Rollout.DONE),
                pair(DEPLOYMENT, "'replicas':3", counts(4, 1, 3, 3), Availability.FULL, Rollout.GOING_ON),
                pair(DEPLOYMENT, "'replicas':3", counts(4, 1, 2, 2), Availability.PARTIAL, Rollout.GOING_ON),
                pair(DEPLOYMENT, "'replicas':3", counts(4, 1, 3, 3) + stuck(), Availability.FULL, Rollout.STUCK),
                pair(DEPLOYMENT, "'replicas':3", counts(3, 3, 0, 0) + rolledOut(), Availability.NONE, Rollout.DONE),
                pair(STATEFUL_SET, "'replicas':2", sets(2, 1, 2, "a", "b"), Availability.FULL, Rollout.GOING_ON),
                pair(STATEFUL_SET, "'replicas':2", sets(2, 2, 1, "b", "b"), Availability.PARTIAL, Rollout.DONE),
                pair(DAEMON_SET, "", daemons(3, 1, 3), Availability.FULL, Rollout.GOING_ON),
                pair("batch/v1 Job", "", "", Availability.NONE, Rollout.GOING_ON),
                pair(
                        "batch/v1 Job",
                        "",
                        condition("Failed", "True", "BackoffLimitExceeded", "too often"),
                        Availability.NONE,
                        Rollout.STUCK),
                pair("v1 PersistentVolumeClaim", "", "'phase':'Pending'", Availability.NONE, Rollout.DONE));
    }

    @ParameterizedTest
    @MethodSource
    void facts(String kind, String spec, String status, Availability availability, Rollout rollout) {
        assertThat(Rules.judge(Optional.of(live(kind, spec, status)), Neighbours.NONE))
                .returns(availability, Judgement::availability)
                .returns(rollout, Judgement::rollout);
    }

    static Stream<Arguments> moreKinds() {
        return Stream.of(
                row("networking.k8s.io/v1 Ingress", "", "", READY, WITHOUT_ADDRESS),
                row("networking.k8s.io/v1 Ingress", "", "'loadBalancer':{'ingress':[{'ip':'192.0.2.1'}]}", READY, ""),
                row("batch/v1 CronJob", "", "", READY, ""),
                row("batch/v1 CronJob", "'suspend':true", "", READY, "it is suspended: nothing is started by it"),
                row(
                        "batch/v1 CronJob",
                        "",
                        "'lastScheduleTime':'2026-01-01T10:00:00Z','active':[{'name':'x'}]",
                        READY,
                        ""),
                row(
                        "batch/v1 CronJob",
                        "",
                        "'lastScheduleTime':'2026-01-01T10:00:00Z','lastSuccessfulTime':'2026-01-01T10:00:09Z'",
                        READY,
                        ""),
                row(
                        "batch/v1 CronJob",
                        "",
                        "'lastScheduleTime':'2026-01-02T10:00:00Z','lastSuccessfulTime':'2026-01-01T10:00:09Z'",
                        DEGRADED,
                        "its last run, at 2026-01-02T10:00:00Z, did not end well"),
                row(
                        "v1 PersistentVolume",
                        "",
                        "'phase':'Failed','message':'gone.'",
                        UNAVAILABLE,
                        "the volume has failed: gone"),
                row("v1 PersistentVolume", "", "'phase':'Bound'", READY, ""),
                row(
                        "v1 Service",
                        "'type':'LoadBalancer'",
                        "",
                        UNAVAILABLE,
                        "the load balancer has no address yet; a cluster without a load balancer controller never gives it one"),
                row("v1 Service", "'type':'ExternalName','selector':{'a':'b'}", "", READY, ""));
    }

    @Test
    void anEndpointSliceIsAsItsEndpoints() {
        assertThat(slice("{'conditions':{'ready':true}},{}")).returns(READY, Judgement::health);
        assertThat(slice("{'conditions':{'ready':true}},{'conditions':{'ready':false}}"))
                .returns(DEGRADED, Judgement::health)
                .returns("1 of 2 endpoints is ready", Judgement::cause);
        assertThat(slice("")).returns(UNAVAILABLE, Judgement::health);
    }

    private static Judgement slice(String endpoints) {
        KubeObject slice = object("{'apiVersion':'discovery.k8s.io/v1','kind':'EndpointSlice','metadata':{'name':'s'},"
                + "'endpoints':[" + endpoints + "]}");
        return Rules.judge(Optional.of(Kept.of(slice)), Neighbours.NONE);
    }

    @Test
    void whatIsKeptOfASecretIsNothingThatItHolds() {
        KubeObject secret =
                object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s','annotations':{'a':'pearl'},"
                        + "'labels':{'app':'shop'}},'data':{'key':'pearl'},'stringData':{'other':'pearl'}}");

        assertThat(Kept.of(secret).json().toString()).contains("app=shop").doesNotContain("pearl");
    }

    @Test
    void whatIsKeptOfAPodTellsItsContainersButNotTheirSettings() {
        KubeObject pod = object(
                "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'spec':{'initContainers':[{'name':"
                        + "'first'}],'containers':[{'name':'main','image':'pearl','env':[{'value':'pearl'}]}]},'status':{"
                        + "'initContainerStatuses':[{'name':'first','state':{'terminated':{'exitCode':0}}}],'containerStatuses':"
                        + "[{'name':'main','restartCount':2,'imageID':'pearl','state':{'waiting':{'reason':'CrashLoopBackOff'}}}]}}");

        assertThat(Kept.of(pod).json().toString()).doesNotContain("pearl");
        assertThat(Containers.of(Kept.of(pod)))
                .containsExactly(
                        new ContainerState("first", true, "ended", 0),
                        new ContainerState("main", false, "CrashLoopBackOff", 2));
    }

    @Test
    void anObjectThatIsNotThereIsMissing() {
        assertThat(Rules.judge(Optional.empty(), Neighbours.NONE)).returns(MISSING, Judgement::health);
    }

    @Test
    void anObjectThatIsBeingDeletedIsNotReady() {
        KubeObject going = live("v1 ConfigMap", "", "").with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp");

        assertThat(Rules.judge(Optional.of(going), Neighbours.NONE))
                .returns(UNAVAILABLE, Judgement::health)
                .returns("it is being deleted", Judgement::cause);
    }

    @Test
    void aCrashingPodExplainsADeploymentAndEndsTheWaiting() {
        KubeObject deployment = live(DEPLOYMENT, "'replicas':2", counts(2, 1, 1, 1));

        Judgement judgement = Rules.judge(
                Optional.of(deployment),
                Neighbours.of(List.of(pod("'state':{'waiting':{'reason':"
                        + "'CrashLoopBackOff'}},'lastState':{'terminated':{'exitCode':3}},'restartCount':4"))));

        assertThat(judgement)
                .returns(DEGRADED, Judgement::health)
                .returns(
                        "1 of 2 replicas is available: container web of pod web-1 is in CrashLoopBackOff, the last run ended"
                                + " with exit code 3",
                        Judgement::cause);
    }

    @Test
    void aNewVersionThatDoesNotStartIsToldWhileTheOneBeforeServes() {
        KubeObject deployment = live(DEPLOYMENT, "'replicas':1", counts(2, 1, 1, 1));

        Judgement judgement = Rules.judge(
                Optional.of(deployment),
                Neighbours.of(List.of(pod("'state':{'waiting':{'reason':'ImagePullBackOff'}}"))));

        assertThat(judgement)
                .returns(Availability.FULL, Judgement::availability)
                .returns(Rollout.STUCK, Judgement::rollout)
                .returns(
                        "the rollout does not get on, 1 of 1 replicas is available: container web of pod web-1 is in"
                                + " ImagePullBackOff",
                        Judgement::cause);
    }

    @Test
    void aPodThatFindsNoNodeExplainsAStatefulSet() {
        KubeObject pod = live(
                "v1 Pod",
                "",
                "'phase':'Pending',"
                        + condition(
                                "PodScheduled",
                                "False",
                                "Unschedulable",
                                "0/1 nodes are available: 1 Insufficient memory."));

        assertThat(Rules.judge(
                        Optional.of(live(STATEFUL_SET, "'replicas':1", sets(1, 1, 0, "b", "b"))),
                        Neighbours.of(List.of(pod))))
                .returns(UNAVAILABLE, Judgement::health)
                .returns(
                        "0 of 1 replicas are ready: pod it finds no node: 0/1 nodes are available: 1 Insufficient memory",
                        Judgement::cause);
    }

    @Test
    void aStatefulSetWhosePodIsStartingIsUpdating() {
        KubeObject pod = pod("'state':{'waiting':{'reason':'ContainerCreating'}},'restartCount':0");

        assertThat(Rules.judge(
                        Optional.of(live(STATEFUL_SET, "'replicas':1", sets(1, 1, 0, "b", "b"))),
                        Neighbours.of(List.of(pod))))
                .returns(UPDATING, Judgement::health)
                .returns("0 of 1 replicas are ready", Judgement::cause);
    }

    @Test
    void anIngressIsAsTheServicesAreToWhichItLeads() {
        KubeObject ingress = ingress("web", "shop");
        List<KubeObject> around = List.of(
                named("v1 Service", "web", "'selector':{'app':'web'}"),
                named("v1 Service", "shop", "'selector':{'app':'shop'}"),
                sliceOf("web", true),
                sliceOf("shop", false));

        assertThat(Rules.judge(Optional.of(ingress), Neighbours.of(around)))
                .returns(UNAVAILABLE, Judgement::health)
                .returns("Service shop behind it: no ready pod stands behind it", Judgement::cause);
    }

    @Test
    void anIngressWithoutAnAddressIsReadyAndSaysWhatToLookAt() {
        List<KubeObject> around = List.of(named("v1 Service", "web", "'selector':{'app':'web'}"), sliceOf("web", true));

        assertThat(Rules.judge(Optional.of(ingress("web")), Neighbours.of(around)))
                .returns(READY, Judgement::health)
                .returns(WITHOUT_ADDRESS, Judgement::cause);
    }

    @Test
    void anIngressToAServiceThatIsNotThereIsUnavailable() {
        assertThat(Rules.judge(Optional.of(ingress("web")), Neighbours.NONE))
                .returns(UNAVAILABLE, Judgement::health)
                .returns("Service web, to which it leads, is not there", Judgement::cause);
    }

    @Test
    void anIngressWhoseServicesMayNotBeSeenIsNotTakenForReady() {
        Judgement hidden = Judgement.hidden("not permitted to see it");

        assertThat(Rules.judge(
                        Optional.of(ingress("web")), new Neighbours(List.of(), Map.of(Neighbours.SERVICE, hidden))))
                .isEqualTo(hidden);
    }

    private static KubeObject ingress(String... services) {
        String paths = Stream.of(services)
                .map(name -> "{'path':'/" + name + "','backend':{'service':{'name':'" + name + "'}}}")
                .collect(Collectors.joining(","));
        return Kept.of(live("networking.k8s.io/v1 Ingress", "'rules':[{'http':{'paths':[" + paths + "]}}]", ""));
    }

    private static KubeObject named(String kind, String name, String spec) {
        return Kept.of(live(kind, spec, "").with(name, "metadata", "name"));
    }

    private static KubeObject sliceOf(String service, boolean ready) {
        return Kept.of(object("{'apiVersion':'discovery.k8s.io/v1','kind':'EndpointSlice','metadata':{'name':'"
                + service
                + "-1','labels':{'kubernetes.io/service-name':'" + service + "'}},'endpoints':[{'conditions':{'ready':"
                + ready + "}}]}"));
    }

    @Test
    void aServiceWithoutAReadyPodIsUnavailableWhereEndpointsAreKnown() {
        KubeObject service = live("v1 Service", "'selector':{'app':'web'}", "");
        KubeObject slice = object("{'apiVersion':'discovery.k8s.io/v1','kind':'EndpointSlice','metadata':{'name':'s'},"
                + "'endpoints':[{'conditions':{'ready':false}}]}");

        assertThat(Rules.judge(Optional.of(service), Neighbours.of(List.of(slice))))
                .returns(UNAVAILABLE, Judgement::health)
                .returns("no ready pod stands behind it", Judgement::cause);
        assertThat(Rules.judge(Optional.of(service), Neighbours.of(List.of(slice, pod("'restartCount':0")))))
                .returns(UPDATING, Judgement::health)
                .returns("the pods behind it are being started", Judgement::cause);
        assertThat(Rules.judge(Optional.of(service), Neighbours.NONE)).returns(UNAVAILABLE, Judgement::health);
    }

    private static Arguments row(String kind, String spec, String status, Health health, String cause) {
        return Arguments.of(kind, spec, status, health, cause);
    }

    private static Arguments pair(String kind, String spec, String status, Availability availability, Rollout rollout) {
        return Arguments.of(kind, spec, status, availability, rollout);
    }

    private static KubeObject live(String kind, String spec, String status) {
        String[] words = kind.split(" ", 2);
        return object("{'apiVersion':'" + words[0] + "','kind':'" + words[1]
                + "','metadata':{'name':'it','namespace':'shop','generation':2},'spec':{" + spec + "},'status':{"
                + status
                + "}}");
    }

    private static KubeObject pod(String container) {
        return object("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'web-1'},'status':{'phase':'Pending',"
                + "'containerStatuses':[{'name':'web'," + container + "}]}}");
    }

    private static String counts(int all, int updated, int ready, int available) {
        return "'observedGeneration':2,'replicas':" + all + ",'updatedReplicas':" + updated + ",'readyReplicas':"
                + ready + ",'availableReplicas':" + available;
    }

    private static String sets(int all, int updated, int ready, String current, String update) {
        return "'observedGeneration':2,'replicas':" + all + ",'updatedReplicas':" + updated + ",'readyReplicas':"
                + ready + ",'currentRevision':'" + current + "','updateRevision':'" + update + "'";
    }

    private static String daemons(int wanted, int updated, int available) {
        return "'observedGeneration':2,'desiredNumberScheduled':" + wanted + ",'updatedNumberScheduled':" + updated
                + ",'numberAvailable':" + available;
    }

    private static String rolledOut() {
        return "," + condition("Progressing", "True", "NewReplicaSetAvailable", "done");
    }

    private static String stuck() {
        return ","
                + condition(
                        "Progressing",
                        "False",
                        "ProgressDeadlineExceeded",
                        "ReplicaSet web-1 has timed out progressing.");
    }

    private static String condition(String type, String status, String reason, String message) {
        return "'conditions':[{'type':'" + type + "','status':'" + status + "','reason':'" + reason + "','message':'"
                + message + "'}]";
    }
}
