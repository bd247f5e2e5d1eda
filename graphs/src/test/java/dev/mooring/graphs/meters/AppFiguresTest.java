package dev.mooring.graphs.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.deploy.DeployLog;
import dev.mooring.console.deploy.DeployLog.Reason;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFiguresTest {

    private static final AppSlug APP = new AppSlug("tiny");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AppFigures figures = new AppFigures(APP, registry);

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, '', deploy, succeeded",
        "REQUESTED, object-refused, deploy, failed",
        "REQUESTED, deploy-cancelled, deploy, stopped",
        "UNDEPLOY, '', undeploy, succeeded",
        "UNDEPLOY, undeploy-broken, undeploy, failed",
        "UNDEPLOY, undeploy-cancelled, undeploy, stopped"
    })
    void whatSomebodyStopsIsNotCountedAsFailed(Reason reason, String code, String kind, String outcome) {
        figures.deployed(log(reason, code));

        assertThat(count(kind, outcome)).isEqualTo(1);
        assertThat(registry.find("mooring.deploy").timers())
                .hasSize(6)
                .filteredOn(timer -> timer.count() > 0)
                .hasSize(1);
    }

    @Test
    void anApplicationThatIsGoneLeavesNoMeterBehind() {
        figures.deployed(log(Reason.REQUESTED, ""));
        figures.licenseEnds(Optional.of(NOON));

        figures.remove();

        assertThat(registry.getMeters()).isEmpty();
    }

    private long count(String kind, String outcome) {
        return registry.get("mooring.deploy")
                .tag("app", APP.value())
                .tag("kind", kind)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static DeployLog log(Reason reason, String code) {
        List<Finding> findings = code.isEmpty() ? List.of() : List.of(Finding.error(code, "It ended.", Place.NONE));
        return new DeployLog(APP, Sequence.FIRST, reason, NOON, Optional.of(NOON.plusSeconds(3)), List.of(), findings);
    }
}
