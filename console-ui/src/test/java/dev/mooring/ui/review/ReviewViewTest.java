package dev.mooring.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.SavedPlan;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.FieldChange;
import dev.mooring.console.deploy.plan.ForeignField;
import dev.mooring.console.deploy.plan.MissingPermissions;
import dev.mooring.console.deploy.plan.Obstacle;
import dev.mooring.console.deploy.plan.Permission;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SharedPlan;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import dev.mooring.ui.kit.SideBySideView;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewViewTest extends ViewTest {

    private static final ObjectRef CLAIM = new ObjectRef("v1", "PersistentVolumeClaim", "default", "data");

    @Test
    void everyEffectIsCounted() {
        opened();

        assertThat(wordsOf("plan__counts"))
                .isEqualTo("0 Delete 0 Delete and create again 1 Change 1 Create 1 Unchanged");
    }

    @Test
    void deployingStartsAndShowsTheDeploy() {
        opened();

        click("plan__deploy");

        assertThat(location()).isEqualTo("versions/0/deploy");
    }

    @Test
    void deletionsAreConfirmedByName() {
        console.plan(plan(Effect.DELETE, List.of()));
        opened();

        click("plan__deploy");

        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(words(dialog)).contains("PersistentVolumeClaim default/data");
        test(dialog).confirm();
        roundTrip();
        assertThat(location()).isEqualTo("versions/0/deploy");
    }

    @Test
    void aRefusedObjectKeepsThePlanFromBeingDeployed() {
        console.plan(plan(
                Effect.CHANGE,
                List.of(Finding.error("immutable-field", "The size of a claim cannot be made smaller.", Place.NONE))));

        opened();

        assertThat(find(Button.class, "plan__deploy").isEnabled()).isFalse();
        assertThat(wordsOf("plan__obstacle")).isEqualTo("This version cannot be deployed: 1 object is refused.");
        assertThat(wordsOf("plan__findings"))
                .contains("The size of a claim cannot be made smaller.", "PersistentVolumeClaim default/data");
    }

    @Test
    void aPlanThatChangesNothingSaysSo() {
        console.plan(plan(Effect.UNCHANGED, List.of()));

        opened();

        assertThat(isThere("plan__nothing")).isTrue();
        assertThat(find(Button.class, "plan__deploy").getText()).isEqualTo("Deploy anyway");
    }

    @Test
    void objectsAreFoundByTheirWords() {
        opened();

        find(TextField.class, "plan__filter").setValue("service");
        roundTrip();

        assertThat(isThere("plan__entry-Service-web")).isTrue();
        assertThat(isThere("plan__entry-Deployment-web")).isFalse();
    }

    @Test
    void aClusterThatDoesNotAnswerIsToldAndAskedAgain() {
        opened();
        console.refuseEverything(
                Outcome.Reason.CLUSTER, Finding.error("cluster", "The cluster did not answer.", Place.NONE));

        open("versions");
        open("versions/0/plan");

        assertThat(wordsOf("plan__findings")).contains("The cluster did not answer.");
    }

    @Test
    void anAddressWithoutAVersionLeadsNowhere() {
        open("versions/first/plan");

        assertThat(isThere("not-found__page")).isTrue();
    }

    @Test
    void whatSomebodyElseHasSetIsDecidedAndPlannedAgain() {
        console.plan(claimed(Optional.empty()));
        console.planAfterChoice(claimed(Optional.of(Choice.KEEP_THEIRS)));
        opened();

        assertThat(wordsOf("plan__obstacle"))
                .isEqualTo("This version can be deployed once it is decided about 1 object.");
        assertThat(wordsOf("plan__entry-Deployment-web"))
                .contains(".spec.replicas", "5", "2", "changed in the cluster by kubectl-edit");
        assertThat(find(Button.class, "plan__deploy").isEnabled()).isFalse();

        choose(Choice.KEEP_THEIRS);

        assertThat(console.decided().of(FakeConsole.deployment("web"))).contains(Choice.KEEP_THEIRS);
        assertThat(find(Button.class, "plan__deploy").isEnabled()).isTrue();
        click("plan__deploy");
        assertThat(console.ordered().orElseThrow().choices().byObject())
                .containsEntry(FakeConsole.deployment("web"), Choice.KEEP_THEIRS);
        assertThat(console.ordered().orElseThrow().planDigest())
                .contains(claimed(Optional.of(Choice.KEEP_THEIRS)).digest());
    }

    @Test
    void whatWasChangedInTheClusterHasABadge() {
        console.plan(drifted("web.yaml"));

        opened();

        assertThat(words(find(com.vaadin.flow.component.details.Details.class, "plan__entry-Deployment-web")
                        .getSummary()))
                .contains("Changed in the cluster");
    }

    @Test
    void whatIsToStayOfAChartsObjectGoesToThePageOfPatches() {
        console.plan(drifted("helm/shop"));
        opened();
        test(find(com.vaadin.flow.component.details.Details.class, "plan__entry-Deployment-web"))
                .openDetails();

        click("plan__keep-Deployment-web");

        assertThat(find(TextArea.class, "patches__text-keep-web.yaml").getValue())
                .contains("[.spec.replicas]", "web");
        assertThat(find(Button.class, "patches__save").isEnabled()).isTrue();
        click("patches__remove-keep-web.yaml");
        open("patches");
        assertThat(wordsOf("patches__page")).contains("No patches");
    }

    /** @param path where the changed object comes from */
    private static Plan drifted(String path) {
        FieldChange drift = new FieldChange(
                ".spec.replicas",
                Optional.of("5"),
                Optional.of("2"),
                Optional.of(new FieldChange.Drift("kubectl-edit", Optional.empty())));
        return new Plan(
                List.of(new PlanEntry(
                        FakeConsole.deployment("web"),
                        Effect.CHANGE,
                        path,
                        List.of(),
                        List.of(drift),
                        List.of(),
                        Optional.empty())),
                List.of());
    }

    @Test
    void missingPermissionsAreShownWithTheRolesToAdd() {
        MissingPermissions missing =
                new MissingPermissions(List.of(new Permission("patch", "apps", "deployments", "shop")), "kind: Role");
        console.plan(new Plan(List.of(), List.of(Finding.error("permissions-missing", "Lacks.", Place.NONE)), missing));

        opened();

        assertThat(wordsOf("plan__missing")).contains("patch deployments.apps in namespace shop", "kind: Role");
        assertThat(find(Button.class, "plan__deploy").isEnabled()).isFalse();
    }

    @Test
    void aPlanIsKeptAndOpenedByItsAddress() {
        opened();

        click("plan__share");
        SavedPlan saved = console.kept(savedId()) instanceof Outcome.Done<SharedPlan>(SharedPlan plan, var _)
                ? plan.saved()
                : null;
        openKept(savedId());

        assertThat(saved).isNotNull();
        assertThat(wordsOf("plan__shared")).contains("A plan by", "It is still true");
    }

    @Test
    void aKeptPlanThatIsNoLongerTrueSaysWithWhat() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        SavedPlan saved =
                new SavedPlan(console.newest().sequence(), FakeConsole.NOON, "ada", claimed(Optional.empty()));
        console.share(new SharedPlan(saved, List.of(FakeConsole.deployment("web"))));

        openKept(saved.id());

        assertThat(wordsOf("plan__shared")).contains("A plan by ada", "no longer true", "Deployment default/web");
        click("plan__again");
        assertThat(isThere("plan__shared")).isFalse();
    }

    @Test
    void anOutdatedPlanIsPlannedAgain() {
        console.outdate();
        opened();

        click("plan__deploy");

        assertThat(wordsOf("plan__findings")).contains("The cluster has changed since.");
        click("plan__again");
        assertThat(isThere("plan__entry-Deployment-web")).isTrue();
    }

    @Test
    void differencesCanBeReadSideBySide() {
        opened();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> reading = find(RadioButtonGroup.class, "plan__reading");
        reading.setValue("Side by side");
        find(com.vaadin.flow.component.details.Details.class, "plan__entry-Deployment-web")
                .setOpened(true);
        roundTrip();

        assertThat($(SideBySideView.class).exists()).isTrue();
        assertThat(words($(SideBySideView.class).single())).contains("replicas: 1", "replicas: 2");
    }

    private void openKept(String id) {
        UI.getCurrent().navigate("versions/0/plan", QueryParameters.of("plan", id));
        roundTrip();
    }

    private String savedId() {
        return new SavedPlan(
                        console.newest().sequence(),
                        FakeConsole.NOON,
                        "admin",
                        ((Outcome.Done<Plan>) console.planned(Choices.NONE)).value())
                .id();
    }

    @SuppressWarnings("unchecked")
    private void choose(Choice choice) {
        RadioButtonGroup<Optional<Choice>> group = find(RadioButtonGroup.class, "plan__choice-Deployment-web");
        test(group).selectItem(group.getItemLabelGenerator().apply(Optional.of(choice)));
        roundTrip();
    }

    private static Plan claimed(Optional<Choice> choice) {
        ForeignField field =
                new ForeignField(".spec.replicas", "kubectl-edit", Optional.of("5"), Optional.of("2"), true);
        List<Finding> findings = choice.isPresent()
                ? List.of()
                : List.of(Finding.error("field-conflict", "Somebody else has set fields.", Place.NONE));
        return new Plan(
                List.of(new PlanEntry(
                        FakeConsole.deployment("web"),
                        Effect.CHANGE,
                        "web.yaml",
                        List.of(),
                        List.of(),
                        findings,
                        Optional.of(new Obstacle.ForeignFields(List.of(field), choice)))),
                List.of());
    }

    @Test
    void anObjectThatStaysAsSomebodyChangedItIsAmongWhatIsToBeRead() {
        console.plan(plan(
                Effect.UNCHANGED,
                List.of(Finding.warning("release-drift-stays", "Left so by Helm: .spec.a.", Place.NONE))));

        opened();

        assertThat(isThere("plan__unchanged")).isFalse();
        assertThat(wordsOf("plan__entries")).contains("Changed in the cluster");
    }

    @Test
    void aReleaseWhoseObjectsAloneChangeDoesNotSayThatNothingDoes() {
        ObjectRef release = ObjectRef.helmRelease("default", "web");
        console.plan(new Plan(
                List.of(new PlanEntry(
                        release,
                        Effect.CHANGE,
                        "chart.yaml",
                        List.of(),
                        List.of(Finding.error("helm-failed", "No.", Place.NONE)))),
                List.of()));

        opened();

        assertThat(wordsOf("plan__entries"))
                .contains("Its chart stays the same")
                .doesNotContain("Nothing in it changes");
    }

    private void opened() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        open("versions/0/plan");
    }

    private static Plan plan(Effect effect, List<Finding> findings) {
        return new Plan(List.of(new PlanEntry(CLAIM, effect, "", List.of(), findings)), List.of());
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
