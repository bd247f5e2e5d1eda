package dev.mooring.test.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.mooring.test.browser.Accessibility;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.Packages;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.console.Shop;
import dev.mooring.test.page.LoginPage;
import dev.mooring.test.page.PlanPage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the settings' section to the image that a pod pulls, there and back; each test goes on where the last one ended. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistryOfImagesTest {

    private static final String APP = "puller";
    private static final String VENDORS = "docker.io/vendor/web:1";
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
    private static final String RELEASE = """
            apiVersion: kots.io/v1beta1
            kind: Application
            metadata: {name: puller}
            spec: {title: Puller, allowRollback: true}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - {name: web, image: 'repl{{ LocalImageName "docker.io/vendor/web:1" }}'}
            """;

    private final GuardedRegistry registry = new GuardedRegistry();
    private RunningConsole console;
    private Shop puller;
    private Tab tab;

    @BeforeAll
    void openTheSettings(Browsing browsing) {
        console = RunningConsole.start(Launch.demo());
        Shop.of(console);
        console.rest()
                .post(
                        "/api/v1/apps",
                        "application/gzip",
                        Packages.archive(Map.of("app.yaml", RELEASE.getBytes(StandardCharsets.UTF_8))))
                .ok();
        puller = new Shop(console, APP);
        puller.deploy(0);
        tab = LoginPage.signedIn(browsing.open(console, Look.LIGHT_1280)).go("/app/puller/settings");
    }

    @AfterAll
    void end() {
        registry.close();
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void aWrongPasswordIsToldAndTheRightOneIsTaken() {
        choose("source", "A registry of your own");
        input("host").fill(registry.host());
        input("namespace").fill("team");
        choose("login", "User name and password");
        input("username").fill(GuardedRegistry.USER);
        input("password").fill("a guess");
        element("advanced").locator("vaadin-details-summary").click();
        element("plain-http").locator("input").check();

        element("test").click();
        assertThat(element("findings")).containsText("does not accept this user name and password", PATIENTLY);

        input("password").fill(GuardedRegistry.PASSWORD);
        element("test").click();
        assertThat(element("result")).containsText("takes the login", PATIENTLY);
    }

    @Test
    @Order(2)
    void savingMakesAVersionThatIsReviewedAndDeployed() {
        input("note").fill("We have a mirror now");

        element("save").click();
        assertThat(element("result")).containsText("Version 1 was made with it", PATIENTLY);
        assertThat(image()).isEqualTo(VENDORS);
        element("review").click();
        PlanPage plan = new PlanPage(tab);
        assertThat(plan.entry("Secret", "puller-registry")).isVisible();
        assertThat(plan.opened("Deployment", "web")).containsText(registry.host() + "/team/web:1", PATIENTLY);
        assertThat(tab.everything()).doesNotContain(GuardedRegistry.PASSWORD);
        plan.deploy();
        puller.awaitEnd(1);

        assertThat(image()).isEqualTo(registry.host() + "/team/web:1");
        JsonNode version = puller.get("/versions").ok().get(0);
        assertThat(version.path("source").asText()).isEqualTo("REGISTRY_CHANGE");
        assertThat(version.path("note").asText()).isEqualTo("We have a mirror now");
        assertThat(version.at("/registry/host").asText()).isEqualTo(registry.host());
    }

    @Test
    @Order(3)
    void goingBackPullsFromWhereTheEarlierVersionDid() {
        JsonNode off = console.rest()
                .putJson(puller.path("/registry"), "{\"source\": \"OFF\"}")
                .ok();
        puller.deploy(off.at("/version/sequence").asInt());
        assertThat(image()).isEqualTo(VENDORS);

        puller.deploy(1);

        assertThat(image()).isEqualTo(registry.host() + "/team/web:1");
        assertThat(puller.get("/registry").ok().at("/settings/source").asText()).isEqualTo("OFF");
    }

    @Test
    @Order(4)
    void thePasswordIsNowhere() {
        tab.go("/app/puller/versions/compare?from=0&to=1");
        assertThat(tab.element("compare__registry")).containsText("signed in as ci", PATIENTLY);

        for (String path : new String[] {"/registry", "/versions", "/versions/0/compare/1", "/versions/1/plan"}) {
            assertThat(puller.get(path).body()).as(path).doesNotContain(GuardedRegistry.PASSWORD);
        }
        assertThat(tab.everything()).doesNotContain(GuardedRegistry.PASSWORD);
        assertThat(console.output()).doesNotContain(GuardedRegistry.PASSWORD);
    }

    @Order(5)
    @ParameterizedTest
    @EnumSource(Look.class)
    void theSectionFitsEveryScreenAndKeepsNobodyOut(Look look, Browsing browsing) {
        Tab other = LoginPage.signedIn(browsing.open(console, look)).go("/app/puller/settings");
        assertThat(other.element("settings__registry-newest")).containsText("the newest version", PATIENTLY);
        other.element("settings__registry-source").click();
        option(other, "A registry of your own").click();
        assertThat(other.element("settings__registry-host")).isVisible();
        other.settle();

        other.element("settings__registry")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(Product.ofSourceTree()
                                .leftovers("screenshots")
                                .resolve("registry-" + look.fileName() + ".png")));

        assertThat(other.overhang()).isLessThanOrEqualTo(0);
        assertThat(Accessibility.violations(other)).isEmpty();
    }

    private String image() {
        return puller.get("/objects/Deployment/web/yaml")
                .body()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("image: "))
                .map(line -> line.substring(line.indexOf("image: ") + 7)
                        .replace("\"", "")
                        .replace("'", ""))
                .findFirst()
                .orElse("none");
    }

    private void choose(String name, String words) {
        element(name).click();
        option(tab, words).click();
    }

    private static Locator option(Tab where, String words) {
        return where.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words));
    }

    private Locator element(String name) {
        return tab.element("settings__registry-" + name);
    }

    private Locator input(String name) {
        return element(name).locator("input");
    }
}
