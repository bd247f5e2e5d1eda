package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import dev.mooring.test.browser.Tab;

/** How the application is. */
public record DashboardPage(Tab tab) {

    public static DashboardPage open(Tab tab) {
        tab.go("/");
        return new DashboardPage(tab);
    }

    public Locator state() {
        return tab.element("dashboard__state");
    }

    public Locator links() {
        return tab.element("dashboard__links");
    }

    public Locator objects() {
        return tab.element("dashboard__objects");
    }

    public LoginPage signOut() {
        tab.element("shell__user").locator("vaadin-menu-bar-button").first().click();
        tab.element("shell__sign-out").click();
        tab.element("login__submit").waitFor();
        return new LoginPage(tab);
    }
}
