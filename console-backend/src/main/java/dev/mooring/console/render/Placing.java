package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.Entry;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlNode.YamlScalar;
import dev.mooring.config.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts answers into the documents that a vendor wrote. The structure comes from the marked text, so an answer can be
 * nothing but (part of) a scalar; what that scalar is comes from the pasted text wherever this has the same structure.
 */
final class Placing {

    private final MarkedText marked;
    private final Consumer<Finding> findings;

    Placing(MarkedText marked, Consumer<Finding> findings) {
        this.marked = marked;
        this.findings = findings;
    }

    /** @param pasted the document as KOTS would read it; it counts where it has the vendor's structure */
    YamlNode place(YamlNode document, Optional<YamlNode> pasted) {
        Shape shape = new Shape(marked);
        return place(document, pasted.filter(other -> shape.isSame(document, other)), "");
    }

    private YamlNode place(YamlNode node, Optional<YamlNode> pasted, String path) {
        return switch (node) {
            case YamlScalar scalar -> placeScalar(scalar, pasted, path);
            case YamlSequence sequence -> placeItems(sequence, pasted, path);
            case YamlMapping mapping -> placeEntries(mapping, pasted, path);
        };
    }

    private YamlSequence placeItems(YamlSequence sequence, Optional<YamlNode> pasted, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            int index = i;
            Optional<YamlNode> item =
                    pasted.map(node -> ((YamlSequence) node).items().get(index));
            items.add(place(sequence.items().get(i), item, path + "[" + i + "]"));
        }
        return new YamlSequence(items, sequence.where());
    }

    private YamlMapping placeEntries(YamlMapping mapping, Optional<YamlNode> pasted, String path) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < mapping.entries().size(); i++) {
            int index = i;
            Optional<Entry> entry =
                    pasted.map(node -> ((YamlMapping) node).entries().get(index));
            Entry placed = placeEntry(mapping.entries().get(i), entry, path);
            entries.add(placed);
            if (!keys.add(placed.key().text())) {
                findings.accept(sameKeys(placed.key().where(), path));
            }
        }
        return new YamlMapping(entries, mapping.where());
    }

    private Entry placeEntry(Entry entry, Optional<Entry> pasted, String path) {
        String name =
                (path.isEmpty() ? "" : path + ".") + marked.masked(entry.key().text());
        YamlScalar key = placeScalar(entry.key(), pasted.map(Entry::key), name);
        if (key.text().isEmpty() && marked.isMarked(entry.key().text())) {
            findings.accept(emptyKey(key.where(), path));
        }
        return new Entry(key, place(entry.value(), pasted.map(Entry::value), name));
    }

    private YamlScalar placeScalar(YamlScalar scalar, Optional<? extends YamlNode> pasted, String path) {
        if (!marked.isMarked(scalar.text())) {
            return scalar;
        }
        Optional<YamlScalar> kots = pasted.map(YamlScalar.class::cast);
        PlacedScalar place = new PlacedScalar(scalar, ScalarStyle.of(scalar, marked), marked);
        YamlScalar placed = place.value(kots);
        if (place.wasQuoted(placed, kots)) {
            findings.accept(
                    place.isStructureItself() ? keptAsText(scalar.where(), path) : quoted(scalar.where(), path));
        }
        return placed;
    }

    private static Finding quoted(Place where, String path) {
        return Finding.info(
                "value-quoted",
                "The answer here was quoted: pasted as it is, it would not have come through unchanged.",
                where.withSubject(path));
    }

    private static Finding keptAsText(Place where, String path) {
        return Finding.warning(
                "value-kept-as-text",
                "The answer here is YAML itself and is kept as one text, so that it cannot change the document around it."
                        + " If it is to be part of the document, the vendor gives its item 'mooring: {type: yaml}'.",
                where.withSubject(path));
    }

    private static Finding emptyKey(Place where, String path) {
        return Finding.error(
                "empty-key", "With these answers a key here is empty. Answer differently.", where.withSubject(path));
    }

    private static Finding sameKeys(Place where, String path) {
        return Finding.error(
                "same-key-twice",
                "With these answers two keys of a mapping are the same. Answer differently.",
                where.withSubject(path));
    }
}
