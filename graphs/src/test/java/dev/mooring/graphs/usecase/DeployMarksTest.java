package dev.mooring.graphs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.usecase.DeployOrder;
import dev.mooring.console.usecase.DeployVersion;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RemoveApp;
import dev.mooring.console.version.Version;
import dev.mooring.ui.shell.TimelineMark;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeployMarksTest {

    private static final AppSlug BUOY = new AppSlug("buoy");
    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: buoy}
            spec: {title: Buoy}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: buoy}
            """;

    @Inject
    InstallPackage installPackage;

    @Inject
    DeployVersion deployVersion;

    @Inject
    RemoveApp removeApp;

    @Inject
    DeployMarks deploys;

    @Test
    void aDeployIsMarkedAtOnceAlsoWhereMarksWereAskedForJustBefore() throws InterruptedException {
        Version version =
                done(installPackage.install(PackageFiles.ofTexts(Map.of("app.yaml", APPLICATION)), "", "admin"));
        assertThat(done(marks())).isEmpty();

        done(deployVersion.deploy(BUOY, version.sequence(), DeployOrder.requested("admin")));
        for (int look = 0; look < 400 && done(marks()).isEmpty(); look++) {
            Thread.sleep(25);
        }

        assertThat(done(marks())).extracting(TimelineMark::words).containsExactly("Version 0 deployed");
        done(removeApp.remove(BUOY, true, "admin"));
        assertThat(marks()).isInstanceOf(Outcome.Refused.class);
    }

    private Outcome<List<TimelineMark>> marks() {
        Instant now = Instant.now();
        return deploys.marks(BUOY, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
