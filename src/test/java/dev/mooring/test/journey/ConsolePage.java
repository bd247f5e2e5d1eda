package dev.mooring.test.journey;

import com.microsoft.playwright.Locator;
import dev.mooring.test.browser.Tab;

/** Every page of the console, with the element that says that it is all there. */
enum ConsolePage {
    DASHBOARD("/", "dashboard__objects"),
    CONFIGURATION("/configuration", "config__save"),
    VERSIONS("/versions", "versions__list"),
    GRAPHS("/graphs", "graphs__source"),
    COMPARE("/versions/compare", "compare__result"),
    FILES("/versions/{running}/files", "files__tree"),
    REVIEW("/versions/{waiting}/plan", "plan__entries"),
    DEPLOY("/versions/{running}/deploy", "deploy__dashboard"),
    OBJECTS("/objects", "objects__tree"),
    OBJECT(
            "/objects/one?kind=Deployment&name=shop-web&namespace=mooring&apiVersion=apps%2Fv1&part=events",
            "object__parts"),
    PATCHES("/patches", "patches__add"),
    LICENSE("/license", "license__replace"),
    SETTINGS("/settings", "settings__about");

    private final String path;
    private final String sign;

    ConsolePage(String path, String sign) {
        this.path = path;
        this.sign = sign;
    }

    /**
     * @param running the version that was deployed
     * @param waiting the version that could be
     */
    String path(int running, int waiting) {
        return path.replace("{running}", Integer.toString(running)).replace("{waiting}", Integer.toString(waiting));
    }

    Locator sign(Tab tab) {
        return tab.element(sign);
    }
}
