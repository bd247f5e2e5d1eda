package dev.mooring.test.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page in one window. */
public final class Tab {

    private static final int MOST_TABS = 120;

    private final Page page;
    private final Look look;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Tab(Page page, Look look) {
        this.page = page;
        this.look = look;
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> troubles.add("uncaught: " + error));
    }

    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /** An element by its id, which is part of what the console promises. */
    public Locator element(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** A dialog, while it is open; it has no size of its own, only its content has. */
    public Locator openDialog(String id) {
        return page.locator("[id='" + id + "'][opened]");
    }

    /** Opens an address of the console, as a bookmark does. */
    public Tab go(String path) {
        page.navigate(path);
        settle();
        return this;
    }

    public Tab reload() {
        page.reload();
        settle();
        return this;
    }

    /** Waits until the page is there, has answered to what was done, and drawn it. */
    public void settle() {
        page.waitForFunction("""
                () => { if (document.getElementById('login__submit')) return true;
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                  return document.getElementById('shell__user') && clients.length > 0
                    && clients.every(client => !client.isActive()); }""");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Types into whatever has the focus. */
    public Tab type(String text) {
        page.keyboard().type(text);
        return this;
    }

    public Tab press(String key) {
        page.keyboard().press(key);
        settle();
        return this;
    }

    /** Goes on by the tab key until the element, or a part of it, has the focus. */
    public Tab tabTo(String id) {
        for (int i = 0; i < MOST_TABS && !hasFocus(id); i++) {
            page.keyboard().press("Tab");
        }
        if (!hasFocus(id)) {
            throw new AssertionError("The tab key does not lead to " + id);
        }
        return this;
    }

    private boolean hasFocus(String id) {
        return Boolean.TRUE.equals(
                page.evaluate("id => document.getElementById(id)?.contains(document.activeElement) ?? false", id));
    }

    /** How the element with the focus is marked, such as "solid 2px". */
    public String focusOutline() {
        return (String) page.evaluate("""
                () => { let at = document.activeElement;
                  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  const style = getComputedStyle(at); return style.outlineStyle + ' ' + style.outlineWidth; }""");
    }

    /** Errors in the browser's console that hold this text are part of what is tested. */
    public void expectTrouble(String text) {
        expected.add(text);
    }

    /** The page's text as people see it, with what only screen readers tell. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** The server's view and everything in shadow trees: where a secret would lie if it leaked. */
    public String everything() {
        return page.content() + page.evaluate("""
                () => { const all = []; const walk = node => { all.push(node.value ?? '');
                  for (const child of node.querySelectorAll('*')) { all.push(child.value ?? '');
                    for (const a of child.attributes) all.push(a.value);
                    if (child.shadowRoot) { all.push(child.shadowRoot.innerHTML); walk(child.shadowRoot); } } };
                  walk(document); return all.join('\\n'); }""");
    }

    /** How many pixels the page is wider than its window; people would have to scroll sideways for them. */
    public int overhang() {
        return ((Number) page.evaluate(
                        "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                .intValue();
    }

    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    List<String> takeTroubles() {
        List<String> taken = troubles.stream()
                .filter(trouble -> expected.stream().noneMatch(trouble::contains))
                .toList();
        troubles.clear();
        return taken;
    }

    /** A screenshot and a trace, for {@code npx playwright show-trace} or trace.playwright.dev. */
    void keepEvidence(Path folder, String name) {
        try {
            screenshot(folder.resolve(name + ".png"));
            page.context().tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
            page.context().tracing().start(new Tracing.StartOptions().setSnapshots(true));
        } catch (PlaywrightException e) {
            System.getLogger(Tab.class.getName()).log(System.Logger.Level.WARNING, "No evidence kept of " + name, e);
        }
    }

    void close() {
        page.context().close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            troubles.add(message.text() + " (" + message.location() + ")");
        }
    }
}
