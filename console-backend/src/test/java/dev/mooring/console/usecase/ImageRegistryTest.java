package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.images.DockerLogins;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistryRequest;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.images.VersionRegistry;
import dev.mooring.console.license.signature.TrustRoot;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.usecase.Outcome.Refused;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.RegistryChange;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where images come from is a part of each version, and a setting of the application. */
class ImageRegistryTest {

    private static final String NAMESPACE = "mooring";
    private static final String LOGIN = "mirror-login";
    private static final RegistryInfo CONSOLES = new RegistryInfo("old.example.com", "", "start", "of-the-console");
    private static final String WEB = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: 'repl{{ LocalImageName "docker.io/vendor/web:1" }}'
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aChangeMakesAVersionOfTheSameAnswersThatPullsFromThere() {
        Version before = configured();

        SavedRegistry saved = done(
                console.saveRegistry.save(APP, typed("mirror.example.com", "s3cret"), "We have a mirror now", "ann"));

        Version version = saved.version().orElseThrow();
        assertThat(version.source()).isEqualTo(VersionSource.REGISTRY_CHANGE);
        assertThat(version.author()).isEqualTo("ann");
        assertThat(version.note()).isEqualTo("We have a mirror now");
        assertThat(version.parent()).contains(before.sequence());
        assertThat(version.values()).isEqualTo(before.values());
        assertThat(image(version)).isEqualTo("mirror.example.com/team/web:1");
        assertThat(pullLogin(version)).contains("mirror.example.com").contains(base64("ci:s3cret"));
        assertThat(console.store.version(APP, version.sequence()).flatMap(Version::registry))
                .map(VersionRegistry::words)
                .contains("mirror.example.com/team, signed in as ci");
    }

    @Test
    void thePasswordIsNotInTheVersion() {
        configured();

        Version version = saved(typed("mirror.example.com", "s3cret"));

        assertThat(version.registry().orElseThrow().toString()).doesNotContain("s3cret");
        assertThat(version.toString()).doesNotContain("s3cret");
    }

    @Test
    void theSameAgainMakesNoVersionAndNeitherDoesTheSameLoginInASecret() {
        configured();
        Version version = saved(typed("mirror.example.com", "s3cret"));
        login("mirror.example.com", "ci", "s3cret");

        SavedRegistry again = done(save(typed("mirror.example.com", "")));
        SavedRegistry moved = done(save(inSecret("mirror.example.com")));

        assertThat(again.version()).isEmpty();
        assertThat(moved.version()).isEmpty();
        assertThat(console.store.newestSequence(APP)).contains(version.sequence());
        assertThat(console.registryStore.setting(APP))
                .isEqualTo(new RegistrySetting.Own(
                        "mirror.example.com", "team", new PullLogin.InSecret(LOGIN), "", false));
    }

    @Test
    void anotherPasswordAloneIsAVersionAndTheComparisonSaysThatAndNoMore() {
        configured();
        Version before = saved(typed("mirror.example.com", "s3cret"));

        Version after = saved(typed("mirror.example.com", "rotated"));

        RegistryChange change = done(console.compareVersions.compare(APP, before.sequence(), after.sequence()))
                .registry()
                .orElseThrow();
        assertThat(change.passwordAlone()).isTrue();
        assertThat(change.wordsAfter()).isEqualTo("mirror.example.com/team, signed in as ci, with another password");
        assertThat(change.toString()).doesNotContain("s3cret", "rotated");
        assertThat(pullLogin(after)).contains(base64("ci:rotated"));
    }

    @Test
    void theLoginOfASecretReachesTheApplicationAndAChangeOfItIsTold() {
        configured();
        login("mirror.example.com", "puller", "from-the-secret");
        Version version = saved(inSecret("mirror.example.com"));

        assertThat(pullLogin(version)).contains(base64("puller:from-the-secret"));
        assertThat(version.registry().flatMap(VersionRegistry::secret)).contains(LOGIN);
        assertThat(notes()).isEmpty();
        login("mirror.example.com", "puller", "rotated");

        assertThat(notes()).containsExactly("registry-differs");
        assertThat(pullLogin(saved(inSecret("mirror.example.com")))).contains(base64("puller:rotated"));
        assertThat(notes()).isEmpty();
    }

    @Test
    void aSecretThatCannotBeUsedRefusesTheSettingAndSaysWhatIsWrongWithIt() {
        Version newest = configured();

        assertThat(codes(save(inSecret("mirror.example.com")))).isEqualTo("registry-secret-missing");
        secret("Opaque", "{}");
        assertThat(codes(save(inSecret("mirror.example.com")))).isEqualTo("registry-secret-type");
        secret(DockerLogins.TYPE, "nonsense");
        assertThat(codes(save(inSecret("mirror.example.com")))).isEqualTo("registry-secret-unreadable");
        login("elsewhere.example.com", "a", "b");
        assertThat(codes(save(inSecret("mirror.example.com")))).isEqualTo("registry-secret-login");

        assertThat(console.registryStore.setting(APP)).isEqualTo(RegistrySetting.usual());
        assertThat(console.store.newestSequence(APP)).contains(newest.sequence());
    }

