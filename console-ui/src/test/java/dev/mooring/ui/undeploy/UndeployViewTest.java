package dev.mooring.ui.undeploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndeployViewTest extends ViewTest {

    @Test
    void whatGoesAndWhatStaysIsShownBeforeAnythingHappens() {
        opened();

        assertThat(wordsOf("undeploy__goes")).contains("web").doesNotContain("data");
        assertThat(wordsOf("undeploy__stays")).contains("data");
        assertThat(log()).isEmpty();
    }

    @Test
    void itIsTakenOutAfterAQuestionAndItsDataStay() {
        opened();

        click("undeploy__start");
        click("undeploy__confirm");

        assertThat(log()).map(DeployLog::reason).contains(DeployLog.Reason.UNDEPLOY);
        assertThat(wordsOf("undeploy__outcome")).contains("Being taken out");
    }

    @Test
    void itCanBeStoppedWhileItGoesOn() {
        opened();
        click("undeploy__start");
        click("undeploy__confirm");

        click("undeploy__cancel");

        assertThat(log()).flatMap(DeployLog::ended).isPresent();
    }

    @Test
    void whereTheDataGoTheNameHasToBeTyped() {
        opened();

        test(find(Checkbox.class, "undeploy__with-data")).click();
        roundTrip();
        click("undeploy__start");

        assertThat(wordsOf("undeploy__goes")).contains("data");
        assertThat(find(Button.class, "undeploy__confirm").isEnabled()).isFalse();
        test(find(TextField.class, "undeploy__name")).setValue("shop");
        assertThat(find(Button.class, "undeploy__confirm").isEnabled()).isTrue();
    }

    private void opened() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        open("undeploy");
    }

    private Optional<DeployLog> log() {
        return console.undeployLog() instanceof Outcome.Done<Optional<DeployLog>>(var log, var _)
                ? log
                : Optional.empty();
    }
}
