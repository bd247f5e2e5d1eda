package dev.mooring.console.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.ClusterInfo;
import dev.mooring.config.functions.LicenseFields;
import dev.mooring.config.functions.ReleaseInfo;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.TestFiles;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.RealApi;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.helm.HelmOrder;
import dev.mooring.console.helm.HelmReleases;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.RenderInputs;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.render.patch.ChartPatches;
import dev.mooring.console.source.PackageSource;
import dev.mooring.console.version.Sequence;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts of vendors on a real API server: needs MOORING_TEST_KUBECONFIG and the packages. */
class VendorChartsTest {

    private static final HelmOrder.Flags TWO_MINUTES =
            new HelmOrder.Flags(false, false, false, false, false, Duration.ofMinutes(2), 10);

    private final String namespace =
            "mooring-vendor-" + UUID.randomUUID().toString().substring(0, 8);
    private KubernetesClient client;
    private Cluster cluster;
    private HelmReleases helm;

    @BeforeEach
    void connect() {
        client = RealApi.client();
        cluster = new Cluster(client, new ClusterFacts("real", namespace, "", false));
        helm = new HelmReleases(cluster, new Passage(client));
        cluster.apply(Fixtures.namespace(namespace));
    }

    @AfterEach
    void disconnect() {
        if (client != null) {
            cluster.delete(new ObjectRef("v1", "Namespace", "", namespace));
            client.close();
        }
    }

    @Test
    void giteaIsPlannedAndInstalled() {
        DeployLog log = deployed(wanted("gitea", Map.of("internal_postgres_enabled", "0")));

        assertThat(log.failed()).as("%s", log).isFalse();
    }

    @Test
    void fliptIsPlannedAndInstalled() {
        DeployLog log = deployed(wanted(
                "flipt",
                Map.of(
                        "tls_acme_email", "admin@example.com",
                        "ingress_enabled", "0",
                        "postgres_type", "external",
                        "external_postgres_host", "db.example.com",
                        "external_postgres_password", "it's \"quoted\"")));

        assertThat(log.failed()).as("%s", log).isFalse();
    }

    private DeployLog deployed(Wanted wanted) {
        Plan plan = new Planner(cluster, helm).plan(Fixtures.SHOP, wanted, Inventory.EMPTY);
        assertThat(plan.entries()).hasSizeGreaterThan(4);
        assertThat(plan.entries().stream().flatMap(entry -> entry.findings().stream()))
                .noneMatch(Finding::isError);
        assertThat(plan.toString()).doesNotContain("quoted");
        DeployRequest request =
                new DeployRequest(Fixtures.SHOP, Sequence.FIRST, Reason.REQUESTED, wanted, Inventory.EMPTY);
        Thread jobs = Thread.ofVirtual().start(this::endJobs);
        try {
            return new Deployer(cluster, helm, InstantSource.system()).run(request, _ -> {});
        } finally {
            jobs.interrupt();
        }
    }

    /** No node runs the hooks, so that they are done is told by hand. */
    private void endJobs() {
        while (!Thread.currentThread().isInterrupted()) {
            client.batch().v1().jobs().inNamespace(namespace).list().getItems().stream()
                    .filter(VendorChartsTest::isOpen)
                    .forEach(this::end);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    /** A Job has no status before its controller has seen it. */
    private static boolean isOpen(Job job) {
        return job.getStatus() == null || job.getStatus().getCompletionTime() == null;
    }

    /** The Job's controller writes to the same status, and Helm deletes the Job when it likes: the next round tries again. */
    private void end(Job job) {
        try {
            client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(namespace)
                    .withName(job.getMetadata().getName())
                    .editStatus(VendorChartsTest::done);
        } catch (KubernetesClientException e) {
            assertThat(e.getCode()).isIn(404, 409, 422);
        }
    }

    private static Job done(Job job) {
        return new JobBuilder(job)
                .editOrNewStatus()
                .withStartTime(begun(job))
                .withCompletionTime(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .withSucceeded(1)
                .withActive(0)
                .addNewCondition()
                .withType("SuccessCriteriaMet")
                .withStatus("True")
                .endCondition()
                .addNewCondition()
                .withType("Complete")
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }

    /** Kubernetes does not let it change once it is set. */
    private static String begun(Job job) {
        return Optional.ofNullable(job.getStatus())
                .map(JobStatus::getStartTime)
                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private Wanted wanted(String name, Map<String, String> answers) {
        Optional<Path> folder = TestFiles.vendorPackage("kots/" + name);
        assumeTrue(folder.isPresent(), "the package " + name + " is not here: skipped");
        Package content = PackageReader.read(
                        PackageSource.open(folder.get()).files().orElseThrow())
                .content()
                .orElseThrow();
        Rendered rendered = rendered(content, answers);
        assertThat(rendered.obstacles()).noneMatch(Finding::isError);
        return new Wanted(
                rendered.manifests(),
                rendered.charts().stream()
                        .flatMap(chart -> WantedChart.of(chart, content.files(), ChartPatches.NONE).stream())
                        .map(VendorChartsTest::withoutWaiting)
                        .toList());
    }

    private Rendered rendered(Package content, Map<String, String> answers) {
        ConfigValues values = ConfigValues.EMPTY;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            values = values.with(answer.getKey(), answer.getValue());
        }
        RenderInputs inputs = new RenderInputs(
                namespace,
                LicenseFields.NONE,
                new ReleaseInfo(0, "", "", content.version(), "", false, false),
                ClusterInfo.unknown(namespace),
                InstantSource.system(),
                () -> new Random(7));
        ScreenSession session = ScreenSession.open(
                content.screen(),
                values,
                lookup -> inputs.functions(content.slug().value(), lookup));
        return Renderer.render(content, session.state(), inputs);
    }

    /** Without a node nothing becomes ready. */
    private static WantedChart withoutWaiting(WantedChart chart) {
        HelmOrder order = chart.order();
        return new WantedChart(
                new HelmOrder(order.release(), order.namespace(), order.chart(), order.values(), TWO_MINUTES),
                chart.weight(),
                chart.path(),
                chart.where(),
                List.of());
    }
}
