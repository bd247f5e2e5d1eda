package dev.mooring.test.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.cluster.NeedsNode;
import dev.mooring.test.cluster.TestCluster;
import dev.mooring.test.cluster.TestNamespace;
import dev.mooring.test.console.ForwardingCommand;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.console.Waiting;
import dev.mooring.test.page.LoginPage;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The ports of an application on one's own machine; each test goes on where the one before it ended. */
@NeedsNode
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortForwardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient browser = HttpClient.newHttpClient();
    private TestNamespace namespace;
    private RunningConsole console;
    private ForwardingCommand forwarding;
    private ServerSocket taken;
    private int local;

    @BeforeAll
    void deployTheQuay(TestCluster cluster, TestNamespace fresh) throws IOException {
        namespace = fresh;
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        console = RunningConsole.start(Launch.serve(cluster.kubeconfig(), fresh.name()));
        Shop quay = new Shop(console, "quay");
        byte[] archive = Packages.archive(Map.of("app.yaml", quay().getBytes(StandardCharsets.UTF_8)));
        console.rest().post("/api/v1/apps", "application/gzip", archive).ok();
        forwarding = ForwardingCommand.start(cluster.kubeconfig(), fresh.name());
        quay.deploy(0);
        quay.awaitReady();
    }

    @AfterAll
    void closeAll() throws IOException {
        if (forwarding != null) {
            forwarding.close();
        }
        if (console != null) {
            console.close();
        }
        taken.close();
    }

    @Test
    @Order(1)
    void anApplicationThatIsDeployedMeanwhileGetsItsPortAndABusyOneIsReplacedAndSaid() {
        String line = lineOf("quay: Open the quay: http://localhost:");
        local = portIn(line);

        assertThat(local).isNotEqualTo(taken.getLocalPort());
        assertThat(line)
                .contains("in place of http://quay", "port " + taken.getLocalPort() + " is in use on this machine");
        assertThat(page()).contains("Quay");
    }

    @Test
    @Order(2)
    void thePortOutlivesThePod() {
        var pods = namespace.client().pods().inNamespace(namespace.name()).withLabel("app", "quay");
        String before = pods.list().getItems().getFirst().getMetadata().getName();

        pods.delete();

        Waiting.until(
                PATIENCE,
                "another pod serves",
                () -> pods.list().getItems().stream()
                        .anyMatch(pod -> !pod.getMetadata().getName().equals(before)
                                && pod.getStatus().getConditions().stream()
                                        .anyMatch(
                                                condition -> condition.getType().equals("Ready")
                                                        && condition.getStatus().equals("True"))),
                ready -> ready);
        String page = Waiting.until(PATIENCE, "the same port serves", this::page, text -> text.contains("Quay"));
        assertThat(page).contains("Quay");
        assertThat(forwarding.isAlive()).isTrue();
    }

    @Test
    @Order(3)
    void aLinkOfTheConsoleLeadsToThePortThatWasTaken(Browsing browsing) {
        Tab tab = LoginPage.signedIn(browsing.open(consoleThroughTheForward(), Look.LIGHT_1280));

        tab.go("app/quay");
        Page opened = tab.page()
                .context()
                .waitForPage(() ->
                        tab.element("dashboard__links").locator("a").first().click());

        assertThat(opened).hasURL("http://localhost:" + local + "/");
        assertThat(opened.locator("body")).containsText("Quay");
    }

    /** The console does not run in a pod here: one in the network of its machine, which is this one, stands for it. */
    private URI consoleThroughTheForward() {
        Map<String, String> labels = Map.of("app", "pier");
        int port = console.at("/").getPort();
        namespace
                .client()
                .pods()
                .inNamespace(namespace.name())
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("pier")
                        .withLabels(labels)
                        .endMetadata()
                        .withNewSpec()
                        .withHostNetwork(true)
                        .withTerminationGracePeriodSeconds(1L)
                        .addNewContainer()
                        .withName("pier")
                        .withImage("localhost/mooring-shop:1")
                        .withArgs("worker")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        namespace
                .client()
                .services()
                .inNamespace(namespace.name())
                .resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withName("mooring")
                        .endMetadata()
                        .withNewSpec()
                        .withSelector(labels)
                        .addNewPort()
                        .withPort(port)
                        .endPort()
                        .endSpec()
                        .build())
                .create();
        URI there = URI.create("http://localhost:" + portIn(lineOf("Console: http://localhost:")) + "/");
        Waiting.until(
                PATIENCE,
                "the console answers through the forward",
                () -> page(there.resolve("login")),
                html -> html.contains("login__submit"));
        return there;
    }

    @Test
    @Order(4)
    void whatIsTakenOutOfTheClusterIsClosed() {
        console.rest().post("/api/v1/apps/quay/undeploy").ok();

        Waiting.until(
                PATIENCE,
                "the port is closed",
                () -> forwarding.lines().stream().anyMatch(said -> said.startsWith("Closed http://localhost:" + local)),
                closed -> closed);
        assertThat(page()).isEmpty();
    }

    private String lineOf(String start) {
        return Waiting.until(
                PATIENCE,
                "the port is open",
                () -> forwarding.lines().stream()
                        .filter(said -> said.startsWith(start))
                        .findFirst()
                        .orElse(""),
                said -> !said.isEmpty());
    }

    private static int portIn(String line) {
        return Integer.parseInt(line.replaceFirst(".*localhost:(\\d+).*", "$1"));
    }

    private String page() {
        return page(URI.create("http://localhost:" + local + "/"));
    }

    private String page(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return browser.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String quay() {
        return """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: quay}
                spec:
                  title: Quay
                  ports:
                  - {serviceName: quay, servicePort: 8080, localPort: %d, applicationUrl: "http://quay"}
                ---
                apiVersion: app.k8s.io/v1beta1
                kind: Application
                metadata: {name: quay}
                spec: {descriptor: {links: [{description: Open the quay, url: "http://quay"}]}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: quay}
                spec: {selector: {app: quay}, ports: [{port: 80, targetPort: http}]}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: quay}
                spec:
                  selector: {matchLabels: {app: quay}}
                  template:
                    metadata: {labels: {app: quay}}
                    spec:
                      terminationGracePeriodSeconds: 1
                      containers:
                      - name: web
                        image: localhost/mooring-shop:1
                        args: [web]
                        env: [{name: SHOP_TITLE, value: Quay}]
                        ports: [{name: http, containerPort: 8080}]
                        readinessProbe: {httpGet: {path: /healthz, port: http}, periodSeconds: 1}
                """.formatted(taken.getLocalPort());
    }
}
