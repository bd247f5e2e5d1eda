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

    /** Presses one of a question's buttons, such as {@code more}, {@code reveal} or {@code add}. */
    public ConfigurationPage press(String name, String button) {
        tab.element("config__item-" + name + "-" + button).click();
        tab.settle();
        return this;
    }

    /** State, reset and undo of a question. */
    public Locator marks(String name) {
        return tab.element("config__marks-" + name);
    }

    public ConfigurationPage reset(String name) {
        return click("config__reset-" + name);
    }

    public Locator undo(String name) {
        return tab.element("config__undo-" + name);
    }

    /** Default, deployed and pending. */
    public Locator values(String name) {
        return tab.element("config__values-" + name);
    }

    public ConfigurationPage generate(String name) {
        return click("config__generate-" + name);
    }

    public Locator testConnection(String name) {
        click("config__probe-" + name);
        return tab.element("config__probe-result-" + name);
    }

    /** The rows of a repeatable question that are not the vendor's. */
    public Locator addedRows(String name) {
        return tab.page()
                .locator("[id='config__item-" + name + "'] vaadin-text-field:not([id='config__item-" + name + "-1'])");
    }

    public Locator preview() {
        click("config__preview-toggle");
        return tab.element("config__preview");
    }

    public Locator previewed(String kind, String name) {
        return tab.element("config__preview-" + kind + "-" + name);
    }

    /** Pastes a file's text and compares it. */
    public Locator compareWith(String text) {
        click("config__import");
        tab.element("config__import-text").locator("textarea").fill(text);
        click("config__import-compare");
        return tab.openDialog("config__import-dialog");
    }

    public ConfigurationPage takeImported() {
        return click("config__import-take");
    }

    public Locator group(String name) {
        return tab.element("config__group-" + name);
    }

    public ConfigurationPage goToGroup(String name) {
        return click("config__nav-" + name);
    }

    public ConfigurationPage click(String id) {
        tab.element(id).click();
        tab.settle();
        return this;
    }
}
