package dev.mooring.graphs.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.Vantage;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.graphs.prometheus.Prometheuses.Opened;
import dev.mooring.graphs.series.Answer;
import dev.mooring.graphs.series.Grid;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusesTest {

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(1));
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private final Prometheuses prometheuses = new Prometheuses(
            new Cluster(sandbox.client(), sandbox.facts()),
            new ServiceProxy(sandbox.client()),
            Vantage.IN_CLUSTER,
            () -> now);

    @AfterEach
    void end() {
        prometheuses.close();
        sandbox.close();
    }

    @Test
    void withoutAnyThereIsNowhereToAsk() {
        assertThat(prometheuses.open(Settings.NONE)).isInstanceOf(Opened.Nowhere.class);
    }

    @Test
    void theServiceOfAUsualInstallationIsFound() {
        service("monitoring", "prometheus-operated", "http-web", 9090, false);

        assertThat(address()).isEqualTo("http://prometheus-operated.monitoring.svc:9090");
    }

    @Test
    void aServiceWithTheAnnotationComesFirst() {
        service("monitoring", "prometheus-operated", "web", 9090, false);
        service("shop", "figures", "metrics", 8428, true);

        assertThat(address()).isEqualTo("http://figures.shop.svc:8428");
    }

    @Test
    void whatTheNamespaceSaysComesBeforeAll() {
        service("shop", "figures", "metrics", 8428, true);
        sandbox.client()
                .namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("shop")
                        .addToAnnotations(PrometheusFinder.ANNOTATION, "https://prometheus.example.com")
                        .endMetadata()
                        .build())
                .update();

        assertThat(address()).isEqualTo("https://prometheus.example.com");
    }

    @Test
    void whatIsSetIsNotLookedFor() {
        service("monitoring", "prometheus-operated", "web", 9090, false);

        assertThat(((Opened.Ready) prometheuses.open(new Settings("http://other:9090", "")))
                        .address()
                        .words())
                .isEqualTo("http://other:9090");
    }

    @Test
    void credentialsComeOutOfTheSecret() {
        secret("login", "token", "t0ken\n");
        try (ScriptedPrometheus server = new ScriptedPrometheus().says(200, "{}")) {
            Opened opened = prometheuses.open(new Settings(server.address().toString(), "login"));

            Answer ignored = ((Opened.Ready) opened).client().range("up", new Grid(0, 1, 2));

            assertThat(ignored).isInstanceOf(Answer.Failed.class);
            assertThat(server.header("Authorization")).isEqualTo("Bearer t0ken");
        }
    }

    @Test
    void aSecretThatIsMissingOrHoldsNothingOfUseIsTold() {
        assertThat(code("nowhere")).isEqualTo("prometheus-secret-missing");

        secret("other", "key", "value");
        assertThat(code("other")).isEqualTo("prometheus-secret-empty");

        secret("split", "token", "a\r\nX-Other: b");
        assertThat(code("split")).isEqualTo("prometheus-secret-unusable");

        secret("pem", "ca.crt", "no certificate");
        assertThat(code("pem")).isEqualTo("prometheus-authorities");
    }

    @Test
    void aClientGoesOnAsLongAsAddressAndCredentialsStayTheSame() {
        secret("login", "token", "t0ken");
        Settings settings = new Settings("http://prometheus:9090", "login");
        Opened first = prometheuses.open(settings);

        now = now.plus(Duration.ofMinutes(2));
        Opened later = prometheuses.open(settings);
        prometheuses.forget(settings);
        Opened lookedForAnew = prometheuses.open(settings);

        assertThat(later).isSameAs(first);
        assertThat(lookedForAnew).isSameAs(first);
    }

    @Test
    void aTokenThatWasRotatedIsUsedAfterAMinute() {
        secret("login", "token", "old");
        try (ScriptedPrometheus server = new ScriptedPrometheus().says(200, "{}")) {
            Settings settings = new Settings(server.address().toString(), "login");
            Opened before = prometheuses.open(settings);
            sandbox.client().secrets().inNamespace("shop").withName("login").delete();
            secret("login", "token", "new");
            assertThat(prometheuses.open(settings)).isSameAs(before);

            now = now.plus(Duration.ofMinutes(1));
            Opened after = prometheuses.open(settings);
            Answer ignored = ((Opened.Ready) after).client().range("up", new Grid(0, 1, 2));

            assertThat(ignored).isInstanceOf(Answer.Failed.class);
            assertThat(server.header("Authorization")).isEqualTo("Bearer new");
        }
    }

    private String code(String secret) {
        Opened opened = prometheuses.open(new Settings("http://prometheus:9090", secret));
        assertThat(opened).isInstanceOf(Opened.Unusable.class);
        return ((Opened.Unusable) opened).finding().code();
    }

    private String address() {
        return ((Opened.Ready) prometheuses.open(Settings.NONE)).address().words();
    }

    private void secret(String name, String key, String value) {
        sandbox.client()
                .secrets()
                .inNamespace("shop")
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("shop")
                        .endMetadata()
                        .addToStringData(key, value)
                        .addToData(
                                key,
                                java.util.Base64.getEncoder()
                                        .encodeToString(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .build())
                .create();
    }

    private void service(String namespace, String name, String port, int number, boolean annotated) {
        ServiceBuilder service = new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .addNewPort()
                .withName(port)
                .withPort(number)
                .endPort()
                .endSpec();
        if (annotated) {
            service.editMetadata()
                    .addToAnnotations(PrometheusFinder.ANNOTATION, "true")
                    .endMetadata();
        }
        if (sandbox.client().namespaces().withName(namespace).get() == null) {
            sandbox.client()
                    .namespaces()
                    .resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(namespace)
                            .endMetadata()
                            .build())
                    .create();
        }
        sandbox.client()
                .services()
                .inNamespace(namespace)
                .resource(service.build())
                .create();
    }
}
