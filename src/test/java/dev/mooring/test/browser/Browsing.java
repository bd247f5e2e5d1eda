package dev.mooring.test.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.mooring.test.console.Product;
import dev.mooring.test.console.RunningConsole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The windows of one test, or of one class where its preparation asked for them. */
public final class Browsing implements AutoCloseable {

    private static final int LIMIT_MILLIS = 10_000;

    private final Chromium chromium;
    private final List<Tab> tabs = new ArrayList<>();

    Browsing(Chromium chromium) {
        this.chromium = chromium;
    }

    /** A fresh window in which nobody is signed in. */
    public Tab open(RunningConsole console, Look look) {
        return open(console.at("/"), look);
    }

    /** The same where the console is reached at another address; paths without a slash in front are below it. */
    public Tab open(URI base, Look look) {
        BrowserContext profile = chromium.profile(look.options().setBaseURL(base.toString()));
        profile.setDefaultTimeout(LIMIT_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MILLIS);
        profile.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        Tab tab = new Tab(profile.newPage(), look);
        tabs.add(tab);
        return tab;
    }

    void keepEvidence(String name) {
        Path folder = Product.ofSourceTree().leftovers("browser");
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).keepEvidence(folder, name + "-" + i);
        }
    }

    void demandQuiet(String name) {
        List<String> troubles =
                tabs.stream().flatMap(tab -> tab.takeTroubles().stream()).toList();
        if (!troubles.isEmpty()) {
            keepEvidence(name);
            throw new AssertionError("The page reported to the browser's console:\n" + String.join("\n", troubles));
        }
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
    }
}
