package dev.mooring.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.deploy.plan.PlanEntry;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewViewTest extends ViewTest {

    private static final ObjectRef CLAIM = new ObjectRef("v1", "PersistentVolumeClaim", "default", "data");

    @Test
    void everyEffectIsCounted() {
        opened();

        assertThat(wordsOf("plan__counts")).isEqualTo("0 Delete 1 Change 1 Create 1 Unchanged");
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
