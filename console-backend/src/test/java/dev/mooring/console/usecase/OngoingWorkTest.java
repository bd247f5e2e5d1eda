package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static dev.mooring.console.usecase.ConsoleOnSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.version.Sequence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OngoingWorkTest {

    private static final DeployLog LOG =
            DeployLog.begun(APP, Sequence.FIRST, DeployLog.Reason.REQUESTED, Instant.parse("2026-03-01T12:00:00Z"));

    private final OngoingWork ongoing = new OngoingWork();

    @Test
    void nothingIsDeployedWhileAnApplicationIsBeingRemoved() {
        Outcome<DeployLog> meanwhile =
                done(ongoing.whileRemoving(APP, () -> new Done<>(ongoing.begin(LOG, () -> new Done<>(LOG)))));

        assertThat(refused(meanwhile).findings()).extracting(Finding::code).containsExactly("removal-running");
        assertThat(ongoing.of(APP)).isEmpty();
    }

    @Test
    void nothingIsRemovedWhileItIsBeingDeployed() {
        done(ongoing.begin(LOG, () -> new Done<>(LOG)));

        assertThat(refused(ongoing.whileRemoving(APP, () -> new Done<>("removed")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("deploy-running");
        assertThat(done(ongoing.whileRemoving(new AppSlug("other"), () -> new Done<>("removed"))))
                .isEqualTo("removed");
    }

    @Test
    void aRemovalIsNoDeploy() {
        done(ongoing.whileRemoving(APP, () -> {
            assertThat(ongoing.of(APP)).isEmpty();
            assertThat(ongoing.busy(APP)).isPresent();
            return new Done<>("removed");
        }));

        assertThat(ongoing.busy(APP)).isEmpty();
    }

    @Test
    void whatWasRefusedOrBrokeDoesNotStandInTheWay() {
        ongoing.begin(
                LOG, () -> Outcome.refused(Outcome.Reason.CLUSTER, Finding.error("gone", "It is gone.", Place.NONE)));
        assertThatThrownBy(() -> ongoing.whileRemoving(APP, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(done(ongoing.begin(LOG, () -> new Done<>(LOG)))).isEqualTo(LOG);
    }
}
