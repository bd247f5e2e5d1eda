package dev.mooring.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How long a signed-in browser waits for the dashboard, by its own clock, from the moment that it asks for the page. */
final class FirstPaint {

    /** How many times the page is loaded. */
    static final int LOADS = 10;

    private static final String PAINTED = """
            () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
            """;

    private static final String STATE = """
            () => document.querySelector('#dashboard__state .mo-badge') && performance.now()
            """;

    private final long[] painted;
    private final long[] told;

    private FirstPaint(long[] painted, long[] told) {
        this.painted = painted;
        this.told = told;
    }

    /** Loads the page several times, one after the other. */
    static FirstPaint of(BrowserContext context, URI dashboard) {
        try (Page page = context.newPage()) {
            long[] painted = new long[LOADS];
            long[] told = new long[LOADS];
            for (int load = 0; load < LOADS; load++) {
                page.navigate(dashboard.toString());
                told[load] = millis(page, STATE);
                painted[load] = millis(page, PAINTED);
            }
            return new FirstPaint(painted, told);
        }
    }

    private static long millis(Page page, String expression) {
        return ((Number) page.waitForFunction(expression).jsonValue()).longValue();
    }

    @Override
    public String toString() {
        return "dashboard: first paint " + words(painted) + ", the application's state " + words(told);
    }

    private static String words(long[] millis) {
        long[] sorted = LongStream.of(millis).sorted().toArray();
        return "median " + sorted[LOADS / 2] + " ms, slowest " + sorted[LOADS - 1] + " ms " + Arrays.toString(millis);
    }
}
