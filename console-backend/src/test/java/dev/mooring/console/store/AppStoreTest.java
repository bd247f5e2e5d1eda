package dev.mooring.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.Hold;
import dev.mooring.console.deploy.Stage;
import dev.mooring.console.deploy.StepDetails;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.InstalledRelease;
import dev.mooring.console.deploy.plan.KeptFields;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.Graph;
import dev.mooring.console.render.HelmRelease;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.history.StateHistory;
import dev.mooring.console.store.StoreException.Trouble;
import dev.mooring.console.version.DeployDecisions;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Release;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppStoreTest {

    private static final AppSlug SHOP = new AppSlug("shop");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectRef WEB = new ObjectRef("apps/v1", "Deployment", "shop", "web");
    private static final KeptFields KEPT =
            new KeptFields(List.of(new KeptFields.KeptField(WEB, ".spec.replicas", "autoscaler")));

    private final SandboxCluster cluster = new SandboxCluster("mooring", Duration.ofMillis(5));
    private final AppStore store = new AppStore(cluster.client(), "mooring");

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void aVersionComesBackAsItWasMade() {
        Version made = version(
                0,
                ConfigValues.EMPTY
                        .with("title", "Ahoy: \"it's\"")
                        .with(new ItemName("logo"), Answer.ofFile("aGk=", "logo.svg"))
                        .with(
                                new ItemName("port-0a1b2c3d"),
                                new Answer("8080", Optional.empty(), Optional.of(new ItemName("port")))));

        store.create(made, Optional.empty());

        assertThat(store.version(SHOP, Sequence.FIRST)).contains(made);
        assertThat(store.versions(SHOP)).containsExactly(made);
    }

    @Test
    void aMarkOfTheVersionsIsAnotherOnceOneOfThemOrItsStateOrItsReleaseIs() {
        assertThat(store.versionsMark(SHOP).isEmpty()).isTrue();
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        VersionsMark first = store.versionsMark(SHOP);
        store.saveHistory(SHOP, StateHistory.NONE);
        assertThat(store.versionsMark(SHOP)).isEqualTo(first);

        store.saveState(SHOP, Sequence.FIRST, new VersionState.Deployed(NOON));
        VersionsMark deployed = store.versionsMark(SHOP);
        store.saveRelease(SHOP, Sequence.FIRST, Release.labelled("2.0.0"));
        VersionsMark told = store.versionsMark(SHOP);
        store.create(version(1, ConfigValues.EMPTY), Optional.empty());

        assertThat(List.of(first, deployed, told, store.versionsMark(SHOP))).doesNotHaveDuplicates();
    }

    @Test
    void aVersionComesBackWithItsRegistryAndOneFromBeforeWithout() {
        VersionRegistry registry = new VersionRegistry(
                VersionRegistry.Origin.SETTING, "r.example.com:5000", "team", "ci", Optional.of("login"), "0a1b");
        Version made = version(0, ConfigValues.EMPTY, Optional.of(registry));
        Version older = version(1, ConfigValues.EMPTY);

        store.create(made, Optional.empty());
        store.create(older, Optional.empty());

        assertThat(store.version(SHOP, Sequence.FIRST)).contains(made);
        assertThat(store.version(SHOP, new Sequence(1)).orElseThrow().registry())
                .isEmpty();
    }

    @Test
    void aSettingOfARegistryComesBackAndDoesNotTouchTheKey() {
        RegistryStore registries = new RegistryStore(cluster.client(), "mooring", InstantSource.system());
        RegistrySetting typed =
                new RegistrySetting.Own("r.example.com", "", new PullLogin.Typed("ci", "s3cret"), "", true);
        RegistrySetting secret =
                new RegistrySetting.Own("r.example.com", "", new PullLogin.InSecret("login"), "", false);

        assertThat(registries.setting(SHOP)).isEqualTo(RegistrySetting.usual());
        assertThat(registries.key(SHOP)).isEmpty();
        assertThat(registries.key(SHOP, () -> "first")).isEqualTo("first");
        for (RegistrySetting setting :
                List.of(typed, secret, new RegistrySetting.Off(), new RegistrySetting.ConsoleDefault())) {
            registries.save(SHOP, setting);
            assertThat(registries.setting(SHOP)).isEqualTo(setting);
        }
        assertThat(registries.key(SHOP, () -> "second")).isEqualTo("first");
        assertThat(registries.key(SHOP)).contains("first");
    }

    @Test
    void manifestsComeBackWithTheirNumbersExact() {
        KubeObject object = new KubeObject(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", "big"),
                "data",
                Map.of("n", new BigInteger("123456789012345678901234567890"), "one", 1L, "half", 0.5)));
        Rendered rendered = new Rendered(
                List.of(new Manifest("a.yaml", 0, object, Place.of("a.yaml", 1, 1))),
                List.of(new Rendered.Link("Open", "http://shop")),
                List.of("deployment/web"),
                List.of());

        store.create(version(0, ConfigValues.EMPTY), Optional.of(rendered));

        assertThat(store.manifests(SHOP, Sequence.FIRST)).contains(rendered);
    }

    @Test
    void graphsComeBackAsTheyWereRendered() {
        Graph graph = new Graph(
                "Load",
                List.of(new Graph.Query("up", "{{ pod }}")),
                900,
                "percent",
                "",
                List.of(new Graph.Threshold(0.5, "Half")));
        Rendered rendered =
                new Rendered(List.of(), List.of(), List.of(), List.of(), List.of(graph), List.of(), List.of());

        store.create(version(0, ConfigValues.EMPTY), Optional.of(rendered));

        assertThat(store.manifests(SHOP, Sequence.FIRST)).contains(rendered);
    }

    @Test
    void settingsOfAFeatureAreKeptBesideThoseOfOthers() {
        store.saveFeatureSettings(SHOP, "graphs", Map.of("address", "http://prometheus"));
        store.saveFeatureSettings(SHOP, "other", Map.of());

        assertThat(store.featureSettings(SHOP, "graphs")).contains(Map.of("address", "http://prometheus"));
        assertThat(store.featureSettings(SHOP, "other")).contains(Map.of());
        assertThat(store.featureSettings(SHOP, "none")).isEmpty();
        assertThat(store.sweep(SHOP)).isZero();
    }

    @Test
    void aSequenceIsGivenOnlyOnce() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());

        assertThatThrownBy(() -> store.create(version(0, ConfigValues.EMPTY.with("a", "b")), Optional.empty()))
                .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.trouble())
                        .isEqualTo(Trouble.CONFLICT));
        assertThat(store.version(SHOP, Sequence.FIRST).orElseThrow().values()).isEqualTo(ConfigValues.EMPTY);
    }

    @Test
    void versionsAreListedNewestFirstAlsoPastTen() {
        for (int sequence = 0; sequence < 12; sequence++) {
            store.create(version(sequence, ConfigValues.EMPTY), Optional.empty());
        }

        assertThat(store.versions(SHOP))
                .extracting(each -> each.sequence().value())
                .startsWith(11L, 10L, 9L);
    }

    @Test
    void theNewestVersionIsFoundWithoutReadingTheOthers() {
        for (int sequence : List.of(10, 2, 9)) {
            store.create(version(sequence, ConfigValues.EMPTY), Optional.empty());
        }
        spoil("mooring-version-shop.000002");

        assertThat(store.newest(SHOP)).map(Version::sequence).contains(new Sequence(10));
        assertThat(store.newest(new AppSlug("other"))).isEmpty();
    }

    @Test
    void anAnswerWrittenBeforeThereWereRowsIsRead() {
        byte[] before = "{\"value\":\"a\",\"filename\":null}".getBytes(StandardCharsets.UTF_8);

        assertThat(StoreJson.read(before, StoredVersion.StoredAnswer.class).toAnswer())
                .isEqualTo(Answer.of("a"));
    }

    @Test
    void aStateMovesWhileItsVersionStays() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        Finding cause = Finding.error("image-missing", "No such image.", Place.NONE);

        store.saveState(SHOP, Sequence.FIRST, new VersionState.Failed(NOON, List.of(cause)));

        assertThat(store.version(SHOP, Sequence.FIRST).orElseThrow().state())
                .isEqualTo(new VersionState.Failed(NOON, List.of(cause)));
    }

    @Test
    void aLogComesBackWithEveryKindOfStep() {
        DeployLog log = new DeployLog(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.RESUMED,
                NOON,
                Optional.of(NOON.plusSeconds(3)),
                List.of(
                        step(new StepState.Waiting()),
                        step(new StepState.Running(NOON)),
                        step(new StepState.Done(NOON)),
                        step(new StepState.Skipped()),
                        step(new StepState.Failed(NOON, Finding.error("quota", "Too much.", Place.NONE)))),
                List.of());

        store.saveLog(log);

        assertThat(store.log(SHOP, Sequence.FIRST)).contains(log);
    }

    @Test
    void aStepComesBackWithItsWaitAndItsNotes() {
        Hold hold = new Hold("it is ready", NOON, Duration.ofMinutes(10), Optional.of(NOON), "0 of 2 are ready");
        StepDetails details = new StepDetails(
                new Stage(Stage.Kind.OBJECTS, -3),
                Optional.of(NOON),
                Optional.of(hold),
                List.of(Finding.info("tried-again", "Tried again.", Place.NONE)),
                Optional.of("1-2-3"));
        DeployStep step = new DeployStep(WEB, Effect.CHANGE, new StepState.Done(NOON), Optional.of(details));
        DeployLog log = new DeployLog(
                SHOP,
                Sequence.FIRST,
                DeployLog.Reason.UNDEPLOY_WITH_DATA,
                NOON,
                Optional.empty(),
                List.of(step),
                List.of(),
                List.of(NOON));

        store.saveUndeployLog(log);

        assertThat(store.undeployLog(SHOP)).contains(log);
        assertThat(store.log(SHOP, Sequence.FIRST)).isEmpty();
        assertThat(store.next(SHOP, Optional.empty())).isEqualTo(Sequence.FIRST);
    }

    @Test
    void aLogFromBeforeStepsHadDetailsIsRead() {
        String old = "{\"app\":{\"value\":\"shop\"},\"sequence\":{\"value\":0},\"reason\":\"REQUESTED\",\"started\":"
                + "\"2026-03-01T12:00:00Z\",\"ended\":null,\"steps\":[{\"object\":{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
                + "\"namespace\":\"\",\"name\":\"a\"},\"effect\":\"CREATE\",\"state\":{\"is\":\"waiting\"}}],\"findings\":[]}";

        DeployLog log = StoreJson.read(old.getBytes(StandardCharsets.UTF_8), DeployLog.class);

        assertThat(log.steps().getFirst().details()).isEmpty();
        assertThat(log.resumed()).isEmpty();
    }

    @Test
    void whatStaysAndWhatIsLeftToOthersComesBackWithTheApplication() {
        AppRecord record = AppRecord.fresh(SHOP)
                .nowRunning(Sequence.FIRST, Set.of(), Set.of(WEB), List.of())
                .leaving(KEPT);

        AppRecord stored = store.save(record);

        assertThat(stored.left()).containsExactly(WEB);
        assertThat(store.app(SHOP)).contains(stored);
        assertThat(store.app(SHOP).orElseThrow().kept()).isEqualTo(KEPT);
    }

    @Test
    void whatWasDecidedForADeployComesBackWithItsState() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        VersionState.Deploying state = new VersionState.Deploying(NOON, "ann")
                .decided(new DeployDecisions(
                        new Choices(Map.of(WEB, Choices.Choice.KEEP_THEIRS)),
                        Optional.of("sha256:1"),
                        Optional.of(KEPT)));

        store.saveState(SHOP, Sequence.FIRST, state);

        assertThat(store.version(SHOP, Sequence.FIRST).orElseThrow().state()).isEqualTo(state);
    }

    @Test
    void releasesComeBackWithWhatTheyConsistOf() {
        InstalledRelease release = new InstalledRelease(ObjectRef.helmRelease("shop", "web"), -3, Set.of(WEB));

        store.save(AppRecord.fresh(SHOP).widened(Set.of(), List.of(release)));

        assertThat(store.app(SHOP).orElseThrow().releases()).containsExactly(release);
    }

    @Test
    void aRecordFromBeforeThereWereReleasesIsRead() {
        String old = "{\"app\":\"shop\",\"running\":3,\"inventory\":[]}";

        AppRecord record = StoreJson.read(old.getBytes(StandardCharsets.UTF_8), StoredApp.class)
                .toRecord("7");

        assertThat(record.releases()).isEmpty();
        assertThat(record.running()).contains(new Sequence(3));
    }

    @Test
    void manifestsFromBeforeThereWereChartsAreRead() {
        String old = "{\"manifests\":[],\"links\":[],\"statusInformers\":[\"deployment/web\"]}";

        Rendered rendered = StoreJson.read(old.getBytes(StandardCharsets.UTF_8), StoredManifests.class)
                .toRendered();

        assertThat(rendered.charts()).isEmpty();
        assertThat(rendered.statusInformers()).containsExactly("deployment/web");
    }

    @Test
    void chartsComeBackWithTheirValuesAndNullsButWithoutWhatIsLeftOut() {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("port", 80L, "deep", Map.of("n", List.of(1L))));
        values.put("gone", null);
        HelmRelease chart = chart("web", false, values);
        Rendered rendered =
                new Rendered(List.of(), List.of(chart, chart("old", true, values)), List.of(), List.of(), List.of());

        store.create(version(0, ConfigValues.EMPTY), Optional.of(rendered));

        assertThat(store.manifests(SHOP, Sequence.FIRST).orElseThrow().charts()).containsExactly(chart);
    }

    private static HelmRelease chart(String name, boolean excluded, Map<String, Object> values) {
        return new HelmRelease(
                "chart.yaml",
                Place.of("chart.yaml", 3, 1),
                name,
                "1.0.0",
                Optional.of("web.tgz"),
                name,
                "shop",
                excluded,
                2,
                values,
                Map.of(),
                List.of("--wait"),
                true,
                "");
    }

    @Test
    void twoWritersOfAnApplicationCannotBothWin() {
        AppRecord first = store.save(AppRecord.fresh(SHOP));

        store.save(first.widened(Set.of(WEB), List.of()));

        assertThatThrownBy(() -> store.save(first.nowRunning(Sequence.FIRST, Set.of(), Set.of(), List.of())))
                .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.trouble())
                        .isEqualTo(Trouble.CONFLICT));
        assertThat(store.app(SHOP).orElseThrow().inventory()).containsExactly(WEB);
    }

    @Test
    void whatIsLargerThanASecretIsSplitAndComesBackWhole() {
        byte[] noise = new byte[3 * RecordForm.PART_BYTES];
        new Random(7).nextBytes(noise);
        PackageFiles files = new PackageFiles(new TreeMap<>(Map.of("images/noise.bin", noise)));

        String digest = store.keepPackage(SHOP, files);

        assertThat(store.packageFiles(SHOP, digest).orElseThrow().files().get("images/noise.bin"))
                .isEqualTo(noise);
        assertThat(cluster.client().secrets().inNamespace("mooring").list().getItems())
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        secret -> assertThat(secret.getData().get("content")).hasSizeLessThan(1_300_000));
    }

    @Test
    void aSecretEditedByHandIsNamedAndNotUsed() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withName("mooring-version-shop.000000")
                .edit(this::tampered);

        assertThatThrownBy(() -> store.version(SHOP, Sequence.FIRST))
                .isInstanceOfSatisfying(StoreException.class, refused -> {
                    assertThat(refused.trouble()).isEqualTo(Trouble.DAMAGED);
                    assertThat(refused.finding().message()).contains("mooring-version-shop.000000", "by hand");
                });
    }

    @Test
    void aDamagedStateDoesNotHideItsVersion() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        store.saveState(SHOP, Sequence.FIRST, new VersionState.Deployed(NOON));
        spoil("mooring-state-shop.000000");

        assertThat(store.versions(SHOP))
                .singleElement()
                .extracting(Version::state)
                .isInstanceOfSatisfying(VersionState.Failed.class, failed -> assertThat(failed.causes())
                        .extracting(Finding::code)
                        .containsExactly("state-damaged"));
        assertThat(store.version(SHOP, Sequence.FIRST).orElseThrow().state()).isInstanceOf(VersionState.Failed.class);
    }

    @Test
    void theNumberOfAVersionThatWasRemovedByHandIsNotGivenAgain() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        store.create(version(1, ConfigValues.EMPTY), Optional.empty());
        store.saveState(SHOP, new Sequence(1), new VersionState.Deployed(NOON));
        cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withName("mooring-version-shop.000001")
                .delete();

        assertThat(store.next(SHOP, Optional.of(Sequence.FIRST))).isEqualTo(new Sequence(2));
    }

    @Test
    void manifestsThatWereRemovedByHandAreNotTakenForMissingAnswers() {
        store.create(
                version(0, ConfigValues.EMPTY), Optional.of(new Rendered(List.of(), List.of(), List.of(), List.of())));
        cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "manifests")
                .delete();

        assertThatThrownBy(() -> store.manifests(SHOP, Sequence.FIRST))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("mooring-manifests-shop.")
                .hasMessageContaining("is missing");
    }

    @Test
    void aCopyOfARecordThatSomebodyKeptIsNoRecord() {
        store.create(version(0, ConfigValues.EMPTY), Optional.empty());
        Secret copy = cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withName("mooring-version-shop.000000")
                .get();
        copy.getMetadata().setName("mooring-version-shop.000000-backup");
        copy.getMetadata().setResourceVersion(null);
        copy.getMetadata().setUid(null);
        cluster.client().secrets().inNamespace("mooring").resource(copy).create();

        assertThat(store.versions(SHOP)).hasSize(1);
    }

    private void spoil(String name) {
        cluster.client().secrets().inNamespace("mooring").withName(name).edit(secret -> {
            secret.getData().put("content", "Z2FyYmFnZQ==");
            return secret;
        });
    }

    @Test
    void aRecordOfAnotherKindOfMooringIsNamedAndNotGuessedAt() {
        new Records(cluster.client(), "mooring", InstantSource.system())
                .put(new RecordKey(RecordKey.Kind.VERSION, SHOP, "000000"), "[1, 2]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> store.version(SHOP, Sequence.FIRST))
                .isInstanceOfSatisfying(StoreException.class, refused -> {
                    assertThat(refused.trouble()).isEqualTo(Trouble.DAMAGED);
                    assertThat(refused.finding().message()).contains("does not understand");
                });
    }

    @Test
    void aMissingPartIsNamed() {
        String digest = keptInParts();
        cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "part")
                .delete();

        assertThatThrownBy(() -> store.packageFiles(SHOP, digest))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @CsvSource({"mooring.dev/parts, 2000000000", "mooring.dev/parts, -1", "mooring.dev/digest, none"})
    void anAnnotationThatSaysNothingIsDamageAndNoBreakdown(String annotation, String value) {
        String digest = keptInParts();
        annotatePackages(annotation, value);

        assertThatThrownBy(() -> store.packageFiles(SHOP, digest))
                .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.trouble())
                        .isEqualTo(Trouble.DAMAGED));
    }

    @Test
    void aTimeThatSaysNothingCountsAsLongAgo() {
        PackageFiles files = new PackageFiles(new TreeMap<>(Map.of("a.yaml", new byte[] {1})));
        String digest = store.keepPackage(SHOP, files);
        annotatePackages("mooring.dev/written", "yesterday");

        assertThat(store.keepPackage(SHOP, files)).isEqualTo(digest);
        assertThat(store.packageFiles(SHOP, digest).orElseThrow().files()).containsOnlyKeys("a.yaml");
    }

    /** @return the digest of a package that one Secret has no room for */
    private String keptInParts() {
        byte[] noise = new byte[2 * RecordForm.PART_BYTES];
        new Random(7).nextBytes(noise);
        return store.keepPackage(SHOP, new PackageFiles(new TreeMap<>(Map.of("noise.bin", noise))));
    }

    private void annotatePackages(String annotation, String value) {
        cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "package")
                .resources()
                .forEach(head -> head.edit(secret -> {
                    secret.getMetadata().getAnnotations().put(annotation, value);
                    return secret;
                }));
    }

    @Test
    void aClusterThatIsGoneIsUnavailableNotEmpty() {
        KubernetesClient client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(Config.empty())
                        .withMasterUrl(cluster.url())
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
        AppStore cutOff = new AppStore(client, "mooring");
        cluster.close();

        assertThatThrownBy(cutOff::apps)
                .isInstanceOfSatisfying(StoreException.class, refused -> assertThat(refused.trouble())
                        .isEqualTo(Trouble.UNAVAILABLE));
    }

    private Secret tampered(Secret secret) {
        secret.getData().put("content", "aGVsbG8=");
        return secret;
    }

    private static DeployStep step(StepState state) {
        return new DeployStep(WEB, Effect.CHANGE, state);
    }

    private static Version version(long sequence, ConfigValues values) {
        return version(sequence, values, Optional.empty());
    }

    private static Version version(long sequence, ConfigValues values, Optional<VersionRegistry> registry) {
        return new Version(
                SHOP,
                new Sequence(sequence),
                "sha256:0123456789012345678901234567890123456789",
                Release.labelled("1.0.0"),
                VersionSource.INSTALL,
                "admin",
                NOON,
                "",
                values,
                "",
                Patches.NONE,
                registry,
                Optional.empty(),
                new VersionState.Ready());
    }
}
