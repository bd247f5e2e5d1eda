package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.rules.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntrancesTest {

    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: tiny}
            spec:
              title: Tiny
              icon: logo.png
              branding: {css: [brand.css]}
              ports:
              - {serviceName: 'repl{{ ConfigOption "greeting" }}-web', servicePort: 8080, localPort: 9000, applicationUrl: 'http://web'}
              - {serviceName: gone, servicePort: 1}
              - {serviceName: '{{repl if false }}never{{repl end }}', servicePort: 2}
              - {serviceName: hello-web, servicePort: 99999}
            ---
            apiVersion: app.k8s.io/v1beta1
            kind: Application
            metadata: {name: tiny}
            spec:
              descriptor:
                links:
                - {description: By port, url: 'http://web'}
                - {description: By ingress, url: 'https://tiny.example.com/start'}
                - {description: By service, url: 'http://hello-web.mooring.svc.cluster.local:80'}
                - {description: Elsewhere, url: 'https://docs.example.com'}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: hello-web}
            spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: front}
            spec:
              rules:
              - host: tiny.example.com
                http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: hello-web, port: {number: 80}}}}]}
            """;
    private static final ObjectRef SERVICE = new ObjectRef("v1", "Service", "mooring", "hello-web");
    private static final ObjectRef INGRESS = new ObjectRef("networking.k8s.io/v1", "Ingress", "mooring", "front");

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);

    @AfterEach
    void close() {
        console.close();
        cluster.close();
    }

    @Test
    void portsAreThoseOfTheRunningVersionWithTheirCommands() {
        deployed();

        assertThat(done(console.showPorts.show(APP)))
                .extracting(port -> port.port().service(), port -> port.port().localPort(), port -> port.kubectl()
                        .orElse(port.obstacle()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "hello-web",
                                9000,
                                "kubectl port-forward --namespace mooring service/hello-web 9000:80"),
                        org.assertj.core.groups.Tuple.tuple("gone", 1, "The service is not there."));
    }

    @Test
    void aLinkKnowsWhatAnswersThere() {
        deployed();

        List<AppLink> links = entrances().links();

        assertThat(links.get(0).behind()).contains(SERVICE);
        assertThat(links.get(0).port().orElseThrow().localPort()).isEqualTo(9000);
        assertThat(links.get(1).behind()).contains(INGRESS);
        assertThat(links.get(2).behind()).contains(SERVICE);
        assertThat(links.get(3).behind()).isEmpty();
    }

    @Test
    void aLinkIsNoUseWhileWhatAnswersThereIsNotAvailable() {
        deployed();
        List<AppLink> links = entrances().links();
        List<ObjectStatus> objects = List.of(
                new ObjectStatus(SERVICE, Judgement.unavailable("no pod is ready"), Instant.EPOCH),
                new ObjectStatus(INGRESS, Judgement.degraded("half of it"), Instant.EPOCH));
        AppStatus status = AppStatus.of(objects, objects, Instant.EPOCH, true);

        assertThat(links.get(0).obstacle(status)).contains("Not yet: Service hello-web: no pod is ready");
        assertThat(links.get(1).obstacle(status)).isEmpty();
        assertThat(links.get(3).obstacle(status)).isEmpty();
    }

    @Test
    void theBrandingIsThatOfThePackage() {
        deployed();

        var branding = done(console.showEntrances.branding(APP));

        assertThat(branding.icon()).startsWith("data:image/png;base64,");
        assertThat(branding.styles()).contains(".mo-vendor a");
        assertThat(done(console.showApp.show(APP)).icon()).isEqualTo(branding.icon());
    }

    @Test
    void beforeAnythingRunsThereIsNoWayIn() {
        console.installPackage.install(files(), "", "admin");

        assertThat(entrances().links()).isEmpty();
        assertThat(done(console.showPorts.show(APP))).isEmpty();
    }

    private ShowEntrances.Entrances entrances() {
        return done(console.showEntrances.show(done(console.showApp.show(APP))));
    }

    private void deployed() {
        done(console.installPackage.install(files(), "", "admin"));
        console.deployed(console.greeting("hello").sequence());
    }

    private static PackageFiles files() {
        return PackageFiles.ofTexts(Map.of(
                "config.yaml",
                ConsoleOnSandbox.CONFIG,
                "app.yaml",
                APPLICATION,
                "brand.css",
                "a { color: red }",
                "logo.png",
                "picture"));
    }
}
