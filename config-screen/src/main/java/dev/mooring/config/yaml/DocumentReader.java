package dev.mooring.config.yaml;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.OpenCollection.OpenMapping;
import dev.mooring.config.yaml.OpenCollection.OpenSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the nodes of one document from the parser's events. It keeps a stack of its own, so that a deep document cannot
 * overflow the thread's, and it counts what aliases expand to.
 */
final class DocumentReader {

    private static final int MAX_DEPTH = 500;

    /** Each repair parses the document again; these many characters in all, then what stands in the way is told. */
    private static final long MAX_REPAIRED = 8L * 1024 * 1024;

    private final String file;
    private final DocumentChunk chunk;
    private final ScalarReader scalars;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Deque<Long> openSizes = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final AliasBudget budget = new AliasBudget();
    private @Nullable YamlNode root;
    private boolean stopped;

    /** A node that an alias can name, and how large it is with everything in it. */
    private record Anchored(YamlNode node, long size) {}

    private DocumentReader(String file, DocumentChunk chunk, SourceLines lines) {
        this.file = file;
        this.chunk = chunk;
        this.scalars = new ScalarReader(file, chunk.firstLine(), lines, findings::add);
    }

    /** The document, or nothing where it is empty or cannot be read. */
    static Optional<YamlNode> read(String file, DocumentChunk chunk, SourceLines lines, List<Finding> findings) {
        DocumentChunk current = chunk;
        for (int repairs = 0; ; repairs++) {
            DocumentReader reader = new DocumentReader(file, current, lines);
            try {
                Optional<YamlNode> document = reader.document();
                findings.addAll(reader.findings);
                return document;
            } catch (YamlEngineException problem) {
                Optional<DocumentChunk> repaired = repaired(current, problem);
                if (repaired.isEmpty() || repairs * (long) chunk.text().length() > MAX_REPAIRED) {
                    findings.add(SyntaxAdvice.of(problem, chunk, file));
                    return Optional.empty();
                }
                current = repaired.get();
            } catch (IllegalArgumentException cutEscape) {
                // the parser's own: it takes what stands where an escape's digits should be for a number
                findings.add(SyntaxAdvice.ofCutEscape(chunk, file));
                return Optional.empty();
            }
        }
    }

    private static Optional<DocumentChunk> repaired(DocumentChunk chunk, YamlEngineException problem) {
        return chunk.withoutTabAt(problem).or(() -> chunk.withoutBlankBlock(problem));
    }

    private Optional<YamlNode> document() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(64, chunk.text().length() + 1))
                .build();
        ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, chunk.text()));
        while (!stopped && parser.hasNext()) {
            accept(parser.next());
        }
        return stopped ? Optional.empty() : Optional.ofNullable(root);
    }

    private void accept(Event event) {
        switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case AliasEvent alias -> alias(alias);
            case CollectionStartEvent start -> begin(start);
            case CollectionEndEvent end -> end();
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        YamlNode.YamlScalar scalar = scalars.read(event);
        place(scalar, anchor(event), AliasBudget.sizeOf(scalar));
    }

    private void alias(AliasEvent event) {
        Place where = scalars.place(event);
        Anchored anchored = anchors.get(event.getAlias().getValue());
        if (anchored == null) {
            stop("yaml-alias", "This alias names nothing that stands above it. Quote it if the text was meant.", where);
        } else if (!budget.spend(anchored.size())) {
            stop("yaml-alias-limit", "The aliases of this document expand to too much. Write it out.", where);
        } else {
            place(anchored.node(), Optional.empty(), anchored.size());
        }
    }

    private void begin(CollectionStartEvent event) {
        Place where = scalars.place(event);
        if (open.size() >= MAX_DEPTH) {
            stop("yaml-depth", "This document is nested deeper than " + MAX_DEPTH + " levels. Flatten it.", where);
            return;
        }
        Consumer<Finding> sink = findings::add;
        open.push(
                event instanceof MappingStartEvent
                        ? new OpenMapping(anchor(event), where, sink)
                        : new OpenSequence(anchor(event), where));
        openSizes.push(AliasBudget.NODE);
    }

    private void end() {
        OpenCollection ended = open.pop();
        place(ended.close(), ended.anchor(), openSizes.pop());
    }

    private void place(YamlNode node, Optional<String> anchor, long size) {
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, size)));
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = isEmpty(node) ? null : node;
        } else {
            parent.add(node);
            openSizes.push(openSizes.pop() + size);
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.YamlScalar scalar && scalar.value() == null;
    }

    private static Optional<String> anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue);
    }

    private void stop(String code, String message, Place where) {
        findings.add(Finding.error(code, message, where));
        stopped = true;
    }
}
