package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads {@code spec.graphs} of a {@code kots.io} Application. A graph that cannot be drawn is told as a warning and left
 * out: nothing of the application depends on it.
 */
record GraphReader(Functions functions, Consumer<Finding> findings) {

    private static final int MOST_GRAPHS = 50;
    private static final int MOST_QUERIES = 20;
    private static final int MOST_THRESHOLDS = 5;

    List<GraphTemplate> read(Optional<YamlNode> graphs) {
        List<YamlNode> all = items(graphs);
        if (all.size() > MOST_GRAPHS) {
            warn(
                    "graphs-too-many",
                    "Only the first " + MOST_GRAPHS + " graphs are shown: nobody would find one among more.",
                    all.get(MOST_GRAPHS).where());
        }
        return all.stream()
                .limit(MOST_GRAPHS)
                .flatMap(node -> graph(node).stream())
                .toList();
    }

    private Optional<GraphTemplate> graph(YamlNode node) {
        if (!(node instanceof YamlMapping graph)) {
            warn("graph-unreadable", "This is no graph: give it a title and a query.", node.where());
            return Optional.empty();
        }
        List<GraphTemplate.Query> queries = queries(graph);
        Optional<KotsTemplate> title = template(graph, "title");
        if (queries.isEmpty()) {
            warn("graph-without-query", "This graph has no query, so it is left out. Give it one.", node.where());
            return Optional.empty();
        }
        if (title.isEmpty()) {
            warn("graph-without-title", "This graph has no title. Say what it shows.", node.where());
        }
        return Optional.of(new GraphTemplate(
                title.orElseGet(() -> KotsTemplate.parse("Graph", node.where(), functions)),
                queries,
                template(graph, "durationSeconds"),
                template(graph, "yAxisFormat"),
                template(graph, "yAxisTemplate"),
                template(graph, "when"),
                thresholds(graph)));
    }

    /** The single query comes before the others, as in KOTS. */
    private List<GraphTemplate.Query> queries(YamlMapping graph) {
        List<GraphTemplate.Query> queries = Stream.concat(
                        query(graph).stream(),
                        items(graph.get("queries")).stream()
                                .flatMap(
                                        node -> node instanceof YamlMapping one ? query(one).stream() : Stream.empty()))
                .toList();
        if (queries.size() > MOST_QUERIES) {
            warn("graph-queries-too-many", "Only the first " + MOST_QUERIES + " queries are asked.", graph.where());
        }
        return queries.stream().limit(MOST_QUERIES).toList();
    }

    private Optional<GraphTemplate.Query> query(YamlMapping node) {
        return template(node, "query").map(query -> new GraphTemplate.Query(query, template(node, "legend")));
    }

    private List<GraphTemplate.Threshold> thresholds(YamlMapping graph) {
        return items(graph.at("mooring", "thresholds")).stream()
                .limit(MOST_THRESHOLDS)
                .flatMap(node -> threshold(node).stream())
                .toList();
    }

    private Optional<GraphTemplate.Threshold> threshold(YamlNode node) {
        Optional<GraphTemplate.Threshold> read = node instanceof YamlMapping one
                ? template(one, "value").map(value -> new GraphTemplate.Threshold(value, template(one, "label")))
                : Optional.empty();
        if (read.isEmpty()) {
            warn("graph-threshold-unreadable", "A threshold has a value, and a label if you like.", node.where());
        }
        return read;
    }

    private Optional<KotsTemplate> template(YamlMapping mapping, String key) {
        Optional<KotsTemplate> template = mapping.get(key)
                .flatMap(YamlNode::scalar)
                .filter(scalar -> scalar.value() != null && !scalar.text().isBlank())
                .map(scalar -> KotsTemplate.parse(scalar.text(), scalar.where(), functions));
        template.ifPresent(parsed -> parsed.findings().forEach(findings));
        return template;
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.map(YamlNode::elements).orElse(List.of());
    }

    private void warn(String code, String message, Place where) {
        findings.accept(Finding.warning(code, message, where));
    }
}