    @Test
    void whereTheSecretIsGoneNoVersionIsMadeWithoutItsLoginButTheQuestionsOpen() {
        configured();
        login("mirror.example.com", "puller", "s3cret");
        Version newest = saved(inSecret("mirror.example.com"));
        sandbox.client().secrets().inNamespace(NAMESPACE).withName(LOGIN).delete();

        Refused<Version> refusal = refused(
                console.saveConfig.save(APP, newest.sequence(), newest.values().with("greeting", "ahoy"), "", "ann"));

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("registry-secret-missing");
        assertThat(done(console.openConfig.open(APP)).session().state().isDeployable())
                .isTrue();
        assertThat(notes()).containsExactly("registry-secret-missing");
    }

    @Test
    void theNextVersionsKeepIt() {
        configured();
        saved(typed("mirror.example.com", "s3cret"));

        Version answered = console.greeting("ahoy");
        Version patched = done(console.changePatches.change(
                APP,
                answered.sequence(),
                new Patches(new TreeMap<>(Map.of(
                        "mine.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: greeting}\ndata: {mine: 'yes'}\n"))),
                "",
                "ann"));

        assertThat(image(answered)).startsWith("mirror.example.com/");
        assertThat(image(patched)).startsWith("mirror.example.com/");
        assertThat(patched.registry()).isEqualTo(answered.registry());
    }

    @Test
    void goingBackPullsFromWhereTheEarlierVersionDid() {
        Version before = saved(configured(), typed("first.example.com", "s3cret"));
        console.deployed(before.sequence());
        Version after = saved(
                new RegistryRequest(RegistrySetting.Kind.OFF, "", "", PullLogin.Kind.NONE, "", "", "", "", false));
        console.deployed(after.sequence());
        assertThat(runningImage()).isEqualTo("docker.io/vendor/web:1");
        assertThat(hasPullSecret()).isFalse();

        done(console.deployVersion.deploy(
                APP,
                before.sequence(),
                new DeployOrder("ann", DeployLog.Reason.ROLLED_BACK, Choices.NONE, Optional.empty())));
        console.awaitState(before.sequence(), state -> !(state instanceof VersionState.Deploying));

        assertThat(runningImage()).isEqualTo("first.example.com/team/web:1");
        assertThat(hasPullSecret()).isTrue();
        assertThat(console.registryStore.setting(APP)).isEqualTo(new RegistrySetting.Off());
    }

    @Test
    void whatTheConsoleWasStartedWithIsTheDefaultAndItsChangeIsToldAndTakenOverBySaving() {
        Version before = configured();
        restarted(CONSOLES);

        RegistryView view = done(console.showRegistry.show(APP));

        assertThat(view.setting()).isEqualTo(RegistrySetting.usual());
        assertThat(view.consoleDefault()).isEqualTo("old.example.com, signed in as start");
        assertThat(view.newestRegistry().isThere()).isFalse();
        assertThat(notes()).containsExactly("registry-differs");
        assertThat(notesOfVersions()).containsExactly("registry-differs");
        assertThat(image(before)).isEqualTo("docker.io/vendor/web:1");

        Version version = saved(RegistryRequest.of(RegistrySetting.usual()));

        assertThat(image(version)).isEqualTo("old.example.com/web:1");
        assertThat(version.registry().orElseThrow().origin()).isEqualTo(VersionRegistry.Origin.CONSOLE);
        assertThat(notes()).isEmpty();
        assertThat(notesOfVersions()).isEmpty();
    }

    @Test
    void offIsOffWhateverTheConsoleWasStartedWith() {
        restarted(CONSOLES);
        assertThat(image(configured())).isEqualTo("old.example.com/web:1");

        Version version = saved(
                new RegistryRequest(RegistrySetting.Kind.OFF, "", "", PullLogin.Kind.NONE, "", "", "", "", false));

        assertThat(image(version)).isEqualTo("docker.io/vendor/web:1");
        assertThat(version.registry().orElseThrow().origin()).isEqualTo(VersionRegistry.Origin.SETTING);
    }

    @Test
    void aDamagedRecordOfTheRegistryCostsTheVersionsNothingButANote() {
        configured();
        saved(typed("mirror.example.com", "s3cret"));
        sandbox.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withName("mooring-registry-" + APP)
                .edit(stored -> {
                    stored.getData().put("content", "Z2FyYmFnZQ==");
                    return stored;
                });

        assertThat(notesOfVersions()).containsExactly("state-damaged");
    }

    @Test
    void lookingAtItWritesNothing() {
        restarted(CONSOLES);
        Version version = configured();
        sandbox.client()
                .secrets()
                .inNamespace(NAMESPACE)
                .withName("mooring-registry-" + APP)
                .delete();

        done(console.showRegistry.show(APP));
        done(console.compareVersions.compare(APP, new Sequence(0), version.sequence()));

        assertThat(sandbox.client()
                        .secrets()
                        .inNamespace(NAMESPACE)
                        .withName("mooring-registry-" + APP)
                        .get())
                .isNull();
    }

