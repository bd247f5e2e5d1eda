package dev.mooring.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Pre;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployStep;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.Hold;
import dev.mooring.console.deploy.Stage;
import dev.mooring.console.deploy.StepDetails;
import dev.mooring.console.deploy.plan.Effect;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeployViewTest extends ViewTest {

    private static final StepState FAILED = new StepState.Failed(
            FakeConsole.NOON.plusSeconds(65), Finding.error("image-pull", "The image cannot be pulled.", Place.NONE));
    private static final StepState RUNNING = new StepState.Running(FakeConsole.NOON.plusSeconds(5));
    private static final StepState DONE = new StepState.Done(FakeConsole.NOON.plusSeconds(60));

    @Test
    void aVersionThatWasNeverDeployedLeadsToItsReview() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);

        open("versions/0/deploy");

        assertThat(wordsOf("deploy__page")).contains("This version was never deployed");
    }

    @Test
    void aRunningDeployShowsHowFarItIs() {
        opened(RUNNING);

        assertThat(wordsOf("deploy__progress")).isEqualTo("1 of 3 done");
        assertThat(wordsOf("deploy__step-Deployment-web")).contains("Running", "Change");
        assertThat(wordsOf("deploy__step-Service-web")).contains("Waiting");
    }

    @Test
    void progressArrivesWithoutAReload() {
        opened(RUNNING);

        console.tell(new AppEvent.DeployAdvanced(FakeConsole.SHOP, FakeConsole.sampleLog(Sequence.FIRST, DONE)));
        roundTrip();

        assertThat(wordsOf("deploy__progress")).isEqualTo("All 3 done");
        assertThat(isThere("deploy__dashboard")).isTrue();
    }

    @Test
    void aFailureSaysWhatWasDoneAndWhatWasNot() {
        opened(FAILED);

        assertThat(wordsOf("deploy__outcome"))
                .contains("Deployment default/web failed", "1 object was applied", "1 object was not tried");
        assertThat(wordsOf("deploy__step-Deployment-web")).contains("The image cannot be pulled.");
    }

    @Test
    void aFailedDeployIsTriedAgain() {
        opened(FAILED);

        click("deploy__retry");

        assertThat(wordsOf("deploy__progress")).isEqualTo("1 of 3 done");
        assertThat(isThere("deploy__retry")).isFalse();
    }

    @Test
    void theRawLogHoldsEveryStep() {
        opened(FAILED);

        assertThat(new DeployProgress(FakeConsole.sampleLog(Sequence.FIRST, FAILED)).raw())
                .contains("done create Secret default/shop (5 s)", "failed change Deployment default/web", "not tried");
    }

    @Test
    void aRunningDeployIsStoppedAfterAQuestion() {
        opened(RUNNING);

        click("deploy__cancel");
        test(find(ConfirmDialog.class, "deploy__cancel-dialog")).confirm();
        roundTrip();

        assertThat(console.newest().state()).isInstanceOf(VersionState.Cancelling.class);
        assertThat(wordsOf("deploy__outcome")).contains("Being stopped");
    }

    @Test
    void aWaitIsShownWithItsCauseAndItsLimitUnderItsPhase() {
        opened(RUNNING);

        console.tell(new AppEvent.DeployAdvanced(FakeConsole.SHOP, waiting()));
        roundTrip();

        assertThat(wordsOf("deploy__timeline")).contains("Phase 3");
        assertThat(wordsOf("deploy__step-Deployment-web"))
                .contains("Waits until it is ready: 0 of 2 replicas are available.", "of at most 10 min");
        assertThat(find(Pre.class, "deploy__raw").getText()).contains("-- Phase 3", "waited until it is ready");
    }

    @Test
    void aRollbackThatFollowedIsTold() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.add(
                new VersionState.Failed(FakeConsole.NOON, List.of(), Optional.of(Sequence.FIRST)), ConfigValues.EMPTY);
        console.log(FakeConsole.sampleLog(new Sequence(1), FAILED));

        open("versions/1/deploy");

        assertThat(wordsOf("deploy__rolled-back")).contains("went back to version 0");
    }

    private static DeployLog waiting() {
        Hold hold = new Hold(
                "it is ready",
                FakeConsole.NOON,
                Duration.ofMinutes(10),
                Optional.empty(),
                "0 of 2 replicas are available");
        StepDetails details = new StepDetails(
                new Stage(Stage.Kind.OBJECTS, 3),
                Optional.of(FakeConsole.NOON),
                Optional.of(hold),
                List.of(),
                Optional.empty());
        return new DeployLog(
                FakeConsole.SHOP,
                Sequence.FIRST,
                DeployLog.Reason.REQUESTED,
                FakeConsole.NOON,
                Optional.empty(),
                List.of(new DeployStep(
                        FakeConsole.deployment("web"), Effect.CHANGE, RUNNING, Optional.of(details))),
                List.of());
    }

    private void opened(StepState second) {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.log(FakeConsole.sampleLog(Sequence.FIRST, second));
        open("versions/0/deploy");
    }
}
