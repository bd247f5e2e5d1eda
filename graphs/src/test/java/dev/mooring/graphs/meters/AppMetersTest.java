package dev.mooring.graphs.meters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.usecase.AppEvent.PreflightOutcome;
import dev.mooring.console.usecase.InstallPackage;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RemoveApp;
import dev.mooring.console.usecase.ReportOutcome;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppMetersTest {

    private static final AppSlug FERRY = new AppSlug("ferry");
    private static final AppSlug PIER = new AppSlug("pier");

    @Inject
    InstallPackage installPackage;

    @Inject
    RemoveApp removeApp;

    @Inject
    ReportOutcome report;

    @Inject
    MeterRegistry registry;

    @Inject
    KubernetesClient client;

    @Inject
    AppMeters meters;

    @BeforeEach
    void twoApplications() {
        installed(FERRY);
        installed(PIER);
        await(() -> !of(FERRY).isEmpty() && !of(PIER).isEmpty());
    }

    @AfterEach
    void end() {
        Outcome<?> _ = removeApp.remove(FERRY, true, "admin");
        Outcome<?> _ = removeApp.remove(PIER, true, "admin");
    }

    @Test
    void anApplicationThatIsRemovedLeavesNoMeterBehind() {
        removed(FERRY);

        await(() -> of(FERRY).isEmpty());
        assertThat(of(PIER)).isNotEmpty();
    }

    @Test
    void whatWasCountedGoesOnWhereAnApplicationCannotBeShownForAWhile() {
        report.preflight(FERRY, PreflightOutcome.PASSED);
        Resource<Secret> version = client.secrets().inNamespace("shop").withName("mooring-version-ferry.000000");
        Map<String, String> content = version.get().getData();

        version.edit(secret -> withContent(secret, "Z2FyYmFnZQ=="));
        meters.lookAtAll();

        Counter preflights = registry.get("mooring.preflight")
                .tag("app", FERRY.value())
                .tag("outcome", "passed")
                .counter();
        assertThat(preflights.count()).isEqualTo(1);
        version.edit(secret -> withContent(secret, content.getOrDefault("content", "")));
    }

    private static Secret withContent(Secret secret, String content) {
        secret.getData().put("content", content);
        return secret;
    }

    private void installed(AppSlug app) {
        String manifest = """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: %s}
                spec: {title: %s}
                """.formatted(app, app);
        assertThat(installPackage.install(PackageFiles.ofTexts(Map.of("app.yaml", manifest)), "", "admin"))
                .isInstanceOf(Outcome.Done.class);
    }

    private void removed(AppSlug app) {
        assertThat(removeApp.remove(app, true, "admin")).isInstanceOf(Outcome.Done.class);
    }

    private Collection<Meter> of(AppSlug app) {
        return Search.in(registry)
                .name(name -> name.startsWith("mooring."))
                .tag("app", app.value())
                .meters();
    }

    private static void await(BooleanSupplier wanted) {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(limit);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
