package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.mooring.test.browser.Tab;

/** What a deploy would do. */
public record PlanPage(Tab tab) {

    public static PlanPage open(Tab tab, int sequence) {
        tab.go("/versions/" + sequence + "/plan");
        return new PlanPage(tab);
    }

    /** How many objects are deleted, changed, created and left. */
    public Locator counts() {
        return tab.element("plan__counts");
    }

    public Locator entry(String kind, String name) {
        return tab.element("plan__entry-" + kind + "-" + name);
    }

    /** All entries that do something. */
    public Locator entries() {
        return tab.page().locator("[id^='plan__entry-']");
    }

    public Locator opened(String kind, String name) {
        entry(kind, name).locator("vaadin-details-summary").click();
        tab.settle();
        return entry(kind, name);
    }

    public DeployPage deploy() {
        tab.element("plan__deploy").click();
        tab.settle();
        return new DeployPage(tab);
    }

    /** The question before objects are deleted. */
    public Locator confirmation() {
        return tab.openDialog("plan__confirm");
    }

    public DeployPage deployAndDelete() {
        deploy();
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deploy and delete"))
                .click();
        tab.settle();
        return new DeployPage(tab);
    }
}
