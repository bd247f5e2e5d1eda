package dev.mooring.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.test.cluster.NeedsCluster;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Rest;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console that is allowed little, and one whose state was changed behind its back. */
@NeedsCluster
class HardTimesTest {

    private static final Map<String, String> ANSWERS = Map.of("admin_password", "example-password-1");

    @Test
    void aRoleOfTheNamespaceIsEnough(TestNamespace namespace, @TempDir Path folder) {
        namespace.apply(resource("console-role.yaml"));
        try (RunningConsole console = RunningConsole.start(Launch.demo(
                "--kubeconfig",
                namespace.kubeconfigOf("console", folder).toString(),
                "--namespace",
                namespace.name()))) {
            Shop shop = Shop.of(console);

            var log = shop.deploy(shop.save(ANSWERS));

            assertThat(log.path("failed").asBoolean()).as(log.toString()).isFalse();
            assertThat(shop.get("/status").ok().path("live").asBoolean()).isTrue();
        }
    }

    @Test
    void whatTheAccountMayNotDoIsNamedBeforeAnythingIsTouched(TestNamespace namespace, @TempDir Path folder) {
        namespace.apply(resource("state-only-role.yaml"));
        try (RunningConsole console = RunningConsole.start(Launch.demo(
                "--kubeconfig",
                namespace.kubeconfigOf("console", folder).toString(),
                "--namespace",
                namespace.name()))) {
            Shop shop = Shop.of(console);
            int version = shop.save(ANSWERS);

            Rest.Answer plan = shop.get("/versions/" + version + "/plan");

            assertThat(plan.body()).contains("deployments").contains(namespace.name());
            assertThat(plan.json().path("deployable").asBoolean()).isFalse();
            assertThat(shop.get("/status").ok().path("health").asText()).isNotEqualToIgnoringCase("ready");
        }
    }

    @Test
    void stateThatWasChangedByHandIsNamedAndNotUsed(TestCluster cluster, TestNamespace namespace) {
        try (RunningConsole console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), namespace.name()))) {
            Shop shop = Shop.installed(console);
            shop.save(ANSWERS);
            Secret good = damageNewestVersion(namespace);

            console.restart();
            Rest.Answer answer = shop.get("/versions");

            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).contains(good.getMetadata().getName());
            namespace.client().resource(good).inNamespace(namespace.name()).update();
            assertThat(shop.get("/versions").status()).isEqualTo(200);
        }
    }

    /** Gives back what was there. */
    private static Secret damageNewestVersion(TestNamespace namespace) {
        var secrets = namespace.client().secrets().inNamespace(namespace.name());
        Secret good = secrets.withLabel("mooring.dev/record", "version").list().getItems().stream()
                .max(Comparator.comparing(secret -> secret.getMetadata().getName()))
                .orElseThrow();
        secrets.resource(
                        new SecretBuilder(good).addToData("content", "ZWRpdGVk").build())
                .update();
        good.getMetadata().setResourceVersion(null);
        return good;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(HardTimesTest.class.getResourceAsStream(name), name);
    }
}
