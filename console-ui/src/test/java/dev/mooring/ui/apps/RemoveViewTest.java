package dev.mooring.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.Health;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoveViewTest extends ViewTest {

    @Test
    void whatIsForgottenIsSaidBeforeAnythingHappens() {
        prepared();
        open("remove");

        assertThat(wordsOf("remove__in-cluster")).isEqualTo("Nothing of it runs in the cluster.");
        assertThat(wordsOf("remove__forgotten")).contains("1 version with answers, license");
        assertThat(console.removed()).isEmpty();
    }

    @Test
    void whatRunsIsTakenOutFirst() {
        prepared();
        console.run(Health.READY);
        open("remove");

        click("remove__go");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("undeploy");
        assertThat(console.removed()).isEmpty();
    }

    @Test
    void itIsForgottenOnlyAfterItsNameWasTyped() {
        prepared();
        open("remove");
        click("remove__go");
        assertThat(find(Button.class, "remove__confirm").isEnabled()).isFalse();

        test(find(TextField.class, "remove__name")).setValue("shop");
        click("remove__confirm");

        assertThat(console.removed()).contains(new FakeConsole.Removed(FakeConsole.SHOP, false));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("apps");
    }

    @Test
    void itMayGoOnRunningWithoutTheConsole() {
        prepared();
        console.run(Health.READY);
        open("remove");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> fate = find(RadioButtonGroup.class, "remove__fate");
        test(fate).selectItem("Leave it running; nobody looks after it any more");
        roundTrip();

        click("remove__go");
        test(find(TextField.class, "remove__name")).setValue("shop");
        click("remove__confirm");

        assertThat(console.removed()).contains(new FakeConsole.Removed(FakeConsole.SHOP, true));
    }

    @Test
    void whatGoesOnRunningAndWhatStaysInAnyCaseIsNamed() {
        prepared();
        console.run(Health.READY);
        console.stays(new ObjectRef("v1", "PersistentVolumeClaim", "default", "data"));

        open("remove");

        assertThat(wordsOf("remove__in-cluster")).isEqualTo("1 object of it is in the cluster:");
        assertThat(wordsOf("remove__running")).contains("Deployment", "web");
        assertThat(wordsOf("remove__staying")).contains("data");
        assertThat(find(Anchor.class, "remove__with-data").getHref()).isEqualTo("undeploy");
    }

    @Test
    void dataThatStayDoNotKeepItFromBeingForgotten() {
        prepared();
        console.stays(new ObjectRef("v1", "PersistentVolumeClaim", "default", "data"));
        open("remove");

        click("remove__go");
        test(find(TextField.class, "remove__name")).setValue("shop");
        click("remove__confirm");

        assertThat(console.removed()).contains(new FakeConsole.Removed(FakeConsole.SHOP, false));
    }

    @Test
    void aRemovalThatIsRefusedIsSaidAndThePageGoesOnHearingNews() {
        prepared();
        open("remove");
        click("remove__go");
        test(find(TextField.class, "remove__name")).setValue("shop");
        console.refuseEverything(
                Outcome.Reason.CONFLICT, Finding.error("deploy-running", "It is being deployed.", Place.NONE));
        click("remove__confirm");
        assertThat(wordsOf("remove__findings")).contains("It is being deployed.");

        console.answerAgain();
        console.run(Health.READY);
        console.tell(new AppEvent.VersionsChanged(FakeConsole.SHOP));
        roundTrip();

        assertThat(isThere("remove__findings")).isFalse();
        assertThat(wordsOf("remove__in-cluster")).isEqualTo("1 object of it is in the cluster:");
    }

    private void prepared() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
    }
}
