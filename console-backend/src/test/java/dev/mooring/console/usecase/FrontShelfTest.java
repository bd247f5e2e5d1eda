package dev.mooring.console.usecase;

import static dev.mooring.console.usecase.ConsoleOnSandbox.APP;
import static dev.mooring.console.usecase.ConsoleOnSandbox.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.usecase.ShowEntrances.Entrances;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontShelfTest {

    private static final String APPLICATION = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: tiny}
            spec:
              title: Tiny
              ports:
              - {serviceName: 'repl{{ ConfigOption "greeting" }}', servicePort: 80, localPort: 9000, applicationUrl: 'http://web'}
            ---
            apiVersion: app.k8s.io/v1beta1
            kind: Application
            metadata: {name: tiny}
            spec: {descriptor: {links: [{description: Open, url: 'http://web'}]}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: greeting}
            data: {text: 'repl{{ ConfigOption "greeting" }}'}
            """;

    private final SandboxCluster cluster = ConsoleOnSandbox.cluster();
    private final ConsoleOnSandbox console = new ConsoleOnSandbox(cluster);

    @AfterEach
    void close() {
        console.close();
        cluster.close();
    }

    @Test
    void manifestsAreReadOnceForWhatIsShownOfThem() {
        deployed("one");
        assertThat(entrances().ports())
                .extracting(AppPort::port)
                .extracting(Rendered.Port::service)
                .containsExactly("one");

        loseTheManifests();

        assertThat(entrances().ports())
                .extracting(AppPort::port)
                .extracting(Rendered.Port::service)
                .containsExactly("one");
        assertThat(entrances().links())
                .extracting(link -> link.link().description())
                .containsExactly("Open");
        assertThat(done(console.showApp.links(app()))).hasSize(1);
    }

    @Test
    void anotherVersionIsShownWithWhatItHas() {
        deployed("one");
        assertThat(entrances().ports()).hasSize(1);

        console.deployed(console.greeting("two").sequence());

        assertThat(entrances().ports())
                .extracting(AppPort::port)
                .extracting(Rendered.Port::service)
                .containsExactly("two");
    }

    @Test
    void ofManifestsThatAreGoneNothingIsShown() {
        deployed("one");
        loseTheManifests();

        assertThat(entrances().ports()).isEmpty();
        assertThat(entrances().links()).isEmpty();
    }

    private void deployed(String greeting) {
        done(console.installPackage.install(
                PackageFiles.ofTexts(Map.of("config.yaml", ConsoleOnSandbox.CONFIG, "app.yaml", APPLICATION)),
                "",
                "admin"));
        console.deployed(console.greeting(greeting).sequence());
    }

    private AppView app() {
        return done(console.showApp.show(APP));
    }

    private Entrances entrances() {
        return done(console.showEntrances.show(app()));
    }

    private void loseTheManifests() {
        List<?> lost = cluster.client()
                .secrets()
                .inNamespace("mooring")
                .withLabel("mooring.dev/record", "manifests")
                .delete();
        assertThat(lost).isNotEmpty();
    }
}
