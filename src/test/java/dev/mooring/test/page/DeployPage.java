package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import dev.mooring.test.browser.Tab;

/** A deploy as it happens. */
public record DeployPage(Tab tab) {

    private static final double TO_DEPLOY_MILLIS = 150_000;

    public static DeployPage open(Tab tab, int sequence) {
        tab.go("/versions/" + sequence + "/deploy");
        return new DeployPage(tab);
    }

    public Locator step(String kind, String name) {
        return tab.element("deploy__step-" + kind + "-" + name);
    }

    public Locator steps() {
        return tab.page().locator("[id^='deploy__step-']");
    }

    /** Waits for the success and goes on by the button that then appears. */
    public DashboardPage goToDashboard() {
        tab.element("deploy__dashboard").click(new Locator.ClickOptions().setTimeout(TO_DEPLOY_MILLIS));
        tab.settle();
        return new DashboardPage(tab);
    }
}