    @Test
    void whereNoVersionCanBeMadeTheSettingStaysAsItWas() {
        Version newest = configured();
        Patches ofTheImage = new Patches(new TreeMap<>(Map.of("pull.yaml", """
                target: {kind: Deployment}
                patch: |
                  - {op: test, path: /spec/template/spec/containers/0/image, value: "docker.io/vendor/web:1"}
                """)));
        done(console.changePatches.change(APP, newest.sequence(), ofTheImage, "", "ann"));

        Refused<SavedRegistry> refusal = refused(save(typed("mirror.example.com", "s3cret")));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(console.registryStore.setting(APP)).isEqualTo(RegistrySetting.usual());
        assertThat(notes()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndAnUnknownApplicationIsToldAsSuch() {
        assertThat(refused(save(typed("mirror.example.com", "s3cret"))).reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(refused(console.showRegistry.show(APP)).reason()).isEqualTo(Reason.NOT_FOUND);
        configured();

        assertThat(codes(save(typed("https://mirror.example.com", "s3cret")))).isEqualTo("registry-host");
        assertThat(codes(console.testRegistry.test(APP, RegistryRequest.of(RegistrySetting.usual()))))
                .isEqualTo("registry-none");
    }

    private Version configured() {
        done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of(
                        "config.yaml", ConsoleOnSandbox.CONFIG, "manifests.yaml", ConsoleOnSandbox.MANIFESTS + WEB)),
                "",
                "admin"));
        return console.greeting("hello");
    }

    private void restarted(RegistryInfo registry) {
        console.close();
        console = new ConsoleOnSandbox(sandbox, TrustRoot.NONE, registry);
    }

    private Outcome<SavedRegistry> save(RegistryRequest request) {
        return console.saveRegistry.save(APP, request, "", "ann");
    }

    private Version saved(RegistryRequest request) {
        return done(save(request)).version().orElseThrow();
    }

    private Version saved(Version before, RegistryRequest request) {
        Version version = saved(request);
        assertThat(version.parent()).contains(before.sequence());
        return version;
    }

    private List<String> notes() {
        return console.showRegistry.show(APP) instanceof Outcome.Done<RegistryView> done
                ? done.notes().stream().map(Finding::code).toList()
                : List.of("refused");
    }

    private List<String> notesOfVersions() {
        return console.showVersions.showNoted(APP) instanceof Outcome.Done<VersionOverview> done
                ? done.notes().stream().map(Finding::code).toList()
                : List.of("refused");
    }

    private static String codes(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refusal
                ? String.join(
                        " ", refusal.findings().stream().map(Finding::code).toList())
                : "done";
    }

    private static RegistryRequest typed(String host, String password) {
        return new RegistryRequest(
                RegistrySetting.Kind.OWN, host, "team", PullLogin.Kind.TYPED, "ci", password, "", "", false);
    }

    private static RegistryRequest inSecret(String host) {
        return new RegistryRequest(
                RegistrySetting.Kind.OWN, host, "team", PullLogin.Kind.SECRET, "", "", LOGIN, "", false);
    }

    private void login(String host, String user, String password) {
        secret(
                DockerLogins.TYPE,
                "{\"auths\": {\"" + host + "\": {\"auth\": \"" + base64(user + ":" + password) + "\"}}}");
    }

    private void secret(String type, String config) {
        Secret secret = new SecretBuilder()
                .withNewMetadata()
                .withName(LOGIN)
                .withNamespace(NAMESPACE)
                .endMetadata()
                .withType(type)
                .addToData(DockerLogins.KEY, base64(config))
                .build();
        sandbox.client().secrets().inNamespace(NAMESPACE).withName(LOGIN).delete();
        sandbox.client().secrets().inNamespace(NAMESPACE).resource(secret).create();
    }

    private String image(Version version) {
        return console.store.manifests(APP, version.sequence()).orElseThrow().manifests().stream()
                .filter(manifest -> manifest.object().kind().equals("Deployment"))
                .map(manifest -> manifest.object().list("spec", "template", "spec", "containers"))
                .map(containers ->
                        containers.getFirst() instanceof Map<?, ?> web ? String.valueOf(web.get("image")) : "")
                .findFirst()
                .orElseThrow();
    }

    private String pullLogin(Version version) {
        return console.store.manifests(APP, version.sequence()).orElseThrow().manifests().stream()
                .filter(manifest -> manifest.object().name().equals("tiny-registry"))
                .flatMap(manifest -> manifest.object().text("data", DockerLogins.KEY).stream())
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("none");
    }

    private String runningImage() {
        return sandbox.client()
                .apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName("web")
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    private boolean hasPullSecret() {
        return sandbox.client()
                        .secrets()
                        .inNamespace(NAMESPACE)
                        .withName("tiny-registry")
                        .get()
                != null;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
