package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import dev.mooring.test.browser.Tab;
import dev.mooring.test.console.RunningConsole;

/** Where one is sent before anything else. */
public record LoginPage(Tab tab) {

    public static LoginPage open(Tab tab) {
        tab.go("/login");
        return new LoginPage(tab);
    }

    /** A tab in which the admin has just signed in. */
    public static Tab signedIn(Tab tab) {
        open(tab).signIn(RunningConsole.PASSWORD);
        tab.element("shell__user").waitFor();
        tab.settle();
        return tab;
    }

    public void signIn(String password) {
        tab.element("login__password").fill(password);
        tab.element("login__submit").click();
        tab.page().waitForLoadState();
        tab.settle();
    }

    public Locator notice() {
        return tab.element("login__notice");
    }

    public Locator password() {
        return tab.element("login__password");
    }
}
