package dev.mooring.console.deploy.plan;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.configMap;
import static dev.mooring.console.deploy.Fixtures.definition;
import static dev.mooring.console.deploy.Fixtures.deployment;
import static dev.mooring.console.deploy.Fixtures.job;
import static dev.mooring.console.deploy.Fixtures.kite;
import static dev.mooring.console.deploy.Fixtures.manifest;
import static dev.mooring.console.deploy.Fixtures.namespace;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.cluster.FieldConflict;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine.Kind;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final KubeObject MAP = owned(configMap("settings", "hello"));

    @Test
    void anObjectThatIsNotThereIsCreatedAndShownWhole() {
        PlanEntry entry = plan(observed(MAP, Optional.empty(), MAP));

        assertThat(entry.effect()).isEqualTo(Effect.CREATE);
        assertThat(entry.path()).isEqualTo("configmap.yaml");
        assertThat(text(entry))
                .contains("+ kind: ConfigMap", "+   greeting: hello")
                .noneMatch(line -> line.startsWith("-"));
    }

    @Test
    void whatTheServerKeepsForItselfIsNoDifference() {
        KubeObject live = MAP.with("7", "metadata", "resourceVersion")
                .with(3L, "metadata", "generation")
                .with(Map.of("kubectl.kubernetes.io/last-applied-configuration", "{}"), "metadata", "annotations")
                .with(Map.of("phase", "x"), "status");

        PlanEntry entry = plan(observed(MAP, Optional.of(live), MAP));

        assertThat(entry.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(entry.diff()).isEmpty();
    }

    @Test
    void aChangeIsShownWithThreeLinesAroundIt() {
        KubeObject before =
                MAP.with(Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "1", "f", "1", "g", "1"), "data");
        KubeObject after = before.with("2", "data", "g");

        PlanEntry entry = plan(observed(after, Optional.of(before), after));

        assertThat(entry.effect()).isEqualTo(Effect.CHANGE);
        assertThat(text(entry).subList(0, 6))
                .containsExactly(
                        "~ 11 unchanged lines",
                        "  " + "  d: \"1\"",
                        "  " + "  e: \"1\"",
                        "  " + "  f: \"1\"",
                        "- " + "  g: \"1\"",
                        "+ " + "  g: \"2\"");
    }

    @Test
    void twoChangesFarApartHaveAGapBetween() {
        KubeObject before =
                object("{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a'},'data':{'a':'x','b':'x',"
                        + "'c':'x','d':'x','e':'x','f':'x','g':'x','h':'x','i':'x','j':'x'}}");
        KubeObject after = before.with("y", "data", "a").with("y", "data", "j");

        List<Kind> kinds = plan(observed(after, Optional.of(before), after)).diff().stream()
                .map(DiffLine::kind)
                .toList();

        assertThat(kinds)
                .containsSubsequence(Kind.REMOVED, Kind.ADDED, Kind.SAME, Kind.SAME, Kind.SAME, Kind.GAP, Kind.SAME);
    }

    @Test
    void aSecretsValuesAreNeverShown() {
        KubeObject before = secret("b2xk", "c2FtZQ==");
        KubeObject after = secret("bmV3", "c2FtZQ==").with("bW9yZQ==", "data", "token");

        PlanEntry entry = plan(observed(after, Optional.of(before), after));

        assertThat(text(entry))
                .contains("-   password: (hidden)", "+   password: (changed, hidden)", "+   token: (hidden)")
                .noneMatch(line -> line.contains("b2xk") || line.contains("bmV3") || line.contains("c2FtZQ"));
    }

    @Test
    void aNewSecretAndOneToBeDeletedShowOnlyTheirKeys() {
        KubeObject secret = owned(dev.mooring.console.deploy.Fixtures.secret("geheim"));

        PlanEntry created = plan(observed(secret, Optional.empty(), secret));
        PlanEntry deleted = deletion(secret("Z2VoZWlt", "eA=="));

        assertThat(text(created)).contains("+   password: (hidden)").noneMatch(line -> line.contains("geheim"));
        assertThat(text(deleted)).contains("-   password: (hidden)").noneMatch(line -> line.contains("Z2VoZWlt"));
    }

    @Test
    void anObjectOfSomebodyElseIsTakenOverWithAWarning() {
        KubeObject live = configMap("settings", "theirs");

        PlanEntry entry = plan(observed(MAP, Optional.of(live), MAP));

        assertThat(entry.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.code()).isEqualTo("object-taken-over");
            assertThat(finding.where().file()).isEqualTo("configmap.yaml");
        });
        assertThat(entry.isBlocked()).isFalse();
    }

    @Test
    void aPhaseThatIsNoNumberIsTold() {
        KubeObject odd = MAP.with("-5", "metadata", "annotations", "kots.io/creation-phase")
                .with("last", "metadata", "annotations", "kots.io/deletion-phase");

        assertThat(plan(observed(odd, Optional.empty(), odd)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("phase-unreadable");
                    assertThat(finding.message()).contains("kots.io/deletion-phase");
                });
    }

    @Test
    void anObjectOfTheInventoryIsNotTakenOver() {
        KubeObject live = configMap("settings", "ours, label removed by hand");

        Plan plan = Planning.plan(SHOP, List.of(observed(MAP, Optional.of(live), MAP)), List.of(MAP.ref()), List.of());

        assertThat(plan.entries().getFirst().findings()).isEmpty();
    }

    @Test
    void anObjectOfAnotherApplicationBlocks() {
        KubeObject live = MAP.with("forum", "metadata", "labels", Ownership.LABEL);

        PlanEntry entry = plan(observed(MAP, Optional.of(live), MAP));

        assertThat(entry.isBlocked()).isTrue();
        assertThat(entry.findings().getFirst().message()).contains("application forum");
    }

    @Test
    void anObjectThatComesTwiceBlocks() {
        Observation one = observed(MAP, Optional.empty(), MAP);

        Plan plan = Planning.plan(SHOP, List.of(one, one), List.of(), List.of());

        assertThat(plan.isDeployable()).isFalse();
        assertThat(plan.entries().getFirst().findings().getFirst().code()).isEqualTo("object-twice");
    }

    @Test
    void aRefusalBlocksAndStillShowsWhatWouldChange() {
        KubeObject live = MAP.with("old", "data", "greeting").with("x", "defaulted");

        PlanEntry entry = plan(refused(MAP, Optional.of(live), "admission-denied"));

        assertThat(entry.isBlocked()).isTrue();
        assertThat(text(entry))
                .contains("-   greeting: old", "+   greeting: hello")
                .noneMatch(line -> line.contains("defaulted"));
    }

    @Test
    void aJobThatCannotBeChangedIsMadeAgain() {
        PlanEntry entry = plan(immutable(owned(job("m:2")), owned(job("m:1")), Optional.empty(), "spec.template"));

        assertThat(entry.isBlocked()).isFalse();
        assertThat(entry.effect()).isEqualTo(Effect.REPLACE);
        assertThat(entry.findings().getFirst().code()).isEqualTo("job-made-again");
        assertThat(text(entry)).anyMatch(line -> line.startsWith("+") && line.contains("m:2"));
    }

    @Test
    void anImmutableFieldIsShownWithBothValuesAndTheChoiceToRecreate() {
        KubeObject before = owned(deployment("web:1"));
        KubeObject after = before.with("other", "spec", "selector", "matchLabels", "app");

        PlanEntry entry = plan(immutable(after, before, Optional.empty(), "spec.selector"));

        assertThat(entry.isBlocked()).isTrue();
        assertThat(entry.effect()).isEqualTo(Effect.REPLACE);
        assertThat(entry.obstacle()).hasValueSatisfying(obstacle -> {
            assertThat(obstacle.options()).containsExactly(Choice.RECREATE);
            assertThat(((Obstacle.ImmutableFields) obstacle).fields())
                    .containsExactly(new FieldChange(
                            ".spec.selector.matchLabels.app",
                            Optional.of("web"),
                            Optional.of("other"),
                            Optional.empty()));
        });
    }

    @Test
    void aChosenRecreationSaysWhatIsLost() {
        KubeObject before = owned(claim("1Gi"));

        PlanEntry entry = plan(immutable(owned(claim("2Gi")), before, Optional.of(Choice.RECREATE), "spec"));

        assertThat(entry.isBlocked()).isFalse();
        assertThat(entry.findings()).extracting(Finding::code).containsExactly("object-recreated", "deletes-data");
        assertThat(entry.findings().getFirst().message()).contains(".spec.resources.requests.storage");
    }

    @Test
    void onlyWhatCannotBeChangedOfAStatefulSetIsNamed() {
        KubeObject before = owned(deployment("web:1")).with("StatefulSet", "kind");
        KubeObject after = before.with("x", "spec", "serviceName").with(5L, "spec", "replicas");

        PlanEntry entry = plan(immutable(after, before, Optional.empty(), "spec"));

        assertThat(((Obstacle.ImmutableFields) entry.obstacle().orElseThrow()).fields())
                .extracting(FieldChange::path)
                .containsExactly(".spec.serviceName");
    }

    @Test
    void fieldsOfSomebodyElseStopTheDeployUntilItIsChosen() {
        PlanEntry open = plan(claimed(Optional.empty()));
        PlanEntry taken = plan(claimed(Optional.of(Choice.TAKE_OVER)));
        PlanEntry kept = plan(claimed(Optional.of(Choice.KEEP_THEIRS)));

        assertThat(open.isBlocked()).isTrue();
        assertThat(open.findings()).extracting(Finding::code).containsExactly("field-conflict");
        assertThat(((Obstacle.ForeignFields) open.obstacle().orElseThrow()).fields())
                .containsExactly(
                        new ForeignField(".spec.replicas", "kubectl-edit", Optional.of("5"), Optional.of("2"), true));
        assertThat(taken.isBlocked()).isFalse();
        assertThat(taken.findings()).extracting(Finding::code).containsExactly("fields-taken-over");
        assertThat(kept.isBlocked()).isFalse();
        assertThat(kept.findings()).extracting(Finding::code).containsExactly("fields-kept");
    }

    @Test
    void aChoiceForAnotherObstacleDecidesNothing() {
        assertThat(plan(claimed(Optional.of(Choice.RECREATE))).isBlocked()).isTrue();
    }

    @Test
    void aFieldThatSomebodyChangedIsToldAsDrift() {
        Plan plan = Planning.plan(SHOP, List.of(claimed(Optional.of(Choice.TAKE_OVER))), List.of(), List.of());
        PlanEntry entry = plan.entries().getFirst();

        assertThat(entry.fields())
                .containsExactly(new FieldChange(
                        ".spec.replicas",
                        Optional.of("5"),
                        Optional.of("2"),
                        Optional.of(new FieldChange.Drift(
                                "kubectl-edit", Optional.of(java.time.Instant.parse("2026-01-02T03:04:05Z"))))));
        assertThat(plan.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("Deployment shop/web"));
    }

    @Test
    void whatTheVersionChangesIsNoDrift() {
        KubeObject wanted = owned(deployment("web:2"));
        KubeObject live = live("mooring", owned(deployment("web:1")), "f:template");

        Observation observation = new Observation(
                manifest(wanted),
                Optional.of(live),
                Optional.of(deployment("web:1")),
                List.of(),
                Optional.empty(),
                new DryRun.Result(wanted));

        assertThat(plan(observation).fields())
                .containsExactly(new FieldChange(
                        ".spec.template.spec.containers[name=\"web\"].image",
                        Optional.of("web:1"),
                        Optional.of("web:2"),
                        Optional.empty()));
    }

    @Test
    void aFieldThatSomebodyTookAwayIsDrift() {
        Observation observation = new Observation(
                manifest(MAP),
                Optional.of(MAP.with(Map.of(), "data")),
                Optional.of(MAP),
                List.of(),
                Optional.empty(),
                new DryRun.Result(MAP));

        assertThat(plan(observation).fields()).singleElement().matches(FieldChange::isDrift);
    }

    @Test
    void anObjectThatSomebodyDeletedIsTold() {
        Observation observation = new Observation(
                manifest(MAP), Optional.empty(), Optional.of(MAP), List.of(), Optional.empty(), new DryRun.Result(MAP));

        assertThat(plan(observation).findings()).extracting(Finding::code).containsExactly("object-vanished");
    }

    @Test
    void fieldsOfASecretAreNamedAndNotShown() {
        KubeObject before = secret("b2xk", "c2FtZQ==");
        KubeObject after = secret("bmV3", "c2FtZQ==");

        assertThat(plan(observed(after, Optional.of(before), after)).fields())
                .containsExactly(new FieldChange(
                        ".data.password", Optional.of("(hidden)"), Optional.of("(changed, hidden)"), Optional.empty()));
    }

    @Test
    void aBindingIsNotTriedBeforeItsRoleIsThere() {
        KubeObject role = owned(object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'Role','metadata':"
                + "{'name':'reader','namespace':'shop'},'rules':[]}"));
        KubeObject binding = owned(object("{'apiVersion':'rbac.authorization.k8s.io/v1','kind':'RoleBinding',"
                + "'metadata':{'name':'reader','namespace':'shop'},'roleRef':{'kind':'Role','name':'reader'}}"));

        Plan plan = Planning.plan(
                SHOP,
                List.of(observed(role, Optional.empty(), role), refused(binding, Optional.empty(), "object-missing")),
                List.of(),
                List.of());

        assertThat(plan.isDeployable()).isTrue();
    }

    @Test
    void whatLivesInAKindOrNamespaceOfThisVersionIsCreatedUntried() {
        Plan plan = Planning.plan(
                SHOP,
                List.of(
                        refused(owned(kite()), Optional.empty(), "kind-unknown"),
                        refused(MAP, Optional.empty(), "namespace-missing"),
                        observed(owned(definition()), Optional.empty(), definition()),
                        observed(owned(namespace("shop")), Optional.empty(), namespace("shop"))),
                List.of(),
                List.of());

        assertThat(plan.isDeployable()).isTrue();
        assertThat(plan.count(Effect.CREATE)).isEqualTo(4);
        assertThat(plan.entries())
                .extracting(entry -> entry.object().kind())
                .containsExactly("Namespace", "CustomResourceDefinition", "ConfigMap", "Kite");
        assertThat(plan.entries().getLast().findings())
                .extracting(Finding::severity, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.INFO, "not-tried"));
    }

    @Test
    void aKindThatNobodyBringsBlocks() {
        assertThat(plan(refused(owned(kite()), Optional.empty(), "kind-unknown"))
                        .isBlocked())
                .isTrue();
    }

    @Test
    void anObjectMarkedToBeKeptStays() {
        PlanEntry entry = deletion(MAP.with("true", "metadata", "annotations", "kots.io/keep"));

        assertThat(entry.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(entry.findings().getFirst().code()).isEqualTo("object-kept");
    }

    @Test
    void anObjectThatAnotherApplicationHasTakenIsNotDeleted() {
        PlanEntry entry = deletion(MAP.with("forum", "metadata", "labels", Ownership.LABEL));

        assertThat(entry.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(entry.findings().getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatHoldsDataStaysUnlessThatWasChosenAndThenWarns() {
        Leftover claim = leftover(object(
                "{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'shop'}}"));

        PlanEntry kept = deletion(claim);
        PlanEntry chosen = deletion(claim.withData(true));

        assertThat(kept.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(kept.findings().getFirst().code()).isEqualTo("data-kept");
        assertThat(kept.obstacle()).contains(new Obstacle.HeldData(Optional.empty()));
        assertThat(kept.isBlocked()).isFalse();
        assertThat(chosen.effect()).isEqualTo(Effect.DELETE);
        assertThat(chosen.findings().getFirst().code()).isEqualTo("deletes-data");
        assertThat(chosen.obstacle().flatMap(Obstacle::choice)).contains(Choice.DELETE_DATA);
    }

    @Test
    void deletionsComeLastAndInReverseOrder() {
        Plan plan = Planning.plan(
                SHOP,
                List.of(observed(MAP, Optional.empty(), MAP)),
                List.of(),
                List.of(
                        leftover(namespace("old")).withData(true),
                        leftover(configMap("a", "1")),
                        leftover(kite()),
                        leftover(job("m"))));

        assertThat(plan.entries())
                .extracting(entry -> entry.effect() + " " + entry.object().kind())
                .containsExactly(
                        "CREATE ConfigMap", "DELETE Kite", "DELETE Job", "DELETE ConfigMap", "DELETE Namespace");
    }

    @Test
    void phasesComeBeforeKinds() {
        KubeObject early = owned(job("m")).with("-1", "metadata", "annotations", "kots.io/creation-phase");
        KubeObject late = MAP.with("2", "metadata", "annotations", "kots.io/creation-phase");

        Plan plan = Planning.plan(
                SHOP,
                List.of(observed(late, Optional.empty(), late), observed(early, Optional.empty(), early)),
                List.of(),
                List.of());

        assertThat(plan.entries()).extracting(entry -> entry.object().kind()).containsExactly("Job", "ConfigMap");
    }

    @Test
    void anotherVersionOfTheSameGroupIsTheSameObject() {
        ObjectRef before = new ObjectRef("fly.dev/v1beta1", "Kite", "shop", "red");

        assertThat(Planning.unwanted(List.of(manifest(kite())), List.of(before)))
                .isEmpty();
    }

    @Test
    void theLabelGoesOnTheObjectAndNotOnItsPods() {
        KubeObject labelled = Ownership.labelled(dev.mooring.console.deploy.Fixtures.deployment("web:1"), SHOP);

        assertThat(labelled.label(Ownership.LABEL)).contains("shop");
        assertThat(labelled.at("spec", "template", "metadata", "labels")).contains(Map.of("app", "web"));
    }

    private static PlanEntry plan(Observation observation) {
        return Planning.plan(SHOP, List.of(observation), List.of(), List.of())
                .entries()
                .getFirst();
    }

    private static PlanEntry deletion(Leftover leftover) {
        return Planning.plan(SHOP, List.of(), List.of(), List.of(leftover))
                .entries()
                .getFirst();
    }

    private static PlanEntry deletion(KubeObject live) {
        return Planning.plan(SHOP, List.of(), List.of(live.ref()), List.of(leftover(live)))
                .entries()
                .getFirst();
    }

    private static Leftover leftover(KubeObject live) {
        return new Leftover(live.ref(), Optional.of(live));
    }

    private static Observation observed(KubeObject wanted, Optional<KubeObject> live, KubeObject result) {
        return new Observation(manifest(wanted), live, new DryRun.Result(result));
    }

    private static Observation refused(KubeObject wanted, Optional<KubeObject> live, String code) {
        return new Observation(
                manifest(wanted), live, new DryRun.Refused(Finding.error(code, "The cluster refuses.", Place.NONE)));
    }

    private static Observation immutable(
            KubeObject wanted, KubeObject live, Optional<Choice> choice, String... fields) {
        DryRun dryRun = new DryRun.Immutable(
                List.of(fields), Finding.error("field-immutable", "The cluster refuses.", Place.NONE));
        return new Observation(manifest(wanted), Optional.of(live), Optional.empty(), List.of(), choice, dryRun);
    }

    private static Observation claimed(Optional<Choice> choice) {
        KubeObject wanted = owned(deployment("web:1"));
        KubeObject live = live("kubectl-edit", wanted.with(5L, "spec", "replicas"), "f:replicas");
        return new Observation(
                manifest(wanted),
                Optional.of(live),
                Optional.of(deployment("web:1")),
                List.of(new FieldConflict("kubectl-edit", ".spec.replicas")),
                choice,
                new DryRun.Result(wanted));
    }

    /** An object of which a part of the specification was set by somebody. */
    private static KubeObject live(String manager, KubeObject object, String part) {
        Map<String, Object> entry = Map.of(
                "manager",
                manager,
                "operation",
                "Update",
                "time",
                "2026-01-02T03:04:05Z",
                "fieldsV1",
                Map.of("f:spec", Map.of(part, Map.of())));
        return object.with(List.of(entry), "metadata", "managedFields");
    }

    private static KubeObject claim(String size) {
        return object("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'shop'},"
                + "'spec':{'resources':{'requests':{'storage':'" + size + "'}}}}");
    }

    private static KubeObject owned(KubeObject object) {
        return Ownership.labelled(object, SHOP);
    }

    private static KubeObject secret(String password, String user) {
        return owned(object("{'apiVersion':'v1','kind':'Secret','metadata':{'name':'db','namespace':'shop'},'data':"
                + "{'password':'" + password + "','user':'" + user + "'}}"));
    }

    private static List<String> text(PlanEntry entry) {
        return entry.diff().stream()
                .map(line -> sign(line.kind()) + " " + line.text())
                .collect(Collectors.toList());
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case SAME -> " ";
            case ADDED -> "+";
            case REMOVED -> "-";
            case GAP -> "~";
        };
    }
}
