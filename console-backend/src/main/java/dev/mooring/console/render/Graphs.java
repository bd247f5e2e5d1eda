package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.console.packages.GraphTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts answers into a vendor's graphs. One that fails is left out with a warning: the deploy may go on without it. */
record Graphs(Functions functions, Consumer<Finding> findings) {

    private static final int LONGEST_SECONDS = 30 * 24 * 3600;
    private static final int LONGEST_TEXT = 10_000;

    List<Graph> render(List<GraphTemplate> templates) {
        return templates.stream().flatMap(template -> graph(template).stream()).toList();
    }

    private Optional<Graph> graph(GraphTemplate template) {
        if (template.when().map(this::text).filter(Graphs::isNo).isPresent()) {
            return Optional.empty();
        }
        List<Graph.Query> queries = template.queries().stream()
                .flatMap(query -> query(query).stream())
                .toList();
        return queries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Graph(
                        text(template.title()),
                        queries,
                        template.duration().map(this::seconds).orElse(0),
                        text(template.format()),
                        text(template.axis()),
                        template.thresholds().stream()
                                .flatMap(threshold -> threshold(threshold).stream())
                                .toList()));
    }

    private static boolean isNo(String when) {
        return when.equals("false") || when.equals("0");
    }

    private Optional<Graph.Query> query(GraphTemplate.Query template) {
        String query = text(template.query());
        if (query.length() > LONGEST_TEXT) {
            warn(template.query(), "graph-query-too-long", "This query is longer than any that Prometheus is asked.");
            return Optional.empty();
        }
        return query.isEmpty() ? Optional.empty() : Optional.of(new Graph.Query(query, text(template.legend())));
    }

    private int seconds(KotsTemplate template) {
        String text = text(template);
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Math.min(Integer.parseInt(text), LONGEST_SECONDS);
        }
        warn(
                template,
                "graph-duration",
                "durationSeconds is a whole number above 0. The graph shows the last 15 minutes instead.");
        return 0;
    }

    private Optional<Graph.Threshold> threshold(GraphTemplate.Threshold template) {
        try {
            double value = Double.parseDouble(text(template.value()));
            if (Double.isFinite(value)) {
                return Optional.of(new Graph.Threshold(value, text(template.label())));
            }
        } catch (NumberFormatException e) {
            // told below, as is what is no finite number
        }
        warn(template.value(), "graph-threshold", "A threshold is a number. This one is left out.");
        return Optional.empty();
    }

    private String text(Optional<KotsTemplate> template) {
        return template.map(this::text).orElse("");
    }

    /** Empty where it fails. */
    private String text(KotsTemplate template) {
        return Stream.of(template.render(functions, Limits.DEFAULT))
                .map(rendering -> switch (rendering) {
                    case Rendering.Rendered rendered -> rendered.text().strip();
                    case Rendering.Failed(Finding finding) -> {
                        findings.accept(
                                new Finding(Severity.WARNING, finding.code(), finding.message(), finding.where()));
                        yield "";
                    }
                })
                .findFirst()
                .orElse("");
    }

    private void warn(KotsTemplate template, String code, String message) {
        findings.accept(Finding.warning(code, message, template.placeOf(0)));
    }
}
