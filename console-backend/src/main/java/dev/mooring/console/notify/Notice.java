package dev.mooring.console.notify;

import dev.mooring.config.finding.Severity;
import dev.mooring.console.packages.AppSlug;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is told. Holds no answer of the configuration and no secret.
 *
 * @param id the same for all channels and all tries, so that receivers can tell repetitions
 * @param severity how bad it is: ERROR wants somebody to act now
 * @param title one line
 * @param text some lines for people
 * @param details the same for programs
 * @param link to the console; empty where its address is not known
 */
public record Notice(
        String id,
        Topic topic,
        Severity severity,
        AppSlug app,
        Instant at,
        String title,
        String text,
        SortedMap<String, String> details,
        String link) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_DETAIL = 500;

    public Notice {
        title = shortened(oneLine(title), LONGEST_TITLE);
        text = shortened(text, LONGEST_TEXT);
        details = bounded(details);
    }

    public Notice(
            String id,
            Topic topic,
            Severity severity,
            AppSlug app,
            Instant at,
            String title,
            String text,
            Map<String, String> details) {
        this(id, topic, severity, app, at, title, text, new TreeMap<>(details), "");
    }

    public Notice linkedTo(String address) {
        return new Notice(id, topic, severity, app, at, title, text, details, address);
    }

    private static SortedMap<String, String> bounded(Map<String, String> details) {
        SortedMap<String, String> bounded = new TreeMap<>();
        details.forEach((key, value) -> bounded.put(key, shortened(value, LONGEST_DETAIL)));
        return Collections.unmodifiableSortedMap(bounded);
    }

    /** Names come from packages and clusters: a line break in a title would forge a header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
