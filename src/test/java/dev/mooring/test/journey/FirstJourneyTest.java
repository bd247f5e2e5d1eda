package dev.mooring.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.mooring.test.browser.Browsing;
import dev.mooring.test.browser.Look;
import dev.mooring.test.browser.NeedsBrowser;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import dev.mooring.test.page.ConfigurationPage;
import dev.mooring.test.page.DashboardPage;
import dev.mooring.test.page.DeployPage;
import dev.mooring.test.page.LoginPage;
import dev.mooring.test.page.PlanPage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample shop from the first sign-in to a change of mind; each test goes on where the one before it ended. */
@NeedsBrowser
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstJourneyTest {

    private static final String SECRET = "correct horse battery 9";
    private static final String DATABASE_SECRET = "staple-for-database-8";
    private static final double TO_BECOME_READY_MILLIS = 30_000;

    private RunningConsole console;
    private Tab tab;

    @BeforeAll
    void openTheConsole(Browsing browsing) {
        console = RunningConsole.start(Launch.demo());
        tab = browsing.open(console, Look.LIGHT_1280);
    }

    @AfterAll
    void closeTheConsole() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    @Order(1)
    void aWrongPasswordIsRefusedInPlainWords() {
        tab.expectTrouble("401");

        tab.go("/configuration");
        LoginPage login = new LoginPage(tab);
        login.signIn("wrong-password");

        assertThat(login.notice()).containsText("not right");
        assertThat(login.password()).isFocused();
    }

    @Test
    @Order(2)
    void theRightPasswordLeadsToThePageThatWasAskedFor() {
        new LoginPage(tab).signIn(RunningConsole.PASSWORD);

        assertThat(tab.page()).hasURL(Pattern.compile("/configuration$"));
        assertThat(tab.page()).hasTitle(Pattern.compile("Configuration"));
    }

    @Test
    @Order(3)
    void whatIsMissingIsListedWithAWayToEachField() {
        ConfigurationPage configuration = new ConfigurationPage(tab);

        configuration.save();

        assertThat(configuration.errors()).containsText("Administrator's password");
        configuration.goToError("admin_password");
        assertThat(configuration.input("admin_password")).isFocused();
    }

    @Test
    @Order(4)
    void aChoiceShowsAndHidesItsQuestionsAtOnce() {
        ConfigurationPage configuration = new ConfigurationPage(tab);
        assertThat(configuration.item("database_host")).isHidden();

        configuration.choose("database_type", "Your own PostgreSQL");

        assertThat(configuration.item("database_host")).isVisible();
        assertThat(configuration.item("database_password")).isVisible();
    }

    @Test
    @Order(5)
    void aComputedDefaultFollowsWhatIsTyped() {
        ConfigurationPage configuration = new ConfigurationPage(tab);

        configuration.input("database_host").pressSequentially("db.example.com");

        assertThat(configuration.input("database_url"))
                .hasAttribute("placeholder", "jdbc:postgresql://db.example.com:5432/shop");
    }

    @Test
    @Order(6)
    void theChoiceCanBeTakenBack() {
        ConfigurationPage configuration = new ConfigurationPage(tab);

        configuration.choose("database_type", "Comes with the shop");

        assertThat(configuration.item("database_host")).isHidden();
        assertThat(configuration.input("database_url"))
                .hasAttribute("placeholder", "jdbc:postgresql://shop-database:5432/shop");
    }

    @Test
    @Order(7)
    void unsavedAnswersAreNotLostByAStrayClick() {
        ConfigurationPage configuration = new ConfigurationPage(tab);
        configuration.answer("title", "Tide & Co");

        tab.element("shell__nav-versions").click();

        assertThat(configuration.leaveDialog()).hasCount(1);
        tab.page().keyboard().press("Escape");
        assertThat(configuration.leaveDialog()).hasCount(0);
        assertThat(configuration.input("title")).hasValue("Tide & Co");
    }

    @Test
    @Order(8)
    void savingLeadsToTheReviewOfWhatWouldBeCreated() {
        ConfigurationPage configuration = new ConfigurationPage(tab);
        configuration.answer("admin_password", SECRET);

        PlanPage plan = configuration.save();

        assertThat(tab.page()).hasURL(Pattern.compile("/versions/\\d+/plan$"));
        assertThat(plan.entry("Deployment", "shop-web")).containsText("Create");
        assertThat(plan.entry("StatefulSet", "shop-database")).containsText("Create");
        assertThat(plan.opened("Deployment", "shop-web")).containsText("Tide & Co");
    }

    @Test
    @Order(9)
    void aSecretIsNowhereInThePage() {
        assertThat(new PlanPage(tab).opened("Secret", "shop")).containsText("admin-password");

        assertThat(tab.everything()).doesNotContain(SECRET).doesNotContain("Y29ycmVjdCBob3JzZS");
    }

    @Test
    @Order(10)
    void aDeployTellsEachStepAsItHappens() {
        DeployPage deploy = new PlanPage(tab).deploy();

        assertThat(deploy.step("Deployment", "shop-web")).isVisible();
        assertThat(deploy.step("Deployment", "shop-web"))
                .containsText("Done", new ContainsTextOptions().setTimeout(TO_BECOME_READY_MILLIS));
        assertThat(deploy.step("Deployment", "shop-web")).containsText("Create");
        assertThat(deploy.goToDashboard().state()).isVisible();
    }

    @Test
    @Order(11)
    void theDashboardBecomesReadyByItselfAndLeadsToTheShop() {
        DashboardPage dashboard = new DashboardPage(tab);

        assertThat(dashboard.state())
                .containsText("Ready", new ContainsTextOptions().setTimeout(TO_BECOME_READY_MILLIS));
        assertThat(dashboard.links().locator("a").first()).hasAttribute("href", Pattern.compile("^http://shop-web\\."));
    }

    @Test
    @Order(12)
    void aChangedAnswerIsOneChangeWithItsDifferenceBesideTheHookThatRunsAgain() {
        PlanPage plan =
                ConfigurationPage.open(tab).answer("title", "Ebb & Flow").save();

        assertThat(plan.entries()).hasCount(2);
        assertThat(plan.entry("Job", "shop-migrate")).containsText("Create");
        Locator entry = plan.opened("Deployment", "shop-web");
        assertThat(entry).containsText("Change");
        assertThat(entry).containsText("Tide & Co");
        assertThat(entry).containsText("Ebb & Flow");
        assertThat(plan.deploy().goToDashboard().state())
                .containsText("Ready", new ContainsTextOptions().setTimeout(TO_BECOME_READY_MILLIS));
    }

    @Test
    @Order(13)
    void theNavigationLeadsOnFromWhereverOneIs() {
        PlanPage.open(tab, 1);

        tab.element("shell__nav-versions").click();
        assertThat(tab.page()).hasURL(Pattern.compile(":\\d+/versions$"));
        tab.element("versions__deploy-1").click();
        assertThat(tab.page()).hasURL(Pattern.compile(":\\d+/versions/1/deploy$"));
        tab.element("shell__nav-configuration").click();

        assertThat(tab.page()).hasURL(Pattern.compile(":\\d+/configuration$"));
    }

    @Test
    @Order(14)
    void whatIsNotWantedAnyMoreIsNamedBeforeItIsDeleted() {
        PlanPage plan = ConfigurationPage.open(tab)
                .choose("database_type", "Your own PostgreSQL")
                .answer("database_host", "db.example.com")
                .answer("database_password", DATABASE_SECRET)
                .save();

        assertThat(plan.entry("StatefulSet", "shop-database")).containsText("Delete");
        plan.deploy();

        assertThat(plan.confirmation()).containsText("shop-database");
        tab.page().keyboard().press("Escape");
        assertThat(plan.confirmation()).hasCount(0);
    }

    @Test
    @Order(15)
    void afterTheDeployItIsGone() {
        DashboardPage dashboard = new PlanPage(tab).deployAndDelete().goToDashboard();

        assertThat(dashboard.objects()).containsText("shop-web");
        assertThat(dashboard.objects()).not().containsText("shop-database");
        assertThat(tab.everything()).doesNotContain(DATABASE_SECRET);
    }

    @Test
    @Order(16)
    void afterSigningOutThePagesAskWhoOneIs() {
        new DashboardPage(tab).signOut();
        assertThat(new LoginPage(tab).notice()).containsText("signed out");

        tab.go("/versions");

        assertThat(new LoginPage(tab).password()).isVisible();
    }
}
