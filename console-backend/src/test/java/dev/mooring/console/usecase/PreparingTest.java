package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.evaluation.ClusterChoices;
import dev.mooring.config.evaluation.ClusterChoices.Choice;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.OptionsSource;
import dev.mooring.config.values.Answer;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.deploy.plan.ChangedDocument.Change;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an admin can see before anything is saved or deployed. */
class PreparingTest {

    private static final ItemName GREETING = new ItemName("greeting");
    private static final String KOTS_KEY = "AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dzj6vH4";
    private static final String ENCRYPTED = """
            apiVersion: kots.io/v1beta1
            kind: ConfigValues
            spec:
              values:
                token: {value: ZnJlc2ggbm9uY2UhfEOuyl/mV7ryTXFSjXaSiQDCMoDA1us=}
            """;
    private static final String CHOOSING = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: tiny}
            spec:
              groups:
              - name: main
                title: Main
                items:
                - {name: secret, title: Secret, type: text, mooring: {optionsFrom: secrets}}
                - {name: space, title: Namespace, type: text, mooring: {optionsFrom: namespaces}}
            """;

    private final SandboxCluster sandbox = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(sandbox);

    @AfterEach
    void close() {
        console.close();
        sandbox.close();
    }

    @Test
    void aPreviewTellsWhatDiffersFromTheRunningVersion() {
        console.installed();
        console.deployed(console.greeting("hello").sequence());
        Version newest = console.greeting("ahoy");
        ConfigDraft draft = done(console.openConfig.open(APP));
        draft.session().answer(GREETING, Answer.of("moin"));
        ScreenState answers = draft.session().answer(new ItemName("extra"), Answer.of("0"));

        ConfigPreview preview = done(console.previewConfig.preview(APP, newest.sequence(), answers));

        assertThat(preview.documents())
                .extracting(
                        document -> document.change() + " " + document.object().name())
                .containsExactly("CHANGED greeting", "REMOVED extra");
        assertThat(preview.documents().getFirst().lines())
                .extracting(line -> line.text())
                .contains("  text: hello", "  text: moin");
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.findings()).isEmpty();
    }

    @Test
    void beforeTheFirstDeployEverythingIsNewAndSecretsStayHidden() {
        console.installed();
        ConfigDraft draft = done(console.openConfig.open(APP));
        ScreenState answers = draft.session().answer(GREETING, Answer.of("moin"));
        String token =
                answers.values().answer(new ItemName("token")).orElseThrow().value();

        ConfigPreview preview = done(console.previewConfig.preview(APP, Sequence.FIRST, answers));

        assertThat(preview.documents())
                .hasSize(3)
                .extracting(ChangedDocument::change)
                .containsOnly(Change.CREATED);
        assertThat(preview.toString()).contains("token: (hidden)").doesNotContain(token);
    }

    @Test
    void aPreviewOfMissingAnswersSaysWhatIsMissing() {
        console.installed();
        ScreenState answers = done(console.openConfig.open(APP)).session().state();

        ConfigPreview preview = done(console.previewConfig.preview(APP, Sequence.FIRST, answers));

        assertThat(preview.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("Greeting"));
    }

    @Test
    void aPreviewFollowsKeystrokesWithoutAskingTheCluster() {
        console.installed();
        ConfigDraft draft = done(console.openConfig.open(APP));
        done(console.previewConfig.preview(APP, Sequence.FIRST, draft.session().state()));
        sandbox.close();

        ScreenState answers = draft.session().answer(GREETING, Answer.of("moin"));

        assertThat(done(console.previewConfig.preview(APP, Sequence.FIRST, answers))
                        .documents())
                .hasSize(3);
    }

    @Test
    void aPreviewOfAVersionThatIsNotThereIsNotFound() {
        Version installed = console.installed();
        ScreenState answers = done(console.openConfig.open(APP)).session().state();

        assertThat(refused(console.previewConfig.preview(
                                APP, installed.sequence().next(), answers))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void whatIsExportedIsNoChangeWhenItIsRead() {
        console.installed();
        console.greeting("it's: \"here\"");
        ConfigDraft draft = done(console.openConfig.open(APP));
        ExportedConfig file = done(console.exportConfig.export(
                APP, draft.basedOn(), draft.session().state().values()));

        ImportedConfig imported =
                done(console.importConfig.read(APP, draft.session().state(), file.filename(), file.text()));

        assertThat(file.filename()).isEqualTo("tiny-config-values.yaml");
        assertThat(file.toString()).doesNotContain("here");
        assertThat(imported.changes()).isEmpty();
        assertThat(imported.unchanged()).isPositive();
    }

    @Test
    void aFileTellsWhatItWouldChangeAndWhatDoesNotFit() {
        console.installed();
        console.greeting("hello");
        ScreenState current = done(console.openConfig.open(APP)).session().state();
        String file = """
                apiVersion: kots.io/v1beta1
                kind: ConfigValues
                spec:
                  values:
                    greeting: {value: ahoy}
                    token: {valuePlaintext: other}
                    extra: {}
                    gone: {value: x}
                """;

        Outcome<ImportedConfig> outcome = console.importConfig.read(APP, current, "values.yaml", file);

        assertThat(done(outcome).changes())
                .extracting(change -> change.item() + " " + change.secret())
                .contains("greeting false", "token true");
        assertThat(done(outcome).changes().getFirst().before()).contains(Answer.of("hello"));
        assertThat(notes(outcome)).extracting(Finding::code).containsExactly("import-unknown-item");
        assertThat(notes(outcome).getFirst().where().toString()).isEqualTo("values.yaml (gone)");
    }

    @Test
    void passwordsOfKotsAreReadWithItsKeyFromTheCluster() {
        console.installed();
        console.greeting("hello");
        ScreenState current = done(console.openConfig.open(APP)).session().state();
        sandbox.client()
                .secrets()
                .inNamespace("mooring")
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName("kotsadm-encryption")
                        .endMetadata()
                        .withData(Map.of(
                                "encryptionKey",
                                Base64.getEncoder().encodeToString(KOTS_KEY.getBytes(StandardCharsets.UTF_8))))
                        .build())
                .create();

        Outcome<ImportedConfig> outcome = console.importConfig.read(APP, current, "values.yaml", ENCRYPTED);

        assertThat(done(outcome).changes()).extracting(AnswerChange::after).containsExactly(Answer.of("hunter2"));
        assertThat(outcome.toString()).doesNotContain("hunter2");
        assertThat(done(console.importConfig.answers(current, "values.yaml", ENCRYPTED))
                        .answers())
                .containsValue(Answer.of("hunter2"));
    }

    @Test
    void aKeyCanBeGivenAndAWrongOneIsNamed() {
        console.installed();
        ScreenState current = done(console.openConfig.open(APP)).session().state();

        Outcome<ImportedConfig> given = console.importConfig.read(APP, current, "v.yaml", ENCRYPTED, List.of(KOTS_KEY));
        Outcome<ImportedConfig> none = console.importConfig.read(APP, current, "v.yaml", ENCRYPTED, List.of("x"));

        assertThat(done(given).changes()).hasSize(1);
        assertThat(refused(none).findings()).extracting(Finding::code).containsExactly("kots-key-malformed");
    }

    @Test
    void aPasswordThatNoKeyOpensIsLeftOutAndNeverTakenAsItStands() {
        console.installed();
        ScreenState current = done(console.openConfig.open(APP)).session().state();

        Outcome<ImportedConfig> outcome = console.importConfig.read(APP, current, "values.yaml", ENCRYPTED);

        assertThat(done(outcome).changes()).isEmpty();
        assertThat(notes(outcome)).extracting(Finding::code).containsExactly("values-cannot-decrypt");
        assertThat(refused(console.importConfig.answers(current, "values.yaml", ENCRYPTED))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        console.installed();
        ScreenState current = done(console.openConfig.open(APP)).session().state();

        assertThat(refused(console.importConfig.read(APP, current, "values.yaml", "{kind: [}"))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aReleaseTellsWhichQuestionsAreNew() {
        console.installed();
        console.deployed(console.greeting("hello").sequence());
        String more = ConsoleOnSandbox.CONFIG + "    - {name: region, title: Region, type: text, required: true}\n";
        PackageFiles release =
                PackageFiles.ofTexts(Map.of("config.yaml", more, "manifests.yaml", ConsoleOnSandbox.MANIFESTS));

        assertThat(done(console.openConfig.open(APP)).added()).isEmpty();
        done(console.installPackage.install(release, "", "admin"));

        assertThat(done(console.openConfig.open(APP)).added()).containsExactly(new ItemName("region"));
    }

    @Test
    void theClusterOffersSecretsByNameButNotThoseThatBelongToSomebodyElse() {
        secret("database", "Opaque");
        secret("release", "helm.sh/release.v1");
        secret("account", "kubernetes.io/service-account-token");
        console.installed();
        ConfigScreen screen = PackageReader.read(PackageFiles.ofTexts(
                        Map.of("config.yaml", CHOOSING, "manifests.yaml", ConsoleOnSandbox.MANIFESTS)))
                .content()
                .orElseThrow()
                .screen();
        Cluster cluster = new Cluster(sandbox.client(), sandbox.facts());

        ClusterChoices choices =
                new ChoicesFromCluster(cluster, sandbox.facts(), InstantSource.system()).forScreen(screen);

        assertThat(choices.of(OptionsSource.SECRETS)).contains(List.of(new Choice("database", false)));
        assertThat(choices.of(OptionsSource.NAMESPACES).orElseThrow()).isNotEmpty();
        assertThat(choices.of(OptionsSource.STORAGE_CLASSES)).isEqualTo(Optional.empty());
    }

    private void secret(String name, String type) {
        sandbox.client()
                .secrets()
                .inNamespace("mooring")
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .withType(type)
                        .build())
                .create();
    }

    @Test
    void aDeployThatThePlanRefusesDoesNotBegin() {
        console.installed();
        Version version = console.greeting("hello");
        ConfigMap ofAnother = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("greeting")
                .withLabels(Map.of("mooring.dev/app", "other"))
                .endMetadata()
                .build();
        sandbox.client().configMaps().inNamespace("mooring").resource(ofAnother).create();

        Outcome<?> outcome = console.deployVersion.deploy(APP, version.sequence(), DeployOrder.requested("admin"));

        assertThat(refused(outcome).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refused(outcome).findings()).extracting(Finding::code).containsExactly("object-of-another-app");
        assertThat(console.store.version(APP, version.sequence()).orElseThrow().state())
                .isInstanceOf(VersionState.Ready.class);
        assertThat(console.hasConfigMap("extra")).isFalse();
    }

    private static List<Finding> notes(Outcome<?> outcome) {
        return outcome instanceof Done<?> finished ? finished.notes() : List.of();
    }
}
