package dev.mooring.graphs.series;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.stream.Collectors;

/** What a line is called: the vendor's words with labels in them, or all labels where the vendor has no words. */
public final class Legend {

    private static final int LONGEST = 160;
    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*\\.?([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}");

    private Legend() {}

    /** A label that the line does not have becomes nothing, as in Grafana. */
    public static String of(String template, Map<String, String> labels) {
        String words = template.isBlank() ? plain(labels) : substituted(template, labels);
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }

    private static String substituted(String template, Map<String, String> labels) {
        Matcher matcher = LABEL.matcher(template);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            text.append(template, end, matcher.start()).append(labels.getOrDefault(matcher.group(1), ""));
            end = matcher.end();
        }
        String words = text.append(template.substring(end)).toString().strip();
        return words.isEmpty() ? plain(labels) : words;
    }

    private static String plain(Map<String, String> labels) {
        String name = labels.getOrDefault("__name__", "");
        String others = labels.entrySet().stream()
                .filter(label -> !label.getKey().equals("__name__"))
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
        if (others.isEmpty()) {
            return name.isEmpty() ? "value" : name;
        }
        return name.isEmpty() ? others : name + " (" + others + ")";
    }
}
