package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console whose account may do what it likes in its namespace, and nothing outside of it. */
@NeedsNode
class NamespacedRoleTest {

    @Test
    void whatStaysInTheNamespaceIsDeployedChartAndHooksIncluded(TestNamespace namespace, @TempDir Path folder) {
        Site site = new Site(namespace);
        try (RunningConsole console = started(namespace, folder)) {
            int version = Lighthouse.release("v1", namespace.name())
                    .withinItsNamespace()
                    .uploadTo(console);
            Shop app = Lighthouse.on(console);

            JsonNode log = app.deploy(version);

            assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
            app.awaitReady();
            assertThat(site.light()).contains("Skerryvore");
            assertThat(site.revisions("lamp")).containsExactly("1 deployed");
        }
    }

    @Test
    void whatTheAccountMayNotDoIsNamedWholeBeforeAnythingIsTouched(TestNamespace namespace, @TempDir Path folder) {
        Site site = new Site(namespace);
        try (RunningConsole console = started(namespace, folder)) {
            int version = Lighthouse.release("v1", namespace.name()).uploadTo(console);
            Shop app = Lighthouse.on(console);

            Rest.Answer plan = app.get("/versions/" + version + "/plan");
            Rest.Answer deploy = console.rest().post(app.path("/versions/" + version + "/deploy"));

            assertThat(plan.ok().path("deployable").asBoolean()).isFalse();
            assertThat(plan.body()).contains("customresourcedefinitions", "namespaces", site.rocks());
            assertThat(deploy.status()).as(deploy.body()).isEqualTo(409);
            assertThat(deploy.body()).contains("customresourcedefinitions", "namespaces", site.rocks());
            assertThat(site.data("settings")).isEmpty();
            assertThat(site.revisions("lamp")).isEmpty();
        }
    }

    private static RunningConsole started(TestNamespace namespace, Path folder) {
        namespace.apply(role());
        return RunningConsole.start(Launch.serve(namespace.kubeconfigOf("console", folder), namespace.name()));
    }

    private static InputStream role() {
        return Objects.requireNonNull(NamespacedRoleTest.class.getResourceAsStream("namespaced-role.yaml"));
    }
}
