package dev.mooring.console.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.functions.ProxySettings;
import dev.mooring.config.functions.RegistryInfo;
import dev.mooring.console.render.Connections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleEnvironmentTest {

    @Test
    void tellsTemplatesTheProxyAndTheCustomersAuthoritiesAndNothingElse() {
        Connections connections = ConsoleEnvironment.connections(Map.of(
                "HTTP_PROXY", "http://proxy:3128",
                "NO_PROXY", "10.0.0.0/8",
                "SSL_CERT_CONFIGMAP", "private-cas",
                "PASSWORD", "secret"));

        assertThat(connections)
                .isEqualTo(Connections.NONE.withProxy(
                        new ProxySettings("http://proxy:3128", "", "10.0.0.0/8"), "private-cas"));
    }

    @Test
    void tellsTheRegistryThatTheConsoleWasStartedWith() {
        RegistryInfo registry = ConsoleEnvironment.registry(Map.of(
                "MOORING_REGISTRY_HOST", "registry.example.com",
                "MOORING_REGISTRY_NAMESPACE", "team",
                "MOORING_REGISTRY_USER", "ci",
                "MOORING_REGISTRY_PASSWORD", "secret"));

        assertThat(registry).isEqualTo(new RegistryInfo("registry.example.com", "team", "ci", "secret"));
        assertThat(ConsoleEnvironment.registry(Map.of())).isEqualTo(RegistryInfo.NONE);
    }

    @Test
    void aLoginForTheProxyIsNotShown() {
        assertThat(new ProxySettings("http://me:secret@proxy", "", "").toString())
                .doesNotContain("secret");
    }
}
