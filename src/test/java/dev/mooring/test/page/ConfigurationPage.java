package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.mooring.test.browser.Tab;

/** The vendor's questions. */
public record ConfigurationPage(Tab tab) {

    public static ConfigurationPage open(Tab tab) {
        tab.go("/configuration");
        return new ConfigurationPage(tab);
    }

    /** The question's field, shown or not. */
    public Locator item(String name) {
        return tab.element("config__item-" + name);
    }

    /** Where text is typed. */
    public Locator input(String name) {
        return item(name).locator("input, textarea").first();
    }

    /** Types and leaves the field. */
    public ConfigurationPage answer(String name, String text) {
        input(name).fill(text);
        input(name).press("Tab");
        tab.settle();
        return this;
    }

    public ConfigurationPage choose(String name, String title) {
        item(name)
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(title))
                .check();
        tab.settle();
        return this;
    }

    /** Leads to the review where all is well. */
    public PlanPage save() {
        tab.element("config__save").click();
        tab.settle();
        return new PlanPage(tab);
    }

    public Locator errors() {
        return tab.element("config__errors");
    }

    /** Follows the link from the summary to the field. */
    public void goToError(String name) {
        tab.element("config__error-" + name).click();
        tab.settle();
    }

    public Locator unsaved() {
        return tab.element("config__unsaved");
    }

    /** What the page asks before unsaved answers are lost. */
    public Locator leaveDialog() {
        return tab.openDialog("config__leave");
    }
}
