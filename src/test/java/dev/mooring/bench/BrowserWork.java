package dev.mooring.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the main threads of browser pages have done so far, by the browser's own count. */
final class BrowserWork {

    private static final List<String> PARTS =
            List.of("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration");

    private final List<CDPSession> sessions;
    private final Map<String, Double> before;

    private BrowserWork(List<CDPSession> sessions) {
        this.sessions = sessions;
        this.before = sums();
    }

    /** Counts from now on. */
    static BrowserWork of(List<Page> pages) {
        List<CDPSession> sessions =
                pages.stream().map(page -> page.context().newCDPSession(page)).toList();
        sessions.forEach(session -> session.send("Performance.enable"));
        return new BrowserWork(sessions);
    }

    private Map<String, Double> sums() {
        return sessions.stream()
                .flatMap(session -> StreamSupport.stream(
                        session.send("Performance.getMetrics")
                                .getAsJsonArray("metrics")
                                .spliterator(),
                        false))
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> PARTS.contains(name(metric)))
                .collect(Collectors.groupingBy(BrowserWork::name, Collectors.summingDouble(metric -> metric.get("value")
                        .getAsDouble())));
    }

    private static String name(JsonObject metric) {
        return metric.get("name").getAsString();
    }

    /**
     * The work since the beginning, for one page and one event.
     *
     * @param events how many there were
     */
    String each(int events) {
        Map<String, Double> now = sums();
        return PARTS.stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        "%s %.0f ms",
                        part.replace("Duration", "").toLowerCase(Locale.ROOT),
                        1000
                                * (now.getOrDefault(part, 0.0) - before.getOrDefault(part, 0.0))
                                / events
                                / sessions.size()))
                .collect(Collectors.joining(", "));
    }
}
