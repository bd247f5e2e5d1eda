package dev.mooring.test.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;

/** What axe-core has against a page. */
public final class Accessibility {

    private static final Set<String> COUNTS = Set.of("serious", "critical");

    private Accessibility() {}

    /** Violations that keep people out, each with the elements at fault; empty when all is well. */
    public static List<String> violations(Tab tab) {
        return new AxeBuilder(tab.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> COUNTS.contains(rule.getImpact()))
                        .map(Accessibility::words)
                        .toList();
    }

    private static String words(Rule rule) {
        List<String> places = rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + "\n    "
                + String.join("\n    ", places);
    }
}
