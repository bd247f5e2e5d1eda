package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.notify.Channel;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.notify.Delivery.State;
import dev.mooring.console.notify.NotifyRequest;
import dev.mooring.console.notify.NotifyRequest.WebhookRequest;
import dev.mooring.console.notify.Topic;
import dev.mooring.console.notify.send.Keys;
import dev.mooring.console.notify.send.Receiver;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.Health;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.version.AppSettings;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what happens to an application to what its people receive. */
class NotifierTest {

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
    private static final String STUCK = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: stuck
              annotations: {kots.io/wait-for-properties: ".data.ready=yes"}
            data: {ready: "no"}
            """;
    private static final String INGRESS = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: front}
            spec:
              tls: [{hosts: [tiny.example.com], secretName: front-tls}]
              defaultBackend: {service: {name: front, port: {number: 80}}}
            """;
    private static final String KEY = "only we two know this";

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final Receiver receiver = Receiver.plain();
    private ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);

    @BeforeEach
    void start() {
        console.notifier.start();
    }

    @AfterEach
    void end() {
        receiver.close();
        console.close();
        cluster.close();
    }

    @Test
    void aStateThatLastsIsToldByAllChannelsAndSoIsItsEnd() {
        Version version = running();
        tell(Set.of(Topic.STATE_CHANGED), Channel.WEBHOOK, Channel.EVENTS);
        await("people know that it is ready", () -> told().equals(Optional.of(Health.READY)));

        cluster.client()
                .configMaps()
                .inNamespace("mooring")
                .withName("greeting")
                .delete();
        JsonNode missing = json(receiver.next());
        console.deployed(version.sequence());
        JsonNode ready = json(receiver.next());

        assertThat(missing.path("topic").asText()).isEqualTo("STATE_CHANGED");
        assertThat(missing.path("severity").asText()).isEqualTo("ERROR");
        assertThat(missing.at("/details/before").asText()).isEqualTo("READY");
        assertThat(missing.at("/details/state").asText()).isEqualTo("MISSING");
        assertThat(missing.path("text").asText()).contains("ConfigMap mooring/greeting: Missing");
        assertThat(ready.at("/details/state").asText()).isEqualTo("READY");
        await("both are Events", () -> events().size() == 2);
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.getReason()).isEqualTo("StateChanged");
            assertThat(event.getInvolvedObject().getName()).isEqualTo("mooring-app-tiny");
        });
    }

    @Test
    void aDeployThatFailsIsTold() {
        running();
        console.store.saveSettings(APP, new AppSettings(true, 50));
        tell(Set.of(Topic.DEPLOY_FAILED), Channel.WEBHOOK);
        Version version = release(NEVER_READY);

        VersionState state = console.deployed(version.sequence());

        assertThat(state).isInstanceOf(VersionState.Failed.class);
        JsonNode post = json(receiver.next());
        assertThat(post.path("title").asText())
                .startsWith("The deploy of tiny version")
                .endsWith("failed");
        assertThat(post.path("text").asText()).contains("Started by an admin").contains("Job mooring/asleep");
        assertThat(post.at("/details/version").asText())
                .isEqualTo(version.sequence().toString());
    }

    @Test
    void aDeployThatSomebodyStopsIsToldAsThat() {
        tell(Set.of(Topic.DEPLOY_FAILED), Channel.WEBHOOK);
        Version version = release(STUCK);
        done(console.deployVersion.deploy(APP, version.sequence(), DeployOrder.requested("admin")));

        done(console.cancelDeploy.cancel(APP, version.sequence(), "ann"));

        JsonNode post = json(receiver.next());
        assertThat(post.path("title").asText())
                .startsWith("The deploy of tiny version")
                .endsWith("was stopped");
        assertThat(post.path("severity").asText()).isEqualTo("WARNING");
        assertThat(post.path("text").asText()).contains("ann stopped the deploy");
    }

    @Test
    void theEndOfTheLicenseIsToldOnce() {
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), license(APP), "admin"));

        tell(Set.of(Topic.LICENSE_EXPIRES), Channel.WEBHOOK);
        JsonNode post = json(receiver.next());
        console.greeting("another version with it");

        assertThat(post.path("title").asText()).isEqualTo("The license of tiny expires in 4 days");
        assertThat(post.path("severity").asText()).isEqualTo("WARNING");
        assertThat(post.toString()).doesNotContain("abc\"");
        assertThat(receiver.within(2)).isEmpty();
    }

    @Test
    void troubleWithOneApplicationKeepsNothingBackThatIsToldOfAnother() {
        AppSlug aft = new AppSlug("aft");
        Set<Topic> topics = Set.of(Topic.LICENSE_EXPIRES);
        done(console.installPackage.install(other(aft), license(aft), "admin"));
        done(console.installPackage.install(ConsoleOnSandbox.tiny(), license(APP), "admin"));
        done(console.saveNotifications.save(aft, request(topics, Channel.WEBHOOK), "admin"));
        assertThat(json(receiver.next()).path("title").asText()).startsWith("The license of aft");

        spoil("mooring-version-aft.000000");
        done(console.saveNotifications.save(aft, request(topics, Channel.WEBHOOK), "admin"));
        tell(topics, Channel.WEBHOOK);

        assertThat(receiver.within(5))
                .hasValueSatisfying(
                        post -> assertThat(json(post).path("title").asText()).startsWith("The license of tiny"));
    }

    @Test
    void aDeployThatEndsWellIsToldToThoseWhoWantItAndHoldsNoAnswer() {
        Version version = answered("s3cret-answer");
        tell(Set.of(Topic.DEPLOY_ENDED), Channel.WEBHOOK);

        console.deployed(version.sequence());

        Receiver.Post post = receiver.next();
        assertThat(json(post).path("topic").asText()).isEqualTo("DEPLOY_ENDED");
        assertThat(post.body()).doesNotContain("s3cret-answer");
    }

    @Test
    void whatCouldNotBeSentIsSentAfterARestart() {
        receiver.answering(503);
        tell(Set.of(Topic.DEPLOY_ENDED), Channel.WEBHOOK);
        Version version = answered("hello");
        console.deployed(version.sequence());
        String id = json(receiver.next()).path("id").asText();
        await("that it waits is stored", () -> stored().stream().anyMatch(one -> one.attempts() == 1));
        assertThat(stored().getFirst().state())
                .isInstanceOfSatisfying(State.Waiting.class, waiting -> assertThat(waiting.trouble())
                        .contains("status 503"));

        console.close();
        console = new ConsoleOnSandbox(cluster);
        receiver.answering(200);
        console.notifier.start();

        assertThat(json(receiver.next()).path("id").asText()).isEqualTo(id);
        await("that it was sent is stored", () -> stored().getFirst().state() instanceof State.Sent);
        assertThat(stored().getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void theEndOfACertificateIsToldOnce(@TempDir Path folder) {
        String pem = Keys.selfSigned(folder, "leaf", "-validity", "5").pem();
        running();
        Version version = answered(pem);
        console.deployed(version.sequence());

        tell(Set.of(Topic.CERTIFICATE_EXPIRES), Channel.WEBHOOK);
        JsonNode post = json(receiver.next());
        tell(Set.of(Topic.CERTIFICATE_EXPIRES), Channel.WEBHOOK);
        console.greeting(pem + "\n");

        assertThat(post.path("title").asText()).startsWith("A certificate of tiny expires in ");
        assertThat(post.path("text").asText()).contains("the answer greeting").doesNotContain("BEGIN");
        assertThat(receiver.within(2)).isEmpty();
    }

    @Test
    void theCertificateThatAnIngressNamesIsLookedUpInTheCluster(@TempDir Path folder) {
        tlsSecret(
                "front-tls", Keys.selfSigned(folder, "front", "-validity", "5").pem());
        tlsSecret(
                "unrelated", Keys.selfSigned(folder, "other", "-validity", "5").pem());
        running();
        console.deployed(release(INGRESS).sequence());

        tell(Set.of(Topic.CERTIFICATE_EXPIRES), Channel.WEBHOOK);
        JsonNode post = json(receiver.next());

        assertThat(post.path("text").asText()).contains("in Secret front-tls,").doesNotContain("BEGIN");
        assertThat(receiver.within(1)).isEmpty();
    }

    @Test
    void aCertificateThatWasRenewedInTheClusterIsNoNews(@TempDir Path folder) {
        String old = Keys.selfSigned(folder, "old", "-validity", "5").pem();
        running();
        console.deployed(release("""
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: own-tls}
                        type: kubernetes.io/tls
                        stringData: {tls.crt: %s, tls.key: none}
                        """.formatted("\"" + old.replace("\r", "").replace("\n", "\\n") + "\""))
                .sequence());
        cluster.client().secrets().inNamespace("mooring").withName("own-tls").delete();
        tlsSecret("own-tls", Keys.selfSigned(folder, "new", "-validity", "90").pem());

        tell(Set.of(Topic.CERTIFICATE_EXPIRES), Channel.WEBHOOK);

        assertThat(receiver.within(2)).isEmpty();
    }

    @Test
    void aNewerReleaseOfTheSourceIsToldOnce(@TempDir Path folder) throws IOException {
        release(folder, "1.0.0");
        UpdateRequest source = new UpdateRequest(
                UpdateRequest.Kind.FOLDER,
                folder.toString(),
                "",
                "",
                "",
                "",
                "",
                false,
                "@never",
                ReleaseOrder.BY_VERSION,
                AutoDeploy.OFF);
        done(console.installFromSource.install(source, "", "admin"));
        console.deployed(console.greeting("hello").sequence());
        tell(Set.of(Topic.RELEASE_AVAILABLE), Channel.WEBHOOK);
        release(folder, "1.1.0");

        done(console.checkForUpdates.check(APP, "admin"));
        JsonNode post = json(receiver.next());
        done(console.checkForUpdates.check(APP, "admin"));

        assertThat(post.path("title").asText()).isEqualTo("Release 1.1.0 of tiny is available");
        assertThat(receiver.within(2)).isEmpty();
    }

    @Test
    void aSnapshotThatAFeatureReportsAsFailedIsTold() {
        running();
        tell(Set.of(Topic.SNAPSHOT_FAILED), Channel.WEBHOOK);

        console.reportOutcome.snapshot(APP, "nightly-1", Optional.empty());
        console.reportOutcome.snapshot(
                APP, "nightly-2", Optional.of(Finding.error("snapshot-store", "The bucket is full.", Place.NONE)));

        JsonNode post = json(receiver.next());
        assertThat(post.path("title").asText()).isEqualTo("Snapshot nightly-2 of tiny failed");
        assertThat(post.path("text").asText()).isEqualTo("The bucket is full.");
        assertThat(receiver.within(1)).isEmpty();
    }

    @Test
    void whileTheClusterIsAwayPeopleAreToldAndItIsWrittenDownLater() {
        running();
        tell(Set.of(Topic.SNAPSHOT_FAILED), Channel.WEBHOOK);
        await("the settings are known", () -> console.notifier.outbox(APP).isPresent());
        cluster.disconnect();

        console.reportOutcome.snapshot(
                APP, "nightly", Optional.of(Finding.error("snapshot-store", "The bucket is full.", Place.NONE)));
        JsonNode post = json(receiver.next());
        cluster.reconnect();

        assertThat(post.path("title").asText()).isEqualTo("Snapshot nightly of tiny failed");
        await("it is stored", () -> stored().stream().anyMatch(one -> one.state() instanceof State.Sent));
    }

    @Test
    void aTestIsSentWithWhatIsNotSavedYetAndStandsInTheLog() {
        running();

        String words = done(console.testNotification.test(APP, request(Set.of(), Channel.WEBHOOK), Channel.WEBHOOK));
        receiver.answering(404);
        var failed = refused(console.testNotification.test(APP, request(Set.of(), Channel.WEBHOOK), Channel.WEBHOOK));

        assertThat(words).contains("status 200");
        assertThat(json(receiver.next()).path("topic").asText()).isEqualTo("TEST");
        assertThat(failed.findings()).extracting(Finding::code).containsExactly("notify-test-failed");
        await("both are in the log", () -> log().size() == 2);
        assertThat(log()).extracting(Delivery::isWaiting).containsOnly(false);
        assertThat(done(console.showNotifications.show(APP)).settings().webhook())
                .isEmpty();
    }

    @Test
    void wherePeopleWantNothingNothingIsKept() {
        Version version = running();
        console.deployed(version.sequence());

        assertThat(console.store.settings(APP)).isNotNull();
        assertThat(cluster.client()
                        .secrets()
                        .inNamespace("mooring")
                        .withLabelIn("mooring.dev/record", "notify", "outbox", "told")
                        .list()
                        .getItems())
                .isEmpty();
    }

    private Version running() {
        Version version = answered("hello");
        assertThat(console.deployed(version.sequence())).isInstanceOf(VersionState.Deployed.class);
        return version;
    }

    private Version answered(String greeting) {
        if (console.store.app(APP).isEmpty()) {
            console.installed();
        }
        return console.greeting(greeting);
    }

    private Version release(String more) {
        Version version = done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of(
                        "config.yaml", ConsoleOnSandbox.CONFIG, "manifests.yaml", ConsoleOnSandbox.MANIFESTS + more)),
                "",
                "admin"));
        return version.state() instanceof VersionState.NeedsConfig ? console.greeting("hello") : version;
    }

    private static PackageFiles other(AppSlug app) {
        String name = "metadata: {name: " + app + "}";
        return PackageFiles.ofTexts(Map.of(
                "config.yaml", ConsoleOnSandbox.CONFIG.replace("metadata: {name: tiny}", name),
                "manifests.yaml", ConsoleOnSandbox.MANIFESTS.replace("metadata: {name: tiny}", name)));
    }

    private static String license(AppSlug app) {
        return """
                apiVersion: kots.io/v1beta1
                kind: License
                spec:
                  appSlug: %s
                  licenseID: abc
                  entitlements:
                    expires_at: {title: Ends, value: "%s", valueType: String}
                """.formatted(app, Instant.now().plus(Duration.ofDays(5)));
    }

    private void tlsSecret(String name, String certificate) {
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("mooring")
                .endMetadata()
                .withType("kubernetes.io/tls")
                .withStringData(Map.of("tls.crt", certificate, "tls.key", "none"))
                .build();
        cluster.client().secrets().inNamespace("mooring").resource(secret).create();
    }

    private void spoil(String secret) {
        cluster.client().secrets().inNamespace("mooring").withName(secret).edit(stored -> {
            stored.getData().put("content", "Z2FyYmFnZQ==");
            return stored;
        });
    }

    private void tell(Set<Topic> topics, Channel... channels) {
        if (console.store.app(APP).isEmpty()) {
            console.installed();
        }
        done(console.saveNotifications.save(APP, request(topics, channels), "admin"));
    }

    private NotifyRequest request(Set<Topic> topics, Channel... channels) {
        Map<Channel, Set<Topic>> told = new java.util.EnumMap<>(Channel.class);
        List.of(channels)
                .forEach(channel -> told.put(channel, topics.isEmpty() ? EnumSet.noneOf(Topic.class) : topics));
        return new NotifyRequest("", Optional.of(new WebhookRequest(receiver.url(), KEY, "")), Optional.empty(), told);
    }

    private Optional<Health> told() {
        return console.notifyStore.memory(APP).state().told();
    }

    private List<Delivery> stored() {
        return console.notifyStore.outbox(APP).deliveries();
    }

    private List<Delivery> log() {
        return done(console.showNotifications.show(APP)).log();
    }

    private List<Event> events() {
        return cluster.client()
                .v1()
                .events()
                .inNamespace("mooring")
                .withLabel("app.kubernetes.io/managed-by", "mooring")
                .list()
                .getItems();
    }

    private static void release(Path folder, String label) throws IOException {
        Path content = Files.createDirectory(folder.resolve(label));
        Files.writeString(content.resolve("config.yaml"), ConsoleOnSandbox.CONFIG);
        Files.writeString(
                content.resolve("manifests.yaml"),
                ConsoleOnSandbox.MANIFESTS + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: release-"
                        + label.replace('.', '-') + "}\n");
    }

    private static JsonNode json(Receiver.Post post) {
        try {
            return new ObjectMapper().readTree(post.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(post.body(), e);
        }
    }

    private static void await(String what, BooleanSupplier wanted) {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(limit);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
