package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.inspect.LogFeed;
import dev.mooring.console.inspect.LogSource;
import dev.mooring.console.inspect.ObjectDetails;
import dev.mooring.console.inspect.ObjectEvent;
import dev.mooring.console.license.signature.TrustRoot;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.Outcome.Reason;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One object of an application at a time: what may be seen of it, and what may be done to it. */
class ObjectsTest {

    private static final ObjectRef WEB = new ObjectRef("apps/v1", "Deployment", "mooring", "web");
    private static final ObjectRef TOKEN = new ObjectRef("v1", "Secret", "mooring", "token");
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: main, image: 'web:1'}]}
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox, TrustRoot.NONE);

    @BeforeEach
    void deploy() {
        Map<String, String> files = Map.of(
                "config.yaml",
                ConsoleOnSandbox.CONFIG,
                "manifests.yaml",
                ConsoleOnSandbox.MANIFESTS,
                "web.yaml",
                DEPLOYMENT);
        done(console.installPackage.install(PackageFiles.ofTexts(files), "", "admin"));
        console.deployed(console.greeting("hello").sequence());
        awaitTrue(() -> done(console.showApp.show(APP)).status().overall() == Health.READY
                && done(console.openObject.open(APP, WEB)).logs().size() == 2);
    }

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void anAppliedObjectIsShownWithWhatItBroughtAbout() {
        ObjectDetails web = done(console.openObject.open(APP, WEB));

        assertThat(web.judgement().health()).isEqualTo(Health.READY);
        assertThat(web.owners()).isEmpty();
        assertThat(web.replicas()).contains(2L);
        assertThat(web.children())
                .singleElement()
                .satisfies(child -> assertThat(child.object().kind()).isEqualTo("ReplicaSet"));
        assertThat(web.logs()).extracting(source -> source.container().name()).containsOnly("main");
    }

    @Test
    void aPodIsOpenedBecauseItsOwnersLeadToTheApplication() {
        ObjectRef pod = pod();

        ObjectDetails details = done(console.openObject.open(APP, pod));

        assertThat(details.owners()).extracting(ObjectRef::kind).containsExactly("Deployment", "ReplicaSet");
        assertThat(done(console.openObject.find(APP, "Pod", pod.name(), "", "")))
                .isEqualTo(pod);
    }

    @Test
    void whatDoesNotBelongToTheApplicationIsAsIfItWereNotThere() {
        sandbox.client()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("other")
                        .withNamespace("mooring")
                        .endMetadata()
                        .build())
                .create();

        List<String> messages = new ArrayList<>();
        for (String name : List.of("other", "never-there")) {
            var refusal = refused(console.openObject.open(APP, new ObjectRef("v1", "ConfigMap", "mooring", name)));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
            messages.add(refusal.findings().getFirst().message().replace(name, "NAME"));
        }
        assertThat(messages.get(0)).isEqualTo(messages.get(1));
    }

    @Test
    void theConsolesOwnStateIsNoObjectOfTheApplication() {
        ObjectRef state = new ObjectRef("v1", "Secret", "mooring", "mooring-app-" + APP);

        assertThat(refused(console.openObject.yaml(APP, state, false)).reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aNameThatLeadsOutOfItsPlaceOpensNothing() {
        for (String name : List.of("../secrets/mooring-access", "web/../web", "", "a b")) {
            ObjectRef crooked = new ObjectRef("v1", "Pod", "mooring", name);

            assertThat(refused(console.openObject.yaml(APP, crooked, false)).reason())
                    .isEqualTo(Reason.NOT_FOUND);
        }
    }

    @Test
    void anOwnerThatIsOnlyClaimedOpensNothing() {
        sandbox.client()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("stolen")
                        .withNamespace("mooring")
                        .addNewOwnerReference()
                        .withApiVersion("apps/v1")
                        .withKind("Deployment")
                        .withName("web")
                        .withUid("not-its-uid")
                        .endOwnerReference()
                        .endMetadata()
                        .build())
                .create();

        assertThat(refused(console.openObject.yaml(APP, new ObjectRef("v1", "Secret", "mooring", "stolen"), false))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theYamlOfASecretTellsItsKeysAndNothingElse() {
        sandbox.client().secrets().inNamespace("mooring").withName("token").edit(secret -> new SecretBuilder(secret)
                .editMetadata()
                .addToAnnotations("kubectl.kubernetes.io/last-applied-configuration", "{\"data\":\"pearl\"}")
                .endMetadata()
                .addToData("key", "cGVhcmw=")
                .build());

        String yaml = done(console.openObject.yaml(APP, TOKEN, false));

        assertThat(yaml).contains("key: (hidden)", "token: (hidden)").doesNotContain("pearl", "cGVhcmw");
    }

    @Test
    void ownersOfFieldsAreShownOnlyWhereTheyAreAskedFor() {
        assertThat(done(console.openObject.yaml(APP, WEB, false)))
                .contains("image: web:1")
                .doesNotContain("managedFields");
    }

    @Test
    void aLogIsReadFollowedAndLeftAlone() {
        ObjectRef pod = pod();
        Optional<Integer> few = Optional.of(3);

        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ReadLog.Copy log = done(console.readLog.copy(APP, new LogQuery(pod, "main", false, false, few)))) {
            log.writeTo(copy);
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
        assertThat(copy.toString(StandardCharsets.UTF_8)).contains("simulated");

        List<String> lines = new ArrayList<>();
        try (LogFeed feed = done(console.readLog.feed(APP, new LogQuery(pod, "main", false, true, few), () -> {}))) {
            int before = copy.toString(StandardCharsets.UTF_8).split("\n", -1).length;
            awaitTrue(() -> {
                lines.addAll(feed.take(100));
                return lines.size() > before;
            });
            assertThat(feed.isOver()).isFalse();
        }
    }

    @Test
    void aRunThatNeverWasHasNoLog() {
        LogQuery previous = new LogQuery(pod(), "main", true, false, Optional.empty());

        assertThat(refused(console.readLog.copy(APP, previous)).findings())
                .extracting(Finding::code)
                .containsExactly("log-absent");
        assertThat(refused(console.readLog.copy(APP, new LogQuery(WEB, "main", false, false, Optional.empty())))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("log-of-no-container");
    }

    @Test
    void aRestartReplacesPodsAndSaysWhoWantedIt() {
        ObjectRef before = pod();

        done(console.changeWorkload.restart(APP, WEB, "token:night-watch"));

        Map<String, String> marks =
                deployment().getSpec().getTemplate().getMetadata().getAnnotations();
        assertThat(marks)
                .containsEntry("mooring.dev/restarted-by", "token:night-watch")
                .containsKey("kubectl.kubernetes.io/restartedAt");
        awaitTrue(() -> !pods().contains(before) && pods().size() == 2);
        assertThat(done(console.openObject.events(APP, WEB)))
                .extracting(ObjectEvent::reason, ObjectEvent::source)
                .contains(org.assertj.core.groups.Tuple.tuple("Restarted", "mooring"));
    }

    @Test
    void scalingLastsUntilTheNextDeploy() {
        done(console.changeWorkload.scale(APP, WEB, 3, "admin"));
        awaitTrue(() -> pods().size() == 3);
        assertThat(deployment().getMetadata().getAnnotations()).containsEntry("mooring.dev/scaled-by", "admin");

        console.deployed(console.greeting("again").sequence());

        assertThat(deployment().getSpec().getReplicas()).isEqualTo(2);
    }

    @Test
    void whatIsNoWorkloadAndNoNumberIsRefused() {
        assertThat(refused(console.changeWorkload.restart(APP, TOKEN, "admin")).findings())
                .extracting(Finding::code)
                .containsExactly("object-not-a-workload");
        assertThat(refused(console.changeWorkload.scale(APP, WEB, -1, "admin")).reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(console.changeWorkload.scale(APP, WEB, 1_000_000, "admin"))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aDescendantIsExplainedToo() {
        assertThat(done(console.explainObject.explain(APP, pod())).causes()).isEmpty();
    }

    @Test
    void theHistoryIsKeptInTheCluster() {
        awaitTrue(() -> done(console.showHistory.show(APP)).last() == Health.READY);

        console.recorder.close();

        assertThat(console.store.history(APP).last()).isEqualTo(Health.READY);
    }

    private ObjectRef pod() {
        return pods().getFirst();
    }

    private List<ObjectRef> pods() {
        return done(console.openObject.open(APP, WEB)).logs().stream()
                .map(LogSource::pod)
                .distinct()
                .toList();
    }

    private Deployment deployment() {
        return sandbox.client()
                .apps()
                .deployments()
                .inNamespace("mooring")
                .withName("web")
                .get();
    }

    private static void awaitTrue(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
