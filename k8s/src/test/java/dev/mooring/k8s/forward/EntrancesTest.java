package dev.mooring.k8s.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.store.AppStore;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntrancesTest {

    private static final Entrance CONSOLE = new Entrance("Console", "mooring", 8080, 9240, "", true);

    private final SandboxCluster sandbox = new SandboxCluster("mooring", Duration.ofMillis(1));
    private final Entrances entrances = new Entrances(
            new AppStore(sandbox.client(), "mooring"),
            new Destinations(new Cluster(sandbox.client(), sandbox.facts()), "mooring"),
            Optional.empty(),
            9240);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void withoutItsServiceTheConsoleIsNoEntrance() {
        assertThat(entrances.now()).isEqualTo(new Entrances.Look(List.of(), Optional.empty()));
    }

    @Test
    void aReadThatIsRefusedIsNoServiceThatIsGone() {
        service();
        assertThat(entrances.now().all()).containsExactly(CONSOLE);

        sandbox.forbid("services");
        Entrances.Look look = entrances.now();

        assertThat(look.all()).containsExactly(CONSOLE);
        assertThat(look.trouble()).map(Finding::message).hasValueSatisfying(words -> assertThat(words)
                .contains("services"));
    }

    private void service() {
        sandbox.client()
                .services()
                .inNamespace("mooring")
                .resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withName("mooring")
                        .endMetadata()
                        .withNewSpec()
                        .addNewPort()
                        .withPort(8080)
                        .endPort()
                        .endSpec()
                        .build())
                .create();
    }
}
