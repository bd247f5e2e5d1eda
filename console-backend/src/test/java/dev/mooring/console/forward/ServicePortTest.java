package dev.mooring.console.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.yaml.YamlFile;
import dev.mooring.console.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePortTest {

    private static final KubeObject SERVICE = object("""
            kind: Service
            spec:
              selector: {app: web, tier: front}
              ports:
              - {port: 80, targetPort: 8080}
              - {port: 8080, targetPort: 9090}
              - {port: 443, targetPort: https}
              - {port: 7000}
            """);
    private static final KubeObject POD = object("""
            kind: Pod
            spec:
              containers:
              - ports: [{name: https, containerPort: 8443}, {name: admin, containerPort: 9999}]
            """);

    @ParameterizedTest
    @CsvSource({"8080,8080", "80,8080", "9090,9090", "443,8443", "8443,8443", "7000,7000", "1234,1234"})
    void theContainersPortIsMeantBeforeTheServices(int asked, int inPod) {
        assertThat(new ServicePort(SERVICE, asked).inPod(POD)).isEqualTo(inPod);
    }

    @ParameterizedTest
    @CsvSource({"8080,80", "80,80", "9090,8080", "443,443", "7000,7000"})
    void kubectlIsGivenTheServicesPort(int asked, int number) {
        assertThat(new ServicePort(SERVICE, asked).number()).contains(number);
    }

    @Test
    void whereTheServiceHasNoSuchPortThereIsNoCommand() {
        assertThat(new ServicePort(SERVICE, 1234).number()).isEmpty();
    }

    @Test
    void itsPodsAreThoseThatItSelects() {
        assertThat(new ServicePort(SERVICE, 80).selector()).contains("app=web,tier=front");
        assertThat(new ServicePort(object("spec: {ports: [{port: 80}]}"), 80).selector())
                .isEmpty();
    }

    @Test
    void onlyAPodThatIsReadyAndStaysIsGoneTo() {
        KubeObject waiting = pod("waiting", "2026-01-04T00:00:00Z", "False", "");
        KubeObject leaving =
                pod("leaving", "2026-01-03T00:00:00Z", "True", "deletionTimestamp: '2026-01-05T00:00:00Z'");
        KubeObject older = pod("older", "2026-01-01T00:00:00Z", "True", "");
        KubeObject newer = pod("newer", "2026-01-02T00:00:00Z", "True", "");

        assertThat(ServicePort.ready(List.of(waiting, leaving, older, newer))).contains(newer);
        assertThat(ServicePort.ready(List.of(waiting, leaving))).isEmpty();
    }

    private static KubeObject pod(String name, String created, String ready, String more) {
        return object("""
                kind: Pod
                metadata:
                  name: %s
                  creationTimestamp: '%s'
                  %s
                status: {conditions: [{type: Ready, status: '%s'}]}
                """.formatted(name, created, more, ready));
    }

    private static KubeObject object(String yaml) {
        Map<String, Object> named = new LinkedHashMap<>();
        Object whole =
                YamlFile.parse("object.yaml", yaml).documents().getFirst().toValue();
        ((Map<?, ?>) Objects.requireNonNull(whole)).forEach((key, value) -> named.put(String.valueOf(key), value));
        return new KubeObject(Map.copyOf(named));
    }
}
