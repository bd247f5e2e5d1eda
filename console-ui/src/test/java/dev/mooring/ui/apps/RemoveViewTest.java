package dev.mooring.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
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

        assertThat(wordsOf("remove__in-cluster")).isEqualTo("Nothing of it is in the cluster.");
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

    private void prepared() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
    }
}
