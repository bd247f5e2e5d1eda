package dev.mooring.test.page;

import com.microsoft.playwright.Locator;
import dev.mooring.test.browser.Tab;

/** One object of the application. */
public record ObjectPage(Tab tab) {

    /** @param query its whole name, as in the address */
    public static ObjectPage open(Tab tab, String query) {
        tab.go("/objects/one?" + query);
        return new ObjectPage(tab);
    }

    public Locator state() {
        return tab.element("object__state");
    }

    /** Opens a part: {@code overview}, {@code yaml}, {@code events} or {@code logs}. */
    public ObjectPage part(String name) {
        tab.element("object__part-" + name).click();
        tab.settle();
        return this;
    }

    public Locator yaml() {
        return tab.element("object__yaml");
    }

    public Locator events() {
        return tab.element("object__events");
    }

    public Locator owners() {
        return tab.element("object__owners");
    }

    /** The text of the log itself. */
    public Locator log() {
        return tab.element("object__log").locator("pre");
    }

    public void filterLog(String words) {
        tab.element("object__log-filter").locator("input").fill(words);
    }

    public void restart() {
        tab.element("object__restart").click();
        tab.element("object__restart-confirm").click();
        tab.settle();
    }

    public void scale(int replicas) {
        tab.element("object__scale").click();
        Locator field = tab.element("object__replicas").locator("input");
        field.fill(Integer.toString(replicas));
        field.press("Tab");
        tab.element("object__scale-confirm").click();
        tab.settle();
    }
}
