package dev.mooring.graphs.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.ServiceProxy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void aUrlIsAnAddress() {
        assertThat(Address.parse(" https://prometheus.example.com/prom/ "))
                .contains(new Address.Web(URI.create("https://prometheus.example.com/prom")));
    }

    @Test
    void theNameOfAServiceIsAService() {
        Optional<Address> address = Address.parse("http://prometheus-k8s.monitoring.svc.cluster.local:9090/prom");

        assertThat(address)
                .contains(new Address.InCluster(
                        new ServiceProxy.Target("monitoring", "prometheus-k8s", "http", "9090"), "/prom"));
        assertThat(address.orElseThrow().words()).isEqualTo("http://prometheus-k8s.monitoring.svc:9090/prom");
    }

    @Test
    void aServiceWithoutAPortHasTheUsualOne() {
        assertThat(Address.parse("https://p.m.svc").orElseThrow().words()).isEqualTo("https://p.m.svc:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prometheus:9090",
                "ftp://prometheus",
                "http://",
                "http://user:word@prometheus",
                "http://prometheus?x=1",
                "http://prometheus#x",
                "http://prometheus:99999",
                "http://pro metheus",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Address.parse(text)).isEmpty();
        assertThat(new Settings(text, "").findings()).singleElement().satisfies(finding -> assertThat(finding.code())
                .isEqualTo("prometheus-address"));
    }

    @Test
    void settingsSurviveBeingStored() {
        Settings settings = new Settings(" http://prometheus:9090 ", "monitoring-login");

        assertThat(Settings.of(settings.stored())).isEqualTo(settings);
        assertThat(settings.findings()).isEmpty();
        assertThat(new Settings("", "No Name").findings()).hasSize(1);
    }
}
