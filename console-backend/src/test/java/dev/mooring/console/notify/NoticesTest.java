package dev.mooring.console.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Notices notices = new Notices(() -> "one");

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, deploy-cancelled, The deploy of tiny version 0 was stopped, WARNING",
        "REQUESTED, object-refused, The deploy of tiny version 0 failed, ERROR",
        "UNDEPLOY, undeploy-cancelled, Taking tiny out of the cluster was stopped, WARNING",
        "UNDEPLOY_WITH_DATA, undeploy-broken, Taking tiny out of the cluster failed, ERROR"
    })
    void whatSomebodyStoppedIsNotToldAsAFailure(Reason reason, String code, String title, Severity severity) {
        DeployLog log = DeployLog.begun(new AppSlug("tiny"), Sequence.FIRST, reason, NOON)
                .brokenOff(NOON, Finding.error(code, "It ended.", Place.NONE));

        Notice notice = notices.deploy(log, Optional.empty(), NOON);

        assertThat(notice.title()).isEqualTo(title);
        assertThat(notice.severity()).isEqualTo(severity);
    }
}
