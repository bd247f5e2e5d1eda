package dev.mooring.console.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.functions.ProxySettings;
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
    void aLoginForTheProxyIsNotShown() {
        assertThat(new ProxySettings("http://me:secret@proxy", "", "").toString())
                .doesNotContain("secret");
    }
}
